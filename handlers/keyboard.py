"""The buttons under an answer and its continuations."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from handlers.buttons import (
    Choose,
    Cite,
    Details,
    Eligible,
    Helpful,
    Introduce,
    More,
    NewThread,
    Person,
    Section,
    SectionName,
    SignUp,
    Sources,
)
from handlers.page import Button, Row
from handlers.paging import on_one_line
from handlers.portions import AT_ONCE
from handlers.texts import Texts
from handlers.wording import sections
from knowledge.card import Card
from knowledge.drafts import EventDetail
from knowledge.introduction_kinds import INTRODUCED
from knowledge.vocabulary import CONTACT_KINDS, Availability, Kind
from retrieval.answer import Answer, Match
from retrieval.inquiring import choice_words

_IN_A_ROW = 3
"""Buttons of records side by side: more would not show their words on a phone."""
_WORDY_IN_A_ROW = 2
"""The same of buttons with longer words."""
_CHOICE = 30
"""UTF-16 code units of a choice."""
_NUMBERS_IN_A_ROW = 5
"""The same of buttons that show a number only."""
_WHOLE: Mapping[SectionName, str] = {
    "equipment": "button-equipment",
    "achievements": "button-achievements",
    "programs": "button-programs",
    "cases": "button-cases",
    "openings": "button-openings",
    "events": "button-events",
}
"""Sections with a button of their own; further contacts come with "more"."""
_T = TypeVar("_T")


def under_answer(answer: Answer, shown: Sequence[Match], turn_id: int, texts: Texts) -> tuple[Row, ...]:
    """Gives the buttons under the card that opens with ``shown``."""
    if answer.abstained or not shown:
        return ((*person(turn_id, texts), Button(texts.say("button-new"), NewThread())),)
    rows = [
        *_choices(answer, turn_id, texts),
        *under_records(shown, texts),
        introduction(answer.matches, turn_id, texts),
        *under_citations(shown, turn_id, texts),
        (Button(texts.say("button-sources"), Sources(turn_id)),),
        _eligibility(answer, texts),
        _whole_sections(answer, shown, turn_id, texts),
        under_more(len(answer.matches) - len(shown), turn_id, 1, texts),
        (
            Button(texts.say("button-helpful"), Helpful(turn_id, True)),
            Button(texts.say("button-unhelpful"), Helpful(turn_id, False)),
        ),
        person(turn_id, texts),
    ]
    return tuple(row for row in rows if row)


def _choices(answer: Answer, turn_id: int, texts: Texts) -> list[Row]:
    """Gives the choices of what is asked back; a tap completes the question."""
    if answer.inquiry is None:
        return []
    words = choice_words(answer.inquiry, texts.language)
    buttons = [
        Button(texts.say("button-choose", choice=on_one_line(one, _CHOICE)), Choose(turn_id, at))
        for at, one in enumerate(words)
    ]
    return [tuple(row) for row in _rows(buttons, 2)]


def _eligibility(answer: Answer, texts: Texts) -> Row:
    return (Button(texts.say("button-eligible"), Eligible()),) if answer.programs else ()


def under_records(matches: Sequence[Match], texts: Texts) -> list[Row]:
    """Gives what one can do about records: a contact's addresses, an opening with applying for it, an event's sign-up.

    Other records open from what their number shows. Each button says what it opens and the match's number as the card
    writes it, ``[3]``.
    """
    contacts = [_opens("button-contact", match, texts) for match in matches if match.card.kind in CONTACT_KINDS]
    openings = [_opens("button-opening", match, texts) for match in matches if match.card.kind is Kind.OPENING]
    events = [match for match in matches if _takes_people(match.card)]
    signing = [Button(texts.say("button-signup-of", n=match.n), SignUp(match.card.record_id)) for match in events]
    return [*map(tuple, _rows(contacts)), *map(tuple, _rows(openings, _WORDY_IN_A_ROW)), *map(tuple, _rows(signing))]


def _takes_people(card: Card) -> bool:
    """Says whether one signs up for a record here, as far as its card tells; whoever does is told if it is full."""
    if not isinstance(card.detail, EventDetail) or card.availability is not Availability.OPEN:
        return False
    return card.detail.window_key is not None or card.url is None


def under_citations(matches: Sequence[Match], turn_id: int, texts: Texts) -> list[Row]:
    """Gives a button for each number that stands in the text, as it stands there: it opens what that rests on."""
    numbers = [Button(texts.say("button-cite", n=match.n), Cite(turn_id, match.n)) for match in matches]
    return [tuple(row) for row in _rows(numbers, _NUMBERS_IN_A_ROW)]


def under_comparison(matches: Sequence[Match], turn_id: int, texts: Texts) -> tuple[Row, ...]:
    """Gives the buttons under records that are compared: contacts, what their numbers rest on, a person."""
    return (
        *under_records(matches, texts),
        introduction(matches, turn_id, texts),
        *under_citations(matches, turn_id, texts),
        person(turn_id, texts),
    )


def under_more(left: int, turn_id: int, page: int, texts: Texts) -> Row:
    """Gives the button that shows this page of the ``left`` further matches; nothing where none is left."""
    return (Button(texts.say("button-more", count=min(left, AT_ONCE)), More(turn_id, page)),) if left else ()


def introduction(matches: Sequence[Match], turn_id: int, texts: Texts) -> Row:
    """Gives the button that introduces the asker; nothing where there is nobody to be introduced to."""
    somebody = any(match.card.kind in INTRODUCED for match in matches)
    return (Button(texts.say("button-introduce"), Introduce(turn_id)),) if somebody else ()


def person(turn_id: int, texts: Texts) -> Row:
    """Gives the button that hands the question to a person of the desk."""
    return (Button(texts.say("button-person"), Person(turn_id)),)


def _opens(label: str, match: Match, texts: Texts) -> Button:
    return Button(texts.say(label, n=match.n), Details(match.card.record_id, texts.language))


def _whole_sections(answer: Answer, shown: Sequence[Match], turn_id: int, texts: Texts) -> Row:
    held = dict(sections(answer))
    numbers = {match.n for match in shown}
    return tuple(
        Button(texts.say(key, count=len(held[name])), Section(turn_id, name))
        for name, key in _WHOLE.items()
        if any(match.n not in numbers for match in held.get(name, ()))
    )


def _rows(buttons: Sequence[_T], most: int = _IN_A_ROW) -> list[Sequence[_T]]:
    """Deals out to as few rows as will do, about equally long."""
    count = -(-len(buttons) // most)
    longest = -(-len(buttons) // count) if count else 0
    return [buttons[start : start + longest] for start in range(0, len(buttons), longest or 1)]
