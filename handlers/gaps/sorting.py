"""Sorting topics: setting one aside with a reason, taking it up again, splitting a question off, joining two."""

from handlers.buttons import (
    AskAgain,
    GapAside,
    GapAsideFor,
    GapJoin,
    GapJoinWhich,
    GapOpen,
    GapSplit,
    GapSplitWhich,
    GapTakeUp,
)
from handlers.context import Visit
from handlers.gaps.gathering import near_topics
from handlers.gaps.listing import line_of
from handlers.gaps.reading import allowed, as_shown, found_topic, note_look, opened
from handlers.gaps.showing import topic_pages
from handlers.html import Block, bold, plain
from handlers.page import Button, Page, Row, laid_out, pages_json
from handlers.paging import on_one_line
from handlers.texts import texts
from knowledge import gaps
from knowledge.database import WriteSession
from knowledge.gaps import Aside, Question, Shelf, Sorted, Topic
from knowledge.notifications import notify
from knowledge.vocabulary import Language

_ON_A_PAGE, _IN_A_ROW = 8, 4
_ASKED_AGAIN = 50
"""People whose question is asked again before they are told that it is answered."""
_QUESTION, _TOLD = 100, 600
"""UTF-16 code units of a question in a list, and of one that its asker is reminded of."""


async def aside(visit: Visit, choice: GapAside) -> None:
    """Asks why a topic is to be set aside."""
    about = await opened(visit, choice.topic_id)
    if about is not None:
        reasons = [(Button(visit.texts.say(f"gap-why-{why.value}"), GapAsideFor(about.id, why)),) for why in Aside]
        back = (Button(visit.texts.say("button-gap-back"), GapOpen(about.id, 0)),)
        await visit.show([Page.text(visit.texts.say("gap-aside-why"), (*reasons, back))])


async def aside_for(visit: Visit, choice: GapAsideFor) -> None:
    """Sets a topic aside; where the knowledge answers it meanwhile, those who wait are told to ask again."""
    about = await opened(visit, choice.topic_id)
    if about is None:
        return
    services = visit.services
    known = await _answered_now(visit, about) if choice.why is Aside.KNOWN else frozenset()
    if choice.why is Aside.KNOWN and not known:
        await visit.say("gap-not-known")
        return
    async with services.database.writing() as session:
        done = await gaps.set_aside(session, services.platform, about.id, choice.why, services.now())
        if done is Sorted.DONE and choice.why is Aside.KNOWN:
            now = await gaps.topic(session, services.seal, services.platform, about.id)
            await _tell_known(session, visit, now, known)
    await _say_sorted(visit, done, about.id, "gap-set-aside")


async def take_up(visit: Visit, choice: GapTakeUp) -> None:
    """Takes a topic up again."""
    if not await allowed(visit):
        return
    async with visit.services.database.writing() as session:
        done = await gaps.take_up(session, visit.services.platform, choice.topic_id)
    await _say_sorted(visit, done, choice.topic_id, "gap-taken-up")


async def split_which(visit: Visit, choice: GapSplitWhich) -> None:
    """Asks which question of a topic is about something else."""
    about = await opened(visit, choice.topic_id)
    if about is None:
        return
    await note_look(visit, about)
    start = choice.page * _ON_A_PAGE
    shown = list(enumerate(about.questions[start : start + _ON_A_PAGE], start + 1))
    blocks = [Block((bold(visit.texts.say("gap-split-which")),))]
    blocks += [Block((plain(f"{n}. {on_one_line(as_shown(one, visit), _QUESTION)}"),)) for n, one in shown]
    buttons = [Button(visit.texts.say("button-gap-open", n=n), GapSplit(about.id, one.gap_id)) for n, one in shown]
    further = GapSplitWhich(about.id, choice.page + 1) if start + _ON_A_PAGE < len(about.questions) else None
    await visit.show(laid_out(blocks, _choosing(visit, buttons, further, about.id)))


async def split(visit: Visit, choice: GapSplit) -> None:
    """Makes a topic of its own of one question, and shows it."""
    if not await allowed(visit):
        return
    services = visit.services
    async with services.database.writing() as session:
        done, own = await gaps.split(session, services.platform, choice.topic_id, choice.gap_id, services.now())
    await _say_sorted(visit, done, own or choice.topic_id, "gap-split")


async def join_which(visit: Visit, choice: GapJoinWhich) -> None:
    """Asks which other topic asks the same, those that come nearest first."""
    about = await opened(visit, choice.topic_id)
    if about is None:
        return
    others = await _others(visit, about)
    start = choice.page * _ON_A_PAGE
    services = visit.services
    async with services.database.reading() as session:
        lines = await gaps.lines_of(session, services.seal, services.platform, others[start : start + _ON_A_PAGE])
    shown = list(enumerate(lines, start + 1))
    if not shown:
        await visit.say("gap-join-none")
        return
    question = on_one_line(as_shown(about.questions[0], visit), _QUESTION)
    blocks = [Block((bold(visit.texts.say("gap-join-which", question=question)),))]
    blocks += [Block((plain(f"{n}. {line_of(one, visit)}"),)) for n, one in shown]
    buttons = [Button(visit.texts.say("button-gap-open", n=n), GapJoin(about.id, one.id)) for n, one in shown]
    further = GapJoinWhich(about.id, choice.page + 1) if start + _ON_A_PAGE < len(others) else None
    await visit.show(laid_out(blocks, _choosing(visit, buttons, further, about.id)))


async def join(visit: Visit, choice: GapJoin) -> None:
    """Puts a topic into another one, and shows that."""
    if not await allowed(visit):
        return
    async with visit.services.database.writing() as session:
        done = await gaps.join(session, visit.services.platform, choice.topic_id, choice.into)
    await _say_sorted(visit, done, choice.into, "gap-joined")


async def _others(visit: Visit, about: Topic) -> list[int]:
    """Gives the topics that one may be joined with: open ones, answered ones and those of its shelf, nearest first."""
    services = visit.services
    async with services.database.reading() as session:
        shelves = dict.fromkeys((Shelf.OPEN, about.shelf, Shelf.ANSWERED))
        found = [one for shelf in shelves for one in await gaps.ids(session, services.platform, shelf)]
    others = dict.fromkeys(one for one in found if one != about.id)
    near = [topic for topic in await near_topics(services, about.id) if topic in others]
    return list(dict.fromkeys((*near, *others)))


async def _answered_now(visit: Visit, about: Topic) -> frozenset[int]:
    """Gives the people who wait whose question, asked again, is answered; nobody is told so of what is not."""
    told = {one.person_id: one for one in about.open}
    found = set()
    for person_id, one in list(told.items())[:_ASKED_AGAIN]:
        answer = await visit.services.conversation.looked_up(one.text)
        if not answer.abstained:
            found.add(person_id)
    return frozenset(found)


async def _tell_known(session: WriteSession, visit: Visit, about: Topic | None, people: frozenset[int]) -> None:
    """Tells those of the people who wait that their question can be answered now, with a button that asks it again."""
    waiting = () if about is None else about.open
    told: dict[int, Question] = {one.person_id: one for one in waiting if one.person_id in people}
    services = visit.services
    for one in told.values():
        words = texts(Language(one.language))
        said = words.say("gap-told-known", question=on_one_line(one.text, _TOLD))
        pages = [Page.text(said, ((Button(words.say("button-gap-ask-again"), AskAgain(one.turn_id)),),))]
        key = f"gap-known:{one.gap_id}"
        await notify(session, services.seal, one.person_id, key, pages_json(pages), services.now())


async def _say_sorted(visit: Visit, done: Sorted, topic_id: int, key: str) -> None:
    """Says what came of sorting, over the topic as it stands now."""
    about = await found_topic(visit, topic_id)
    if about is None or done is Sorted.GONE:
        await visit.say("gap-gone")
        return
    await note_look(visit, about)
    note = visit.texts.say(key if done is Sorted.DONE else f"gap-not-sorted-{done.value}")
    await visit.show(await topic_pages(visit, about, note=note))


def _choosing(
    visit: Visit, buttons: list[Button], further: GapSplitWhich | GapJoinWhich | None, back: int
) -> list[Row]:
    rows: list[Row] = [tuple(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)]
    if further is not None:
        rows.append((Button(visit.texts.say("button-gap-further"), further),))
    rows.append((Button(visit.texts.say("button-gap-back"), GapOpen(back, 0)),))
    return rows
