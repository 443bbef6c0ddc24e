"""What is typed while a posting asks for a field: its value, or a question of its own for which the posting waits."""

from handlers.asked import Asked, asked_of, leave
from handlers.buttons.postings import PostOpen
from handlers.context import Visit
from handlers.postings.asking import question_page, waiting_page
from handlers.postings.drafting import keep, owned, told
from handlers.postings.fields import NEEDED, read_field, slot_of, there_are
from handlers.postings.journeys import JOURNEY
from handlers.postings.listing import open_
from handlers.postings.preview import show_posting
from handlers.records.reading import Unread
from handlers.records.typing_in import is_elsewhere
from knowledge import ledger
from knowledge.intake.columns import Form
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.posting import described, posting_wished
from retrieval.understanding.telling import declines

_ANYTHING = frozenset({Form.TEXT, Form.TEXTS})
"""Fields that any text could be meant for; others show by themselves whether it is."""


async def typed(visit: Visit) -> bool:
    """Takes a text as the field that was asked for; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then, as what it was
        if not asked.paused:
            await _again(visit, asked)
        return not asked.paused
    found = await owned(visit, asked.of)
    field = asked.what
    if asked.is_over(visit.services.now()) or found is None or found.row is None or field is None:
        return False
    if not there_are((field,), found.row):
        return False
    slot = slot_of(found.row, field)
    if declines(visit.text) and field not in NEEDED:
        await keep(visit, found.id, field, {})
        return True
    value = read_field(visit.text, field, found.row, visit.services.today(), visit.services.zone)
    may_be_anything = isinstance(value, Unread) or (slot is not None and slot.form in _ANYTHING)
    if _is_elsewhere(visit.text) and may_be_anything and not described(visit.text).labelled:
        await leave(visit, asked)
        return False
    if field in ("title", "org", "body") and not has_words(clean(visit.text)):
        await visit.show([question_page(found, field, visit.texts, guided=asked.numbers[:1] == (1,))])
    else:
        await told(visit, found.id, field, visit.text)
    return True


async def remind(visit: Visit) -> None:
    """Says, after something else was answered, that the posting waits and how to go on with it."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or asked.what is None or (asked.paused and asked.update_id != visit.update.update_id):
        return  # nothing waits, or it was said already
    found = await owned(visit, asked.of)
    if found is None or found.row is None:
        return
    async with visit.services.database.reading() as session:
        turn = await ledger.turn_asked_by(session, visit.services.seal, visit.caller.id, visit.update.update_id, 0)
    await visit.show([waiting_page(found, asked.what, turn.id if turn else None, visit.texts)])


def _is_elsewhere(text: str) -> bool:
    return is_elsewhere(text) or posting_wished(text) is not None


async def _again(visit: Visit, asked: Asked) -> None:
    """Shows once more what followed a text: the question that was asked then, else the posting."""
    found = await owned(visit, asked.of)
    if found is not None and found.row is not None and asked.what and there_are((asked.what,), found.row):
        await visit.show([question_page(found, asked.what, visit.texts, guided=asked.numbers[:1] == (1,))])
    elif found is not None:
        await show_posting(visit, found)
    else:
        await open_(visit, PostOpen(asked.of))
