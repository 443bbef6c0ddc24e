"""The question about one field of a draft, with what can be tapped under it."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.buttons.records import AskField, ChooseOption, ClearField, OpenForm, PassField, PickRecord, TakeAsField
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Page, Row, first_page
from handlers.paging import on_one_line
from handlers.records.order import asked_slots
from handlers.records.words import label, option_name, shown
from handlers.texts import Texts
from knowledge.holdings import Held
from knowledge.intake.columns import Form
from knowledge.intake.forms import Slot, may_go, value_of
from knowledge.submissions import Proposal
from knowledge.vocabulary import Kind

_NOW, _ON_A_BUTTON = 400, 44
"""UTF-16 code units of what a field holds now, and of a record on a button."""
_IN_A_ROW = 2
LINKED: Mapping[str, Kind] = {"window": Kind.EXPERT, "lab_id": Kind.LAB}
"""Fields that lead to a record, and its kind."""


def question_page(
    proposal: Proposal,
    slot: Slot,
    texts: Texts,
    *,
    guided: bool,
    titles: Mapping[str, str],
    notes: Sequence[str] = (),
) -> Page:
    """Asks for a field.

    Args:
        guided: whether the next one is asked after it.
        titles: of the records that fields lead to, by their keys.
        notes: what is said before, such as why an answer could not be read.
    """
    row = proposal.row
    said = [Block(tuple(plain(line) for line in note.split("\n"))) for note in notes]
    lines = [bold(texts.say("record-ask", field=label(slot.name, texts)))]
    if guided:
        asked = [one.name for one in asked_slots(row)]
        if slot.name in asked:
            lines.insert(0, italic(texts.say("record-at", n=asked.index(slot.name) + 1, total=len(asked))))
    lines.append(plain(texts.say(_hint(slot, texts))))
    now = value_of(row, slot)
    if now is not None:
        lines.append(plain(texts.say("record-now", value=shown(slot.name, now, texts, titles, _NOW))))
    return first_page([*said, Block(tuple(lines))], _rows(proposal, slot, now, texts, guided=guided))


def more_page(proposal: Proposal, slot: Slot, texts: Texts) -> Page:
    """Asks whether a long text goes on: apps cut one in several messages."""
    count = len(value_of(proposal.row, slot) or "")
    done = (Button(texts.say("button-record-text-done"), PassField(proposal.id, slot.name)),)
    return Page.text(texts.say("record-text-kept", field=label(slot.name, texts), count=count), (done,))


def candidates_page(proposal: Proposal, slot: Slot, words: str, found: Sequence[Held], texts: Texts) -> Page:
    """Offers the records that a field may lead to."""
    leave = (Button(texts.say("button-record-pass"), PassField(proposal.id, slot.name)),)
    if not found:
        return Page.text(texts.say("record-pick-none", words=on_one_line(words, _ON_A_BUTTON)), (leave,))
    rows: list[Row] = [
        (Button(on_one_line(_named(one), _ON_A_BUTTON), PickRecord(proposal.id, slot.name, one.record_id)),)
        for one in found
    ]
    return Page.text(texts.say("record-pick", field=label(slot.name, texts)), (*rows, leave))


def waiting_page(proposal: Proposal, slot: Slot, turn_id: int | None, texts: Texts) -> Page:
    """Says that a draft waits, after something else was answered.

    Args:
        turn_id: the question that was answered, which may have been meant for the field; None where there was none.
    """
    rows: list[Row] = [(Button(texts.say("button-record-go-on"), AskField(proposal.id, slot.name)),)]
    if turn_id is not None and slot.form is Form.TEXT:
        take = texts.say("button-record-take", field=label(slot.name, texts))
        rows.append((Button(take, TakeAsField(proposal.id, slot.name, turn_id)),))
    return Page.text(texts.say("record-waits"), tuple(rows))


def draft_waits_page(proposal: Proposal, texts: Texts) -> Page:
    """Says the same of a draft that was about to be handed in."""
    return Page.text(
        texts.say("record-waits"), ((Button(texts.say("button-record-form"), OpenForm(proposal.id, False)),),)
    )


def _hint(slot: Slot, texts: Texts) -> str:
    own = f"record-hint-{slot.column.name}"
    return own if texts.has(own) else f"record-hint-form-{slot.form.value}"


def _rows(proposal: Proposal, slot: Slot, now: Any, texts: Texts, *, guided: bool) -> list[Row]:
    options = _options(proposal.id, slot, now, texts)
    rows: list[Row] = [tuple(options[start : start + _IN_A_ROW]) for start in range(0, len(options), _IN_A_ROW)]
    if slot.form is Form.CHOICES and now:
        rows.append((Button(texts.say("button-record-chosen"), PassField(proposal.id, slot.name)),))
    under: list[Button] = []
    if may_go(proposal.row, slot):
        under.append(Button(texts.say("button-record-one-language"), PassField(proposal.id, slot.name)))
    elif guided and not slot.column.required:
        under.append(Button(texts.say("button-record-pass"), PassField(proposal.id, slot.name)))
    if now is not None and not slot.column.required:
        under.append(Button(texts.say("button-record-clear"), ClearField(proposal.id, slot.name)))
    return [*rows, tuple(under), (Button(texts.say("button-record-form"), OpenForm(proposal.id, whole=False)),)]


def _options(number: int, slot: Slot, now: Any, texts: Texts) -> list[Button]:
    """Gives a button for each word of a closed list; each says what becomes of it, so that twice is once."""
    if slot.form is Form.YES_NO:
        return [
            Button(texts.say(f"fact-{said}"), ChooseOption(number, slot.name, int(said == "yes")))
            for said in ("yes", "no")
        ]
    several = slot.form is Form.CHOICES
    buttons = []
    for place, choice in enumerate(slot.column.choices):
        held = choice in (now or ()) if several else choice == now
        mark = "✅ " if held else ""
        wanted = 2 * place + (0 if several and held else 1)
        buttons.append(Button(mark + option_name(slot.column, choice, texts), ChooseOption(number, slot.name, wanted)))
    return buttons


def _named(one: Held) -> str:
    return one.title if one.org is None or one.org in one.title else f"{one.title} · {one.org}"
