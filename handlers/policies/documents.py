"""An editor's document, sent as a file or pasted behind a command, is read and drafted.

Nothing of the file is kept but its words, in a submission that nobody else sees before its editor hands it in. What a
document says is words to be shown, whatever it says.
"""

import asyncio
import logging
from collections.abc import Sequence

from telegram import Document as File

from handlers.buttons import PolicyOpen
from handlers.context import Visit
from handlers.fetching import fetched
from handlers.handing_over import being_answered
from handlers.page import Button, text_pages
from handlers.paging import on_one_line
from handlers.policies.confirming import begin
from handlers.policies.other_kinds import begin_other
from handlers.policies.rows import MOST_WORDING, fields_of, first_row, key_of
from handlers.texts import Texts
from knowledge import readings, submissions
from knowledge.intake.documents.reading import MOST_BYTES, Document, Unread, read_document
from knowledge.people import Act, may
from knowledge.submissions import Deed, Origin, Proposed, Status
from knowledge.vocabulary import Kind
from retrieval.policies.drafting import Drafted, drafted
from retrieval.policies.found import Part
from retrieval.policies.labelled import is_policy, labelled_row
from retrieval.policies.tables import Table, table_in
from retrieval.understanding.language import clean, has_words

_log = logging.getLogger(__name__)
_NAME, _TITLE = 60, 80
"""UTF-16 code units."""
_FEWEST = 40
"""Characters below which nothing can be a document."""
_FEWEST_FIELDS, _FEWEST_CLAUSES = 2, 3
_MOST_WAITING = 5


async def document(visit: Visit) -> Table | None:
    """Reads a document of an editor as the policy of a program, and asks about each field that was read.

    Returns:
        The table of records that it holds instead, which is for whoever imports rows.
    """
    message = visit.update.effective_message
    file = None if message is None else message.document
    if file is None:
        return None
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("policy-not-allowed")
        return None
    if await being_answered(visit) is not None:
        await visit.say("documents-answer")
        return None
    async with visit.working():
        found = await _read(visit, file)
        draft = None if found is None or isinstance(found, Unread) else await _drafted(visit, found.text)
    if found is None:
        await visit.say("documents-unavailable")
    elif isinstance(found, Unread):
        await visit.say(f"policy-file-{found.value}", megabytes=MOST_BYTES // 1024**2)
    elif draft is not None:
        table = None if is_policy(draft) else table_in(found.paragraphs)
        if table is not None:
            return table
        await _begin(
            visit, draft, found.paragraphs, _name(file, visit.texts), _read_notes(found, draft, file, visit.texts)
        )
    return None


async def policy(visit: Visit) -> None:
    """``/policy`` and a pasted text: drafts it; alone, lists the documents in hand and says how one is sent."""
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("policy-not-allowed")
        return
    text = clean(visit.argument)
    if not text:
        await _in_hand(visit)
    elif len(text) < _FEWEST or not has_words(text):
        await visit.say("policy-too-short")
    else:
        async with visit.working():
            draft = await _drafted(visit, text)
        name, notes = visit.texts.say("policy-pasted-name"), [visit.texts.say("policy-pasted")]
        await _begin(visit, draft, draft.wording.splitlines(), name, notes)


async def _begin(visit: Visit, draft: Drafted, paragraphs: Sequence[str], name: str, notes: list[str]) -> None:
    """Begins what a text is: a policy, or a record of the kind that its labels say."""
    other = labelled_row(paragraphs, draft)
    if other is not None:
        await begin_other(visit, other, notes)
    elif _says_nothing(draft):
        await visit.say("policy-none")
    else:
        await _draft(visit, draft, name, notes)


def _says_nothing(draft: Drafted) -> bool:
    """Says whether a text has neither a field nor clauses, so that it is no official document."""
    numbered = {one.label for one in draft.clauses if one.label}
    return len(draft.fields) < _FEWEST_FIELDS and len(numbered) < _FEWEST_CLAUSES


async def _draft(visit: Visit, draft: Drafted, name: str, notes: list[str]) -> None:
    """Keeps a draft, one only for the same update, and begins to ask."""
    services, key = visit.services, key_of(draft)
    title = str(draft.fields[Part.TITLE].value) if Part.TITLE in draft.fields else name
    async with services.database.writing() as session:
        id = await submissions.begin(
            session, visit.caller.id, Origin.POLICY, on_one_line(title, _TITLE), visit.texts.language,
            services.now(), update_id=visit.update.update_id,
        )  # fmt: skip
        if await readings.keep(session, id, fields_of(draft)):
            proposed = Proposed(key, Deed.SAVE, first_row(key, draft), Kind.PROGRAM)
            await submissions.put(session, id, [proposed], services.now())
    await begin(visit, id, ["\n".join(notes)])


async def _drafted(visit: Visit, text: str) -> Drafted:
    """Reads a text by rules; what they leave empty, a chat model may read where one is set."""
    draft, services = await asyncio.to_thread(drafted, text), visit.services
    if services.drafter is None:
        return draft
    return await services.drafter.completed(draft, visit.caller.id, services.today(), services.now())


async def _in_hand(visit: Visit) -> None:
    """Says how a document is sent, and lists those that wait to be confirmed."""
    async with visit.services.database.reading() as session:
        mine = await submissions.of_person(session, visit.caller.id)
    waiting = [one for one in mine if one.origin is Origin.POLICY and one.status is Status.DRAFTING][:_MOST_WAITING]
    rows = [
        (Button(visit.texts.say("button-policy-open", title=on_one_line(one.title, 40)), PolicyOpen(one.id)),)
        for one in waiting
    ]
    said = visit.texts.say("policy-how-to-send", waiting=len(waiting))
    await visit.show(text_pages(said, rows))


async def _read(visit: Visit, file: File) -> Document | Unread | None:
    """Fetches and reads a file; None where it is not to be had."""
    if (file.file_size or 0) > MOST_BYTES:
        return Unread.TOO_LARGE
    async with visit.services.reading:
        data = await fetched(file)
        if data is None:
            return None
        try:
            return await asyncio.to_thread(read_document, data, file.file_name or "")
        except OSError as error:
            _log.warning("no process could be started to read a document: %s", error)
            return None


def _name(file: File, texts: Texts) -> str:
    return on_one_line(file.file_name or "", _NAME) or texts.say("documents-unnamed")


def _read_notes(found: Document, draft: Drafted, file: File, texts: Texts) -> list[str]:
    """Says what was read of a file, and what was not."""
    count, unit = (len(found.pages), "pages") if found.paged else (len(found.paragraphs), "paragraphs")
    notes = [texts.say("documents-read", name=_name(file, texts), unit=unit, count=count)]
    if found.silent:
        notes.append(texts.say("documents-silent", count=found.silent))
    if found.cut or len(draft.wording) > MOST_WORDING:
        notes.append(texts.say("policy-cut", count=MOST_WORDING))
    return notes
