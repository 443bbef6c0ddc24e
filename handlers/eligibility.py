"""Programs checked against an enterprise, as messages. Pure: the same input, the same pages."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from handlers import facts
from handlers.buttons import Check, Details, Eligible, WatchProfile
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.card import Card
from knowledge.drafts import ProgramDetail
from knowledge.eligibility import JUST, Assessment, Checked, Prospect, Standing, Verdict
from knowledge.eligibility.forms import Form

_ICONS = {
    Verdict.ELIGIBLE: "✅",
    Verdict.LIKELY: "🟡",
    Verdict.OPEN: "❔",
    Verdict.JUDGED: "👤",
    Verdict.UNSTATED: "▫️",
    Verdict.NOT_ELIGIBLE: "❌",
}
_CLEAR = frozenset({Verdict.ELIGIBLE, Verdict.LIKELY, Verdict.NOT_ELIGIBLE})
"""Verdicts that a fact can bring about."""
_MARKS = {Standing.MET: "✅", Standing.NOT_MET: "❌", Standing.UNKNOWN: "❔"}
_FOR_A_PERSON = "👤"
_FITTING, _OPEN_ONES, _NEAR = 6, 3, 3
"""Programs that are shown: those that fit, those that may, those that are just missed."""
_TITLE, _CLAUSE = 80, 160
_NAMED = 3
_RATIO = "rd_ratio_percent"
_THREE_YEARS = re.compile(r"三年|3年|\b(?:three|3) years", re.I)
"""A criterion of three years, where an enterprise is asked for one."""


def step_pages(
    prospects: Sequence[Prospect], settled: Sequence[Prospect], asked: str, noted: str, texts: Texts, today: dt.date
) -> list[Page]:
    """Lays out what a fact has changed, and asks for the next one.

    Args:
        settled: programs whose verdict it changed.
        noted: what was told just now, in words.
    """
    wording = Wording(texts, today)
    clear = [one for one in settled if one.assessment.verdict in _CLEAR]
    shown = sorted(clear, key=lambda one: list(_ICONS).index(one.assessment.verdict))[:_FITTING]
    lines = [_headline(one, wording) for one in shown]
    blocks = [
        Block((plain(noted), plain(_counts(prospects, texts)))),
        *([Block((bold(texts.say("eligible-settled")), *map(plain, lines)))] if lines else []),
        _asking(prospects, asked, texts),
    ]
    rows = (
        *facts.answers(asked, texts, _needing(asked, prospects)),
        (Button(texts.say("button-results"), Eligible()),),
    )
    return laid_out(blocks, rows)


def prospects_pages(prospects: Sequence[Prospect], asked: str | None, texts: Texts, today: dt.date) -> list[Page]:
    """Lays out what an enterprise could get: counts, what fits best, what is just missed, what is asked next.

    Args:
        asked: name of the fact that is asked for next; None where none would change anything.
    """
    wording = Wording(texts, today)
    by_verdict = {verdict: [one for one in prospects if one.assessment.verdict is verdict] for verdict in Verdict}
    fitting = [*by_verdict[Verdict.ELIGIBLE], *by_verdict[Verdict.LIKELY]][:_FITTING]
    may = by_verdict[Verdict.OPEN][:_OPEN_ONES]
    near = [one for one in by_verdict[Verdict.NOT_ELIGIBLE] if one.assessment.just_missed(JUST)][:_NEAR]
    blocks = [Block((bold(texts.say("eligible-heading")), plain(_counts(prospects, texts))))]
    shown: list[Prospect] = []
    for key, some in (("fits", fitting), ("may", may), ("near", near)):
        for place, one in enumerate(some):
            shown.append(one)
            heading = () if place else (bold(texts.say(f"eligible-{key}")),)
            blocks.append(Block((*heading, *_prospect(len(shown), one, wording, texts))))
    rows = [_checks(shown, texts)]
    if asked is not None:
        blocks.append(_asking(prospects, asked, texts))
        rows = [*facts.answers(asked, texts, _needing(asked, prospects)), *rows]
    else:
        blocks.append(Block((italic(texts.say("eligible-nothing-to-ask")),)))
    return laid_out(blocks, [*rows, (Button(texts.say("alert-bell-profile"), WatchProfile()),)])


def program_pages(prospect: Prospect, asked: str | None, noted: str | None, texts: Texts, today: dt.date) -> list[Page]:
    """Lays out one program, its criteria one by one with the value used, and what is asked next."""
    wording, assessment = Wording(texts, today), prospect.assessment
    card = prospect.card
    verdict = texts.say(f"verdict-{assessment.verdict.value}")
    blocks = [Block((plain(noted),))] if noted else []
    blocks.append(
        Block(
            (
                bold(on_one_line(wording.title(card), _TITLE)),
                plain(f"{_ICONS[assessment.verdict]} {verdict}"),
                *_facts(card, wording),
            )
        )
    )
    checks = [check for check in assessment.checks if check.decides]
    blocks += [Block((_line(check, texts),)) for check in checks]
    blocks.append(Block((italic(texts.say("criteria-confirmed" if _confirmed(card) else "criteria-unconfirmed")),)))
    blocks.append(Block((plain(wording.source(card)),)))
    rows: list[Row] = []
    if asked is not None:
        blocks.append(Block((bold(facts.question(asked, texts, assessment)),)))
        rows += facts.answers(asked, texts, assessment)
    rows.append(
        (
            Button(texts.say("button-program"), Details(card.record_id, texts.language)),
            Button(texts.say("button-eligible"), Eligible()),
        )
    )
    return laid_out(blocks, rows)


def _prospect(n: int, prospect: Prospect, wording: Wording, texts: Texts) -> tuple[Line, ...]:
    card, assessment = prospect.card, prospect.assessment
    lines = [
        bold(f"{n}. {_ICONS[assessment.verdict]} {on_one_line(wording.title(card), _TITLE)}"),
        *_facts(card, wording),
    ]
    missed = assessment.just_missed(JUST)
    if missed:
        lines += [_line(check, texts) for check in missed]
    elif assessment.to_ask:
        names = [_to_know(name, assessment, texts) for name in assessment.to_ask[:_NAMED]]
        key = "eligible-needs-more" if len(assessment.to_ask) > _NAMED else "eligible-needs"
        lines.append(plain(texts.say(key, facts=texts.say("list-separator").join(names))))
    return tuple(lines)


def _facts(card: Card, wording: Wording) -> tuple[Line, ...]:
    line = wording.facts(card)
    return (plain(line),) if line else ()


def _line(check: Checked, texts: Texts) -> Line:
    """Writes one criterion: its mark, its clause, what it asks for, what is known."""
    if check.name is None:
        return plain(f"{_FOR_A_PERSON} {on_one_line(texts.half(check.clause) or '', _CLAUSE)}")
    clause = on_one_line(texts.half(check.clause) or facts.label(check.name, texts), _CLAUSE)
    mark, wants = _MARKS[check.standing], facts.wanted(check, texts)
    if check.value is None:
        return plain(f"{mark} {clause} {wants}".rstrip())
    now = facts.value(check.name, check.value, texts, unit=check.unit)
    if check.name == _RATIO and _THREE_YEARS.search(clause):
        return plain(texts.say("criterion-one-year", criterion=f"{mark} {clause} {wants}".rstrip(), now=now))
    if not wants:
        return plain(
            f"{mark} {clause}"
            if check.standing is Standing.MET
            else texts.say("criterion-now", criterion=f"{mark} {clause}", now=now)
        )
    return plain(texts.say("criterion-now", criterion=f"{mark} {clause} {wants}", now=now))


def _asking(prospects: Sequence[Prospect], asked: str, texts: Texts) -> Block:
    needing = sum(asked in one.assessment.to_ask for one in prospects)
    question = facts.question(asked, texts, _needing(asked, prospects))
    return Block((bold(question), italic(texts.say("eligible-decides", count=needing))))


def _needing(asked: str, prospects: Sequence[Prospect]) -> Assessment | None:
    return next((one.assessment for one in prospects if asked in one.assessment.to_ask), None)


def _counts(prospects: Sequence[Prospect], texts: Texts) -> str:
    counts = Counter(one.assessment.verdict for one in prospects)
    said = [texts.say(f"eligible-n-{verdict.value}", count=counts[verdict]) for verdict in _ICONS if counts[verdict]]
    return " · ".join(
        f"{icon} {words}" for icon, words in zip((_ICONS[v] for v in _ICONS if counts[v]), said, strict=True)
    )


def _headline(prospect: Prospect, wording: Wording) -> str:
    return f"{_ICONS[prospect.assessment.verdict]} {on_one_line(wording.title(prospect.card), _TITLE)}"


def _clause(assessment: Assessment, name: str) -> str | None:
    check = assessment.asked_by(name)
    return check.clause if check else None


def _to_know(name: str, assessment: Assessment, texts: Texts) -> str:
    """Names a fact that is still to be told; one that is so or not as a question."""
    said = facts.label(name, texts, _clause(assessment, name))
    whether = texts.has(f"fact-{name}") and assessment.form_of(name) is Form.YES_NO
    return texts.say("eligible-whether", fact=said) if whether else said


def _checks(shown: Sequence[Prospect], texts: Texts) -> Row:
    return tuple(
        Button(texts.say("button-check-number", n=n), Check(one.card.record_id)) for n, one in enumerate(shown, 1)
    )


def _confirmed(card: Card) -> bool:
    return isinstance(card.detail, ProgramDetail) and card.detail.criteria_confirmed
