"""Writing a posting: begun after consent, asked for field by field, each answer kept with what is asked next."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.asked import ask, asked_of
from handlers.buttons.postings import PostBegin
from handlers.context import Visit
from handlers.page import Button, Page
from handlers.postings.asking import question_page
from handlers.postings.fields import (
    LONGEST,
    cut_notes,
    field_name,
    held,
    language_text,
    next_field,
    read_described,
    read_field,
    with_told,
)
from handlers.postings.journeys import JOURNEY
from handlers.postings.preview import show_posting
from handlers.records.reading import Unread
from handlers.replying import answer_press
from knowledge import enterprises, ledger, postings
from knowledge.database import WriteSession
from knowledge.postings import Posting
from retrieval.understanding.language import clean
from retrieval.understanding.posting import Described, described


async def begin_by_press(visit: Visit, choice: PostBegin) -> None:
    """Begins a posting of somebody who consents, or who wants another one, with the words that they wrote, if any."""
    await answer_press(visit.update.callback_query)
    services, words = visit.services, ""
    if choice.turn_id:
        async with services.database.reading() as session:
            turn = await ledger.turn(session, services.seal, choice.turn_id, 0)
        words = turn.question if turn is not None and turn.person_id == visit.caller.id else ""
    await begin(visit.speaking(choice.language), words)


async def begin(visit: Visit, words: str) -> None:
    """Begins a posting for one's enterprise and asks for what it lacks; only for those who have consented."""
    services, texts = visit.services, visit.texts
    async with services.database.writing() as session:
        await enterprises.describe(session, visit.caller.id, services.now())
        before = await postings.of_person(session, services.seal, visit.caller.id)
        known = {"org": org} if (org := _employer(before)) else {}
        id = await postings.begin(
            session, services.seal, visit.caller.id, texts.language, known, {}, services.now(),
            update_id=visit.update.update_id,
        )  # fmt: skip
        found = None if id is None else await postings.one_of(session, services.seal, visit.caller.id, id)
        if found is not None and found.row is not None and words and not language_text(found).get("body"):
            told = read_described(described(words), found.row, texts, services.today(), services.zone)
            await postings.write(session, services.seal, found, with_told(found.row, told), services.now())
            found = await postings.one_of(session, services.seal, visit.caller.id, found.id)
        field = None if found is None or found.row is None else next_field(found.row, None)
        if found is not None:
            await note_asked(session, visit, found.id, field, guided=True)
    if found is None:
        await visit.say("post-too-many", most=postings.writing.MOST_DRAFTS)
        return
    notes = [texts.say("post-begun-with-words" if words else "post-begun"), *cut_notes(described(words), texts)]
    if known:
        notes.append(texts.say("post-employer-known", org=known["org"]))
    await show_next(visit, found, field, notes, guided=True)


def consent_page(visit: Visit, turn_id: int | None) -> Page:
    """Asks for consent, before anything is kept: who keeps what, and who sees it."""
    agreed = Button(visit.texts.say("button-post-agree"), PostBegin(turn_id or 0, visit.texts.language))
    return Page.text(visit.texts.say("post-consent"), ((agreed,),))


async def told(visit: Visit, posting_id: int, field: str, text: str) -> None:
    """Keeps what was typed for a field, or says why it cannot be read; a whole description fills all that it names."""
    found, services = await owned(visit, posting_id), visit.services
    if found is None or found.row is None:
        await visit.say("chat-expired")
        return
    whole = described(text)
    if whole.labelled:  # wherever it is pasted; a title that was told before stays
        if field != "title" and held(found.row, "title") is not None:
            whole = Described({name: words for name, words in whole.fields.items() if name != "title"})
        fields_told = read_described(whole, found.row, visit.texts, services.today(), services.zone)
        named = visit.texts.say("list-separator").join(field_name(one, visit.texts) for one in whole.fields)
        notes = [visit.texts.say("post-found", fields=named), *cut_notes(whole, visit.texts)]
        await keep(visit, posting_id, field, fields_told, notes=notes, all_=True)
        return
    value = read_field(clean(text) if field != "body" else text, field, found.row, services.today(), services.zone)
    if isinstance(value, Unread) and _is_description(text, field, found.row):
        body = {"body": text.strip()}
        fields_told = read_described(Described(body), found.row, visit.texts, services.today(), services.zone)
        notes = [visit.texts.say("post-taken-as-body"), *cut_notes(Described(body), visit.texts)]
        await keep(visit, posting_id, field, fields_told, notes=notes, all_=True)
        return
    if isinstance(value, Unread):
        guided = is_guided(visit, posting_id, field)
        note = visit.texts.say(value.key, **value.values)
        await visit.show([question_page(found, field, visit.texts, guided=guided, notes=[note])])
        return
    await keep(visit, posting_id, field, value)


async def keep(
    visit: Visit,
    posting_id: int,
    field: str,
    values: Mapping[str, Any],
    *,
    notes: Sequence[str] = (),
    guided: bool | None = None,
    all_: bool = False,
) -> None:
    """Keeps fields of a posting and asks for the next one, else shows it, in one transaction with what is asked.

    Args:
        guided: whether the next field is asked for; None for as it was.
        all_: whether the fields are asked for from the first one on that is still empty.
    """
    services = visit.services
    on = is_guided(visit, posting_id, field) if guided is None else guided
    upcoming: str | None = None
    async with services.database.writing() as session:
        found = await revised(session, visit, posting_id)
        if found is not None and found.row is not None:
            row = with_told(found.row, values)
            if row != found.row:
                await postings.write(session, services.seal, found, row, services.now())
                found = await postings.one_of(session, services.seal, visit.caller.id, posting_id)
            upcoming = next_field(row, None if all_ else field) if on else None
            await note_asked(session, visit, posting_id, upcoming, guided=on)
    if found is None:
        await visit.say("chat-expired")
        return
    kept = [visit.texts.say("post-noted", field=field_name(field, visit.texts))] if values and not notes else []
    await show_next(visit, found, upcoming, [*notes, *kept], guided=on)


async def show_next(
    visit: Visit, found: Posting, field: str | None, notes: Sequence[str] = (), *, guided: bool
) -> None:
    """Shows the question about a field; the posting as students will see it where there is none."""
    if field is None:
        await show_posting(visit, found, notes)
    else:
        await visit.show([question_page(found, field, visit.texts, guided=guided, notes=notes)])


async def owned(visit: Visit, posting_id: int) -> Posting | None:
    """Gives a posting if it is of somebody's own enterprise."""
    async with visit.services.database.reading() as session:
        return await postings.one_of(session, visit.services.seal, visit.caller.id, posting_id)


async def note_asked(session: WriteSession, visit: Visit, posting_id: int, field: str | None, *, guided: bool) -> None:
    """Notes which field somebody is asked for."""
    await ask(session, visit, JOURNEY, field, posting_id, (int(guided),))


async def revised(session: WriteSession, visit: Visit, posting_id: int) -> Posting | None:
    """Gives a posting of one's enterprise with something of it to write; None where there is none such."""
    services = visit.services
    found = await postings.one_of(session, services.seal, visit.caller.id, posting_id)
    if found is None or await postings.revise(session, services.seal, found, services.now()) is None:
        return None
    return await postings.one_of(session, services.seal, visit.caller.id, posting_id)


def is_guided(visit: Visit, posting_id: int, field: str) -> bool:
    """Says whether fields of a posting are being asked for one after the other, and this one is the next."""
    before = asked_of(visit.caller, JOURNEY)
    return before is not None and before.of == posting_id and before.what == field and before.numbers[:1] == (1,)


def _is_description(text: str, field: str, row: Mapping[str, Any]) -> bool:
    """Says whether what is too long for a name is rather the description, which was not told yet."""
    return len(text.strip()) > LONGEST["title"] and field in ("title", "org") and held(row, "body") is None


def _employer(before: Sequence[Posting]) -> str | None:
    """Gives the employer as the latest posting names it."""
    for one in before:
        named = language_text(one).get("org")
        if named is None and one.record is not None:
            named = next((text.org for text in one.record.texts.values() if text.org), None)
        if named:
            return named
    return None
