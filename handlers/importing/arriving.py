"""What an editor sends: which files are rows, what is done where they cannot be read, and rows that are typed."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Document as File
from telegram import Message

from handlers.asked import ask, asked_of, leave
from handlers.buttons.submissions import KINDS, GetTemplate, MakeIds, MySubmissions, ReadAs
from handlers.context import Visit
from handlers.fetching import fetched
from handlers.handing_over import being_answered
from handlers.importing.holding import Sent, hold
from handlers.needs import documents
from handlers.page import Button, Row, text_pages
from handlers.paging import on_one_line
from handlers.policies import documents as policy_documents
from handlers.profile import curriculum
from handlers.replying import answer_press, send_pages
from handlers.texts import Texts
from knowledge.intake.sheets.mapping import KindMap, SheetMap
from knowledge.intake.uploads import MOST_BYTES, SENT_SUFFIXES, Read
from knowledge.intake.verdicts import Refusal, Why
from knowledge.people import Act, may
from knowledge.submissions import Origin
from knowledge.vocabulary import Kind
from retrieval.understanding.language import clean
from retrieval.understanding.wishes import need_wished

JOURNEY = "import"
"""The journey that waits for rows, as ``Caller.asked`` names it."""
_ROWS = "rows"
_NAME, _VALUE = 80, 200
"""UTF-16 code units of a file's name and of a value in a sentence."""
_IDS_FROM = ("title_zh", "title_en", "title", "org_zh", "org_en", "org")
_NEED = "/need"
_log = logging.getLogger(__name__)


async def document(visit: Visit) -> None:
    """Takes a document: of an editor, rows begin an import, texts a record; a student's is a CV, others begin needs."""
    message = visit.update.effective_message
    if message is None or message.document is None:
        await documents.document(visit)
    elif not await _is_for_the_catalogue(visit, message):
        is_cv = await curriculum.is_cv(visit, message) and await being_answered(visit) is None
        await (curriculum.document(visit, message) if is_cv else documents.document(visit))
    elif _holds_rows(message.document):
        await _take(visit, message, SheetMap())
    else:
        table = await policy_documents.document(visit)
        if table is not None:
            sheet_map = SheetMap({table.kind: KindMap(id_from=_IDS_FROM)})
            await _take_typed(visit, message, table.csv, sheet_map, _Told(table.kind, make_ids=True))


async def import_(visit: Visit) -> None:
    """Follows ``/import``: takes the rows behind it, or says what can be sent, and waits for rows."""
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("importing-not-allowed")
    elif visit.argument:
        await _take_typed(visit, visit.update.effective_message, visit.argument, SheetMap())
    else:
        async with visit.services.database.writing() as session:
            await ask(session, visit, JOURNEY, _ROWS, 0)
        await visit.show(
            text_pages(visit.texts.say("importing-how", megabytes=MOST_BYTES // 1024**2), _how_rows(visit))
        )


async def typed(visit: Visit) -> bool:
    """Takes a text as the rows that were waited for; False where it does not look like any."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    looks = visit.text.lstrip().startswith("{") or len(visit.text.strip().splitlines()) > 1
    if asked.is_over(visit.services.now()) or not looks or not may(visit.caller.roles, Act.EDIT):
        await leave(visit, asked)
        return False
    await _take_typed(visit, visit.update.effective_message, visit.text, SheetMap())
    return True


async def read_as(visit: Visit, choice: ReadAs) -> None:
    """Reads what was sent again, as records of a kind."""
    ids = _IDS_FROM if choice.make_ids else ()
    await _again(visit, SheetMap({choice.kind: KindMap(id_from=ids)}), _Told(choice.kind, choice.make_ids))


async def make_ids(visit: Visit, _choice: MakeIds) -> None:
    """Reads what was sent again, with ids made of the titles."""
    await _again(visit, SheetMap({None: KindMap(id_from=_IDS_FROM)}), _Told(None, make_ids=True))


@dataclass(frozen=True, slots=True)
class _Told:
    """What an editor has said of a table that does not say it itself."""

    kind: Kind | None = None
    make_ids: bool = False


async def _again(visit: Visit, sheet_map: SheetMap, told: _Told) -> None:
    query = visit.update.callback_query
    await answer_press(query)
    asked = query.message if query is not None and isinstance(query.message, Message) else None
    sent = None if asked is None else asked.reply_to_message
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("importing-not-allowed")
    elif sent is not None and sent.document is not None:
        await _take(visit, sent, sheet_map, told)
    elif sent is not None and sent.text:
        await _take_typed(visit, sent, _without_command(sent.text), sheet_map, told)
    else:
        await visit.say("importing-send-again")


async def _take(visit: Visit, message: Message, sheet_map: SheetMap, told: _Told | None = None) -> None:
    """Fetches a file and holds its rows."""
    file = message.document
    if file is None:
        return
    name = on_one_line(file.file_name or "", _NAME) or visit.texts.say("documents-unnamed")
    if (file.file_size or 0) > MOST_BYTES:
        refusal = Refusal(Why.TOO_LARGE, {"limit": MOST_BYTES // 1024**2})
        await _refuse(visit, message, name, refusal, told or _Told())
        return
    async with visit.working():
        data = await fetched(file)
    if data is None:
        await visit.say("importing-send-again")
    else:
        await _hold(visit, message, Sent(data, name, Origin.FILE), sheet_map, told or _Told())


async def _take_typed(
    visit: Visit, message: Message | None, rows: str, sheet_map: SheetMap, told: _Told | None = None
) -> None:
    sent = Sent(clean(rows).encode(errors="replace"), visit.texts.say("importing-typed"), Origin.TEXT)
    await _hold(visit, message, sent, sheet_map, told or _Told())


async def _hold(visit: Visit, message: Message | None, sent: Sent, sheet_map: SheetMap, told: _Told) -> None:
    """Shows the preview of what was sent, or why nothing of it can be taken."""
    try:
        async with visit.working() as show:
            found = await hold(visit, sent, sheet_map, show)
    except OSError as error:
        _log.warning("what was sent could not be read: %s", error)
        await visit.say("importing-send-again")
        return
    if not isinstance(found, Read):
        await visit.show(found)
    elif found.whole is not None:
        await _refuse(visit, message, sent.name, found.whole, told)


async def _refuse(visit: Visit, message: Message | None, name: str, refusal: Refusal, told: _Told) -> None:
    """Says why nothing of a file can be taken; what a table does not say of itself can be told by a tap."""
    texts, place = visit.texts, visit.place
    pages = text_pages(_why(name, refusal, texts), _told_by_tap(refusal, told, texts))
    reply_to = None if message is None else message.message_id
    await send_pages(visit.context.bot, place.chat_id, pages, thread=place.thread, reply_to=reply_to)


def _why(name: str, refusal: Refusal, texts: Texts) -> str:
    if refusal.why in (Why.NO_KIND, Why.NO_ID):
        return texts.say(f"importing-{refusal.why.value.replace('_', '-')}", name=name)
    values = {key: on_one_line(said, _VALUE) if isinstance(said, str) else said for key, said in refusal.values.items()}
    return texts.say("importing-unread", name=name, why=texts.say(f"why-{refusal.why.value}", **values))


def _told_by_tap(refusal: Refusal, told: _Told, texts: Texts) -> Sequence[Row]:
    if refusal.why is Why.NO_KIND:
        return _kind_rows([Button(texts.say(f"kind-{kind.value}"), ReadAs(kind, told.make_ids)) for kind in _kinds()])
    if refusal.why is Why.NO_ID:
        makes = MakeIds() if told.kind is None else ReadAs(told.kind, make_ids=True)
        return [(Button(texts.say("button-make-ids"), makes),)]
    return []


def _kind_rows(buttons: Sequence[Button]) -> list[Row]:
    return [tuple(buttons[start : start + 3]) for start in range(0, len(buttons), 3)]


def _kinds() -> list[Kind]:
    return list((KINDS or {}).values())


def _how_rows(visit: Visit) -> Sequence[Row]:
    """Gives a button for the empty sheet of each kind, and one for what is in somebody's hands."""
    texts = visit.texts
    sheets = [Button(f"📄 {texts.say(f'kind-{kind.value}')}", GetTemplate(kind)) for kind in _kinds()]
    return [*_kind_rows(sheets), (Button(texts.say("button-my-submissions"), MySubmissions()),)]


async def _is_for_the_catalogue(visit: Visit, message: Message) -> bool:
    """Says whether a document is an editor's, and neither a picture, a need of theirs nor an answer to an asker."""
    caption = clean(message.caption or "").strip()
    if message.document is not None and (message.document.mime_type or "").startswith("image/"):
        return False
    if caption.lower().startswith("/profile"):  # their own
        return False
    if not may(visit.caller.roles, Act.EDIT) or caption.lower().startswith(_NEED) or need_wished(caption) is not None:
        return False
    return await being_answered(visit) is None


def _holds_rows(file: File) -> bool:
    return (file.file_name or "").lower().endswith(tuple(SENT_SUFFIXES))


def _without_command(text: str) -> str:
    return "".join(text.split(maxsplit=1)[1:]) if text.startswith("/") else text
