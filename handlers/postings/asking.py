"""The question about one field of a posting, with what can be tapped under it."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.buttons.postings import PostAsk, PostChoose, PostClear, PostFields, PostOpen, PostPass, PostTake
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, first_page
from handlers.paging import on_one_line
from handlers.postings.fields import ASKED, FIELDS, NATURES, NEEDED, field_name, held, held_in_words, slot_of, there_are
from handlers.records.words import option_name
from handlers.texts import Texts
from knowledge.intake.columns import Form
from knowledge.postings import Posting

_NOW = 300
"""UTF-16 code units of what a field holds now."""
_IN_A_ROW = 2
_TEXTS = frozenset({"title", "org", "body", "region", "location", "nature"})
"""Fields that any words could be meant for."""


def question_page(found: Posting, field: str, texts: Texts, *, guided: bool, notes: Sequence[str] = ()) -> Page:
    """Asks for a field.

    Args:
        guided: whether the next one is asked after it.
        notes: what is said before, such as why an answer could not be read.
    """
    row = found.row or {}
    asked = there_are(ASKED, row)
    said = [Block(tuple(plain(line) for line in note.split("\n"))) for note in notes]
    lines = [bold(line) for line in texts.say(f"post-ask-{field}").split("\n")]
    if guided and field in asked:
        lines.insert(0, italic(texts.say("post-at", n=asked.index(field) + 1, total=len(asked))))
    now = held(row, field)
    if now is not None:
        lines.append(plain(texts.say("post-now", value=held_in_words(row, field, texts, _NOW))))
    return first_page([*said, Block(tuple(lines))], _rows(found, field, row, texts, guided=guided))


def fields_page(found: Posting, texts: Texts) -> Page:
    """Offers every field, those that are told marked."""
    row = found.row or {}
    buttons = [
        Button(f"{'▫️' if held(row, field) is None else '✅'} {field_name(field, texts)}", PostAsk(found.id, field))
        for field in there_are(FIELDS, row)
    ]
    rows: list[Row] = [tuple(buttons[start : start + _IN_A_ROW]) for start in range(0, len(buttons), _IN_A_ROW)]
    return Page.text(texts.say("post-fields"), (*rows, (Button(texts.say("button-post-look"), PostOpen(found.id)),)))


def waiting_page(found: Posting, field: str, turn_id: int | None, texts: Texts) -> Page:
    """Says that a posting waits, after something else was answered.

    Args:
        turn_id: the question that was answered, which may have been meant for the field; None where there was none.
    """
    rows: list[Row] = [(Button(texts.say("button-post-go-on"), PostAsk(found.id, field)),)]
    if turn_id is not None and field in _TEXTS:
        take = texts.say("button-post-take", field=field_name(field, texts))
        rows.append((Button(take, PostTake(found.id, field, turn_id)),))
    return Page.text(texts.say("post-waits"), tuple(rows))


def _rows(found: Posting, field: str, row: Mapping[str, Any], texts: Texts, *, guided: bool) -> list[Row]:
    options = _options(found.id, field, row, texts)
    rows: list[Row] = [tuple(options[start : start + _IN_A_ROW]) for start in range(0, len(options), _IN_A_ROW)]
    under: list[Button] = []
    if field not in NEEDED:
        if guided:
            under.append(Button(texts.say("button-post-pass"), PostPass(found.id, field)))
        if held(row, field) is not None:
            under.append(Button(texts.say("button-post-clear"), PostClear(found.id, field)))
    if not guided:
        under.append(Button(texts.say("button-post-fields"), PostFields(found.id)))
    enough = all(held(row, needed) is not None for needed in NEEDED) or not guided
    return [*rows, tuple(under), (Button(texts.say("button-post-look"), PostOpen(found.id)),) if enough else ()]


def _options(number: int, field: str, row: Mapping[str, Any], texts: Texts) -> list[Button]:
    """Gives a button for each word of a closed list."""
    slot = slot_of(row, field)
    if field == "nature":
        names = [texts.say(f"post-nature-{one}") for one in NATURES]
    elif slot is not None and slot.form is Form.YES_NO:
        names = [texts.say("fact-no"), texts.say("fact-yes")]
    elif slot is not None and slot.form in (Form.CHOICE, Form.CHOICES):
        now = held(row, field) or ()
        marks = ["✅ " if choice in now else "" for choice in slot.column.choices]
        names = [
            mark + option_name(slot.column, choice, texts)
            for mark, choice in zip(marks, slot.column.choices, strict=True)
        ]
    else:
        names = []
    return [Button(name, PostChoose(number, field, place)) for place, name in enumerate(names)]


def short(text: str, most: int, texts: Texts) -> str:
    """Gives a title on one line; says so where there is none."""
    return on_one_line(text, most) or texts.say("post-untitled")
