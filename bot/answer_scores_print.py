"""What answers are worth, on a terminal: a row for each version, a line on what a judge said."""

import math
from collections.abc import Sequence
from dataclasses import fields

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from handlers.texts import Texts
from retrieval.evaluation.answer_report import AnswerReport, Figures
from retrieval.evaluation.answer_run import Answered
from retrieval.evaluation.answer_scores import Judged, Scores
from retrieval.evaluation.conduct import Share


def print_answers(console: Console, report: AnswerReport, texts: Texts) -> None:
    """Prints the scores of the card, and where a model is set, of what it wrote and of what was shown of it."""
    table = Table(
        title=texts.say("eval-answers-title", questions=report.questions),
        title_justify="left",
        caption=texts.say("eval-answers-caption"),
        caption_justify="left",
        box=SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )
    table.add_column("")
    for heading in ("answers", "claims"):
        table.add_column(texts.say(f"eval-heading-{heading}"), justify="right")
    for one in fields(Scores):
        table.add_column(texts.say(f"eval-heading-{one.name}"), justify="right")
    for name, figures in (("composed", report.composed), ("written", report.written), ("shown", report.shown)):
        if figures is not None:
            table.add_row(texts.say(f"eval-version-{name}"), *_cells(figures, texts))
    console.print(table)
    console.print(texts.say("eval-abstention", share=_share(report.abstention, texts)))
    if report.written is not None:
        console.print(texts.say("eval-dropped", share=_share(report.dropped, texts)))
    judge = report.views
    if judge.supported.of or judge.unjudged:
        shares = {"supported": _share(judge.supported, texts), "agreeing": _share(judge.agreeing, texts)}
        console.print(texts.say("eval-judge", **shares, unjudged=judge.unjudged))


def print_unsupported(console: Console, answered: Sequence[Answered], texts: Texts) -> None:
    """Prints one line for each claim that no record bears out, in what people are shown."""
    for one in answered:
        version = one.shown or one.composed
        for claim in version.claims:
            if claim.faults:
                console.print(_line(one.gold.question.id, claim, texts), soft_wrap=True)


def _line(question: str, one: Judged, texts: Texts) -> str:
    faults = ", ".join(sorted(fault.value for fault in one.faults))
    cites = " ".join(f"[{n}]" for n in one.claim.cites)
    return texts.say("eval-unsupported", id=question, text=one.claim.text[:2_000], cites=cites, faults=faults)


def _cells(figures: Figures, texts: Texts) -> list[str]:
    shares = (getattr(figures.scores, one.name) for one in fields(Scores))
    counts = figures.answers, figures.scores.faithfulness.of
    return [*(texts.say("eval-count", count=count) for count in counts), *(_rate(share, texts) for share in shares)]


def _rate(share: Share, texts: Texts) -> str:
    """Writes a share with two decimals, rounded down: what is all but perfect must not read as perfect."""
    rate = share.rate
    return texts.say("eval-nothing") if rate is None else f"{math.floor(rate * 10_000) / 100:.2f} %"


def _share(share: Share, texts: Texts) -> str:
    return texts.say("eval-share", count=share.count, of=share.of) if share.of else texts.say("eval-nothing")
