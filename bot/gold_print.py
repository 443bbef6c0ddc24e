"""The questions that ship, on a terminal: each group's search and answers, and what went wrong."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bot.evaluation_print import print_report
from handlers.texts import Texts
from retrieval.evaluation.conduct import Conduct, Outcome, Share
from retrieval.evaluation.gold_run import GoldReport
from retrieval.evaluation.measuring import Means
from retrieval.evaluation.ranking import Way

_FIRST = 3
"""Records that a line about a miss names."""


def print_gold(console: Console, report: GoldReport, texts: Texts, title: str) -> None:
    """Prints the means of all questions, then the groups."""
    print_report(console, report.search, texts, title)
    table = Table(
        title=texts.say("eval-gold-title"),
        title_justify="left",
        caption=texts.say("eval-gold-caption"),
        caption_justify="left",
        box=SIMPLE_HEAD,  # eight columns have to fit 80 characters
        pad_edge=False,
        collapse_padding=True,
    )
    table.add_column(texts.say("eval-heading-group"), no_wrap=True)
    for heading in ("nDCG", "recall", "MRR"):
        table.add_column(heading, justify="right", no_wrap=True)
    for name in ("shown", "refused", "declined", "language"):
        table.add_column(texts.say(f"eval-heading-{name}"), justify="right", no_wrap=True)
    for name, group in report.groups.items():
        table.add_row(name, *_figures(group.search, texts), *_shares(group.conduct, texts))
    table.add_section()
    table.add_row(
        texts.say("eval-all"), *_figures(report.search.overall, texts), *_shares(report.conduct, texts), style="bold"
    )
    console.print(table)


def print_misses(console: Console, report: GoldReport, texts: Texts) -> None:
    """Prints one line for each question that went otherwise than it should."""
    console.print(texts.say("eval-misses", count=len(report.misses)))
    for one in report.misses:
        question, found = one.gold.question, one.rankings[Way.FUSED]
        text = " / ".join([*(turn.text for turn in question.history), question.text])
        did = texts.say("eval-did-abstain")
        if not one.answer.abstained:
            did = texts.say("eval-did-answer", keys=", ".join(match.card.key for match in one.answer.matches))
        values = {"text": text, "did": did, "found": ", ".join(found[:_FIRST])}
        console.print(texts.say("eval-miss", id=question.id, should=_should(one, texts), **values), soft_wrap=True)


def _should(one: Outcome, texts: Texts) -> str:
    if one.gold.lacks is not None:
        return texts.say("eval-should-lack", kind=texts.say(f"kind-{one.gold.lacks.value}"))
    if one.gold.abstains:
        return texts.say("eval-should-abstain")
    return texts.say("eval-should-answer", keys=", ".join(one.gold.question.judged))


def _figures(means: Means | None, texts: Texts) -> list[str]:
    if means is None:
        return [texts.say("eval-nothing")] * 3
    figures = means.ways[Way.FUSED]
    return [f"{figure:.3f}" for figure in (figures.ndcg, figures.recall, figures.mrr)]


def _shares(conduct: Conduct, texts: Texts) -> list[str]:
    off_topic, lacking = conduct.off_topic_abstained, conduct.lack_declined
    declined = Share(off_topic.count + lacking.count, off_topic.of + lacking.of)
    return [
        texts.say("eval-share", count=share.count, of=share.of) if share.of else texts.say("eval-nothing")
        for share in (conduct.shown, conduct.falsely_refused, declined, conduct.wrong_language)
    ]
