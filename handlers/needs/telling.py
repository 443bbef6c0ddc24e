"""What is typed while a part of a need is asked for: an answer, or a question of its own for which the draft waits."""

import re

from handlers.asked import Asked, asked_of, leave
from handlers.buttons import NeedBack, NeedEnough, NeedPublish, NeedRevise, NeedTake
from handlers.context import Visit
from handlers.needs.asking import waiting_page
from handlers.needs.drafting import ask_for, back, enough, go_on, owned, told
from handlers.needs.journeys import JOURNEY
from handlers.needs.publishing import publish
from handlers.needs.receivers import received
from handlers.replying import answer_press
from knowledge import ledger
from knowledge.demands import CONFIDENTIAL, OPEN
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, parts_of
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.telling import declines
from retrieval.understanding.wishes import asks_instead, wants_anonymity

_BACK = re.compile(r"(?:上一项|上一步|上一个|返回|back|previous)[。.!！]?", re.I)
_ENOUGH = re.compile(r"(?:就这些|完成|填完了|看简介|that is all|that's all|done|finish(?:ed)?)[。.!！]?", re.I)
_PUBLISH = re.compile(r"(?:确认)?发布[吧了]?[。.!！]?|publish(?: it)?[.!]?", re.I)
_SIGN = re.compile(r"\w")


async def typed(visit: Visit) -> bool:
    """Takes a text as the part that was asked for; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None:
        return False
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then, as what it was
        if not asked.paused:
            await _again(visit, asked)
        return not asked.paused
    if asked.what is None and _PUBLISH.fullmatch(clean(visit.text)) and not asked.is_stale(visit.services.now()):
        await publish(visit, NeedPublish(asked.of))
        return True
    if asked.paused:
        return False
    need = await owned(visit, asked.of)
    part = asked.what
    if need is None or not need.living or part is None or part not in parts_of(need.kind):
        return False
    text = clean(visit.text)
    if _BACK.fullmatch(text):
        await back(visit, NeedBack(need.id, part))
    elif _ENOUGH.fullmatch(text) and PROBLEM in need.parts:
        await enough(visit, NeedEnough(need.id))
    elif part == CONFIDENTIALITY and (confidential := wants_anonymity(text)) is not None:
        await told(visit, need.id, part, CONFIDENTIAL if confidential else OPEN)
    elif declines(text):
        await told(visit, need.id, part, None)
    elif asks_instead(text, part) or part == CONFIDENTIALITY or asked.is_stale(visit.services.now()):
        await leave(visit, asked)
        return False
    elif not (has_words(text) if part == PROBLEM else _SIGN.search(text)):
        await visit.say("need-no-words")
    else:
        await told(visit, need.id, part, text)
    return True


async def _again(visit: Visit, asked: Asked) -> None:
    """Shows once more what followed a text: the question that was asked then, else the brief."""
    need = await owned(visit, asked.of)
    if need is not None and need.living and asked.what in parts_of(need.kind):
        await ask_for(visit, need, asked.what)
    else:
        await go_on(visit, asked.of)


async def remind(visit: Visit) -> None:
    """Says, after something else was answered, that the draft waits and how to go on with it."""
    before = asked_of(visit.caller, JOURNEY)
    if before is None or before.what is None or before.journey != JOURNEY:
        return
    if before.paused and before.update_id != visit.update.update_id:
        return  # said already
    need = await owned(visit, before.of)
    if need is None or not need.living:
        return
    services = visit.services
    async with services.database.reading() as session:
        turn = await ledger.turn_asked_by(session, services.seal, visit.caller.id, visit.update.update_id, 0)
    await visit.show([waiting_page(need, before.what, turn.id if turn else None, visit.texts)])


async def take(visit: Visit, choice: NeedTake) -> None:
    """Takes the question that was asked in between for the part that had been asked for."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.reading() as session:
        turn = await ledger.turn(session, services.seal, choice.turn_id, 0)
    if turn is None or turn.person_id != visit.caller.id:
        await visit.say("chat-expired")
    else:
        await told(visit, choice.demand_id, choice.part, turn.question)


async def revise(visit: Visit, choice: NeedRevise) -> None:
    """Asks for one part anew; of a need that was sent out it says first who has it."""
    await answer_press(visit.update.callback_query)
    need = await owned(visit, choice.demand_id)
    if need is None or choice.part not in parts_of(need.kind):
        await visit.say("chat-expired")
        return
    names = await received(visit, need)
    notes = [visit.texts.say("need-received", names=names)] if names else []
    await ask_for(visit, need, choice.part, notes)
