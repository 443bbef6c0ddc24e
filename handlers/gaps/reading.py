"""What staff may read of a question: whole where its asker handed it over and they are of the office, else masked."""

import re

from handlers.context import Visit
from handlers.handing_over import OFFICE, may_answer
from handlers.replying import answer_press
from knowledge import audit, gaps
from knowledge.audit import Looked
from knowledge.gaps import Line, Question, Topic
from knowledge.people import Act, may
from retrieval.grounding.anonymity import anonymous

EDITOR = "editor"
"""As what editors answer; askers are told no more of whoever answers."""
_SPACES = re.compile(r"\s+")


def may_see(visit: Visit) -> bool:
    """Says whether somebody may see gaps, and answer them."""
    return may_answer(visit) or may(visit.caller.roles, Act.EDIT)


def author_of(visit: Visit) -> str:
    """Says as what somebody answers."""
    return OFFICE if may_answer(visit) else EDITOR


async def allowed(visit: Visit) -> bool:
    """Takes a press, or a command, of somebody who may see gaps; says so where they may not."""
    await answer_press(visit.update.callback_query)
    if not may_see(visit):
        await visit.say("chat-not-allowed")
        return False
    return True


async def opened(visit: Visit, topic_id: int) -> Topic | None:
    """Gives a topic to somebody who may see it; says why not where they may not, or it is gone."""
    if not await allowed(visit):
        return None
    found = await found_topic(visit, topic_id)
    if found is None:
        await visit.say("gap-gone")
    return found


async def found_topic(visit: Visit, topic_id: int) -> Topic | None:
    """Gives a topic; None where it is gone."""
    services = visit.services
    async with services.database.reading() as session:
        return await gaps.topic(session, services.seal, services.platform, topic_id)


def shown_whole(question: Question, visit: Visit) -> bool:
    """Says whether somebody sees a question as it was asked."""
    return question.handover_id is not None and may_answer(visit)


def as_shown(question: Question, visit: Visit) -> str:
    """Gives a question as somebody may read it."""
    return question.text if shown_whole(question, visit) else masked(question.text)


def masked(text: str) -> str:
    """Gives a question without names, numbers and contacts, on one line."""
    return anonymous(_SPACES.sub(" ", text).strip())


async def note_look(visit: Visit, *topics: Topic | Line) -> None:
    """Notes that somebody was shown questions of others, masked or as they were asked."""
    services = visit.services
    async with services.database.writing() as session:
        for one in topics:
            await audit.note(session, visit.caller.id, Looked.GAP, f"gap topic {one.id}", services.now())
