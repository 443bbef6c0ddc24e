"""The case that an introduction may become, in both sides' words, as both let it be told. Pure."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from handlers.amounts import money
from handlers.html import Block, bold, italic, plain
from handlers.introductions.matter import Matter
from handlers.introductions.outcome_pages import fruit_names
from handlers.needs.brief import kind_name, masked_part
from handlers.paging import on_one_line, shortened
from handlers.texts import Texts, texts
from knowledge.card import Card
from knowledge.drafts import CaseDetail, Draft, TextDraft
from knowledge.introduction_kinds import PROBLEM
from knowledge.outcomes import Consent, Outcome, case_key
from knowledge.referrals import Deed, Side
from knowledge.vocabulary import Kind, Stage
from retrieval.grounding.anonymity import MARK, anonymous

_TITLE, _PART = 80, 600
"""UTF-16 code units of what a title says of the need, and of one part of the need."""
_SUCCESS = "success"
_SENTENCES = re.compile(r"\n+|(?<=[。！？!?])|(?<=\.)\s")
_LAST_QUESTION = re.compile(r"[，,；;][^，,；;]*[?？]$")
_SHORT = 6
"""Characters below which what stands before a question states nothing yet."""
_T = TypeVar("_T")


def is_named(asker: Outcome, window: Outcome) -> bool:
    """Says whether the case names its sides: only where both let it."""
    return asker.consent is window.consent is Consent.NAMED


def case_draft(matter: Matter, asker: Outcome, window: Outcome) -> Draft:
    """Makes the case in the language of its need; what identifies is masked unless both sides let it be named."""
    words = texts(matter.demand.language)
    named = is_named(asker, window)
    card = matter.subject.cards.get(words.language) if named else None
    problem = _part(matter, PROBLEM, named)
    headline = on_one_line(_stated(problem), _TITLE)
    kind = kind_name(matter.demand, words)
    if card is None:
        title = words.say("case-title", kind=kind, need=headline)
    else:
        title = words.say("case-title-by", lab=on_one_line(card.title, _TITLE), need=headline)
    completed = _completed(matter)
    lines = [words.say("case-need", need=_bare(problem)), *_told(matter, asker, window, card, words)]
    if completed is not None:
        lines.append(words.say("case-year", year=str(completed.year)))
    is_lab = card is not None and card.kind is Kind.LAB
    partners = (asker.name,) if named and asker.name else ()
    year = None if completed is None else completed.year
    return Draft(
        key=case_key(matter.referral.id),
        kind=Kind.CASE,
        texts={words.language: TextDraft(title, None if card is None else card.org, "\n".join(lines))},
        detail=CaseDetail(lab_key=matter.referral.record_key if is_lab else None, partners=partners, year=year),
        stage=Stage.REVIEW,
        demonstration=any(card.demonstration for card in matter.subject.cards.values()),
        country=None if card is None else card.country,
        region=None if card is None else card.region,
        source=words.say("case-source"),
        as_of=completed,
    )


def case_blocks(draft: Draft, reader: Texts) -> list[Block]:
    """Shows the text of a case that is not published."""
    (text,) = draft.texts.values()
    head = [bold(text.title), *([plain(text.org)] if text.org else [])]
    source = draft.source or ""
    return [
        Block((italic(reader.say("case-draft")), *head)),
        Block(tuple(map(plain, text.body.splitlines()))),
        Block((italic(source),)),
    ]


def number_of(draft: Draft) -> int:
    """Numbers the text of a case: another text has another number."""
    return int(draft.content_hash()[:12], 16)


def _told(matter: Matter, asker: Outcome, window: Outcome, card: Card | None, words: Texts) -> list[str]:
    """Writes what was aimed at, who took part and what came of it, as far as it is known and may be told."""
    named = is_named(asker, window)
    lines = [words.say("case-kind", kind=kind_name(matter.demand, words))]
    if card is not None:
        lines.append(words.say("case-lab", lab=card.title))
    if named and asker.name:
        lines.append(words.say("case-partner", name=asker.name))
    success = _part(matter, _SUCCESS, named)
    if success:
        lines.append(words.say("case-success", success=_bare(success)))
    fruits = asker.fruits | window.fruits
    if fruits:
        lines.append(words.say("case-fruits", fruits=fruit_names(fruits, words)))
    sums = {one.side: (one.value, one.currency) for one in (asker, window) if one.value is not None}
    for (value, currency), by in _agreed(sums):
        lines.append(words.say("case-value", by=by, value=money(value, currency, words)))
    jobs = {one.side: one.jobs for one in (asker, window) if one.jobs is not None}
    lines += [words.say("case-jobs", by=by, jobs=count) for count, by in _agreed(jobs)]
    for one in (asker, window):
        if one.words:
            said = one.words if named else _nameless(one.words, matter, asker)
            lines.append(words.say(f"case-{one.side.value}-says", words=_bare(said)))
    return lines


def _nameless(written: str, matter: Matter, asker: Outcome) -> str:
    """Hides the names that are known, whatever they look like, and what looks like one."""
    known = [asker.name]
    for card in matter.subject.cards.values():
        known += [card.title, card.org, None if card.via is None else card.via.title]
    for name in sorted(filter(None, known), key=len, reverse=True):
        written = re.sub(re.escape(name), MARK, written, flags=re.IGNORECASE)
    return anonymous(written)


def _stated(problem: str) -> str:
    """Gives what a problem states, without a question at the end of its first sentence ("…开裂，找谁能帮忙？")."""
    first = next(iter(_SENTENCES.split(problem.strip())), "")
    stated = _LAST_QUESTION.sub("", first)
    return _bare(stated if len(stated) >= _SHORT else first)


def _bare(text: str) -> str:
    return text.strip().rstrip(" 。.!！?？；;，,")


def _agreed(figures: Mapping[Side, _T]) -> Sequence[tuple[_T, str]]:
    """Gives a figure that nobody contradicts, and whose it is; where the sides differ, none."""
    if len(set(figures.values())) != 1:
        return ()
    (figure, *_), (side, *others) = figures.values(), figures
    return ((figure, "both" if others else side.value),)


def _part(matter: Matter, part: str, named: bool) -> str:
    told = matter.demand.parts.get(part, "")
    open_one = named and not matter.demand.confidential
    return shortened(told if open_one else masked_part(matter.demand, part) if told else "", _PART)


def _completed(matter: Matter) -> dt.date | None:
    event = matter.referral.last(Deed.COMPLETED)
    return None if event is None else event.at.astimezone(matter.services.zone).date()


def of_side(told: Sequence[Outcome], side: Side) -> Outcome | None:
    """Gives the last answers that a side has handed in and lets be told; None where there are none."""
    handed_in = [one for one in told if one.side is side and one.finished_at is not None]
    last = handed_in[-1] if handed_in else None
    return last if last is not None and last.consent in (Consent.ANONYMOUS, Consent.NAMED) else None
