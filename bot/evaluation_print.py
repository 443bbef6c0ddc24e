"""An evaluation on a terminal: one table, the fused search first among equals."""

from rich.console import Console
from rich.table import Table

from handlers.texts import Texts
from retrieval.evaluation.measuring import Means, Report
from retrieval.evaluation.metrics import Interval
from retrieval.evaluation.ranking import Way

_HEADINGS = ("nDCG@10", "recall@10", "MRR@10")


def print_report(console: Console, report: Report, texts: Texts, title: str) -> None:
    """Prints the means with their intervals, then each pair of languages where there are several."""
    table = _table(title, texts)
    for way in Way:
        figures, sure = report.overall.ways.get(way), report.intervals.get(way)
        cells = [texts.say("eval-nothing")] * len(_HEADINGS)
        if figures is not None and sure is not None:
            ends = (sure.ndcg, sure.recall, sure.mrr)
            means = (figures.ndcg, figures.recall, figures.mrr)
            cells = [f"{mean:.3f}  {_range(end, texts)}" for mean, end in zip(means, ends, strict=True)]
        table.add_row(texts.say("eval-all"), texts.say(f"eval-way-{way.value}"), str(report.overall.questions), *cells)
    if len(report.pairs) > 1:
        for (asked, found), means_of_pair in report.pairs.items():
            table.add_section()
            add_means(table, texts.say("eval-pair", **{"from": asked.value, "to": found.value}), means_of_pair, texts)
    table.caption = texts.say("eval-caption")
    console.print(table)


def add_means(table: Table, name: str, means: Means, texts: Texts) -> None:
    """Adds the means of all ways over some of the questions."""
    for way in Way:
        figures = means.ways.get(way)
        cells = [texts.say("eval-nothing")] * len(_HEADINGS)
        if figures is not None:
            cells = [f"{mean:.3f}" for mean in (figures.ndcg, figures.recall, figures.mrr)]
        table.add_row(name, texts.say(f"eval-way-{way.value}"), str(means.questions), *cells)
        name = ""


def _table(title: str, texts: Texts) -> Table:
    table = Table(title=title, title_justify="left", caption_justify="left")
    table.add_column("")
    table.add_column(texts.say("eval-heading-search"))
    table.add_column(texts.say("eval-heading-questions"), justify="right")
    for heading in _HEADINGS:
        table.add_column(heading)
    return table


def _range(interval: Interval, texts: Texts) -> str:
    return texts.say("eval-between", low=f"{interval.low:.3f}", high=f"{interval.high:.3f}")
