"""The form of a draft: its card as users will see it, what it would change, and its fields as buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.buttons.records import AddLanguage, AskField, ChooseSide, DropForm, OpenForm, SubmitForm
from handlers.context import Visit
from handlers.html import Block, Line, bold, italic, plain, units
from handlers.page import Button, Page, Row, headed, laid_out
from handlers.paging import shortened
from handlers.records.opening import Form
from handlers.records.order import asked_slots, form_slots
from handlers.records.words import change_lines, keys_in, label
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from handlers.view import also_blocks, card_blocks
from knowledge import holdings, submissions
from knowledge.intake.forms import Read, kind_of, languages_of, read, slot_name, value_of
from knowledge.intake.verdicts import Refusal
from knowledge.preview import preview
from knowledge.submissions import Compared, Deed, Verdict
from knowledge.twins.carrying import also_listed

_BODY = 500
"""UTF-16 code units of a body in the form; the whole of it is a press away."""
_CHANGES = 12
_IN_A_ROW = 2


async def show_form(visit: Visit, form: Form, notes: Sequence[str] = (), *, whole: bool = False) -> None:
    """Shows a draft as it stands.

    Args:
        notes: what was done just now.
        whole: whether with all of its text, and with every field that there is.
    """
    pages = await form_pages(visit, form, whole=whole)
    await visit.show(headed("\n".join(notes), pages) if notes else pages)


async def form_pages(visit: Visit, form: Form, *, whole: bool = False) -> list[Page]:
    """Lays out a draft: the card, what is lacking or would change, the fields."""
    texts, row = visit.texts, form.proposal.row
    async with visit.services.database.reading() as session:
        (one,) = await submissions.compared(session, [form.proposal])
        titles = await titles_of(visit, keys_in([*one.changes, *one.theirs]))
    if form.proposal.deed is Deed.RETIRE:
        blocks = [Block((bold(texts.say("record-would-retire")),)), *await _card(visit, one, whole=whole)]
        return laid_out([*blocks, *_disputed(one, texts, titles)], _retiring_rows(form, one, texts))
    draft = read(row)
    head = "record-form-new" if form.proposal.base is None else "record-form-changed"
    kind = texts.say(f"kind-{kind_of(row).value}")
    blocks = [Block((bold(texts.say(head, kind=kind)), italic(texts.say("record-form-unseen"))))]
    blocks += await _card(visit, one, whole=whole)
    blocks += _lacking(draft, texts) + _disputed(one, texts, titles)
    return laid_out(blocks, _rows(form, draft, one, texts, whole=whole))


async def titles_of(visit: Visit, keys: set[str]) -> Mapping[str, str]:
    """Gives the titles of records by their keys."""
    if not keys:
        return {}
    async with visit.services.database.reading() as session:
        found = await holdings.held_under(session, keys, visit.texts.language)
    return {key: one.title for key, one in found.items()}


def why_not(refusal: Refusal, texts: Texts) -> str:
    """Says what is wrong with a row in the words of the import, with fields called as the form calls them."""
    values = dict(refusal.values)
    for name in ("field", "other"):
        if name in values:
            values[name] = label(slot_name(str(values[name])), texts)
    return texts.say(f"why-{refusal.why.value}", **values)


async def _card(visit: Visit, one: Compared, *, whole: bool) -> list[Block]:
    """Gives the card as users will see it, its body shortened; or whole, and in both languages."""
    draft = one.stands if one.proposal.deed is Deed.RETIRE else one.draft
    if draft is None:
        return []
    services, texts = visit.services, visit.texts
    others = [language for language in draft.texts if language is not texts.language] if whole else []
    blocks: list[Block] = []
    for words in [texts, *map(texts_of, others if texts.language in draft.texts else others[1:])]:
        async with services.database.reading() as session:
            card = await preview(session, draft, words.language, services.today(), services.office, services.zone)
        cut = not whole and units(card.body) > _BODY
        shown = replace(card, body=shortened(card.body, _BODY)) if cut else card
        blocks += [*card_blocks(shown, words, services.today()), *also_blocks(also_listed(draft), words)]
        blocks += [Block((italic(texts.say("record-body-cut", count=len(card.body))),))] if cut else []
    return blocks


def _lacking(draft: Read, texts: Texts) -> list[Block]:
    lines: list[Line] = []
    if draft.lacking:
        names = texts.say("list-separator").join(label(name, texts) for name in draft.lacking)
        lines.append(bold(texts.say("record-lacking", fields=names)))
    if draft.refusal is not None:
        lines.append(bold(texts.say("record-not-fit", why=why_not(draft.refusal, texts))))
    return [Block(tuple(lines))] if lines else []


def _disputed(one: Compared, texts: Texts, titles: Mapping[str, str]) -> list[Block]:
    """Says what would change, and of a conflict what others have changed since."""
    if one.verdict is Verdict.CONFLICT:
        theirs = change_lines(one.theirs[:_CHANGES], texts, titles, one.stands) or [
            plain(texts.say("record-theirs-gone"))
        ]
        mine = change_lines(one.changes[:_CHANGES], texts, titles, one.draft)
        said = [Block((bold(texts.say("record-conflict")),)), Block((bold(texts.say("record-theirs")), *theirs))]
        return [*said, Block((bold(texts.say("record-mine")), *mine))] if mine else said
    if one.verdict is not Verdict.CHANGED:
        return []
    lines = change_lines(one.changes[:_CHANGES], texts, titles, one.draft)
    more = len(one.changes) - len(lines)
    if more > 0:
        lines.append(italic(texts.say("record-changes-more", count=more)))
    return [Block((bold(texts.say("record-changes")), *lines))]


def conflict_rows(form: Form, texts: Texts) -> list[Row]:
    """Gives what can be chosen where somebody else has changed the record since."""
    number = form.proposal.id
    return [
        (Button(texts.say("button-record-mine"), ChooseSide(number, "mine")),),
        (Button(texts.say("button-record-theirs"), ChooseSide(number, "theirs")),),
        (Button(texts.say("button-record-look-again"), OpenForm(number, whole=False)),),
    ]


def _rows(form: Form, draft: Read, one: Compared, texts: Texts, *, whole: bool) -> list[Row]:
    number, row = form.proposal.id, form.proposal.row
    rows: list[Row] = conflict_rows(form, texts) if one.verdict is Verdict.CONFLICT else []
    if draft.draft is not None and one.verdict in (Verdict.NEW, Verdict.CHANGED):
        rows.append((Button(texts.say("button-record-submit"), SubmitForm(number)),))
    asked = {slot.name for slot in asked_slots(row)}
    slots = [slot for slot in form_slots(row) if whole or slot.name in asked or value_of(row, slot) is not None]
    fields = [
        Button(_field_label(slot.name, value_of(row, slot) is not None, texts), AskField(number, slot.name))
        for slot in slots
    ]
    rows += [tuple(fields[start : start + _IN_A_ROW]) for start in range(0, len(fields), _IN_A_ROW)]
    more = () if whole else (Button(texts.say("button-record-whole"), OpenForm(number, whole=True)),)
    other = () if len(languages_of(row)) > 1 else (Button(texts.say("button-record-language"), AddLanguage(number)),)
    return [*rows, (*more, *other), (Button(texts.say("button-record-drop"), DropForm(number, confirmed=False)),)]


def _retiring_rows(form: Form, one: Compared, texts: Texts) -> list[Row]:
    number = form.proposal.id
    rows: list[Row] = conflict_rows(form, texts) if one.verdict is Verdict.CONFLICT else []
    if one.verdict is Verdict.RETIRES:
        rows.append((Button(texts.say("button-record-submit"), SubmitForm(number)),))
    return [*rows, (Button(texts.say("button-record-drop"), DropForm(number, confirmed=False)),)]


def _field_label(name: str, filled: bool, texts: Texts) -> str:
    return f"{'✅' if filled else '▫️'} {label(name, texts)}"
