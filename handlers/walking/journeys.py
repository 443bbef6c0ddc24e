"""/path and questions about the five levels: where a walk begins, and each of its steps."""

import functools
import logging
from collections.abc import Sequence

from handlers import asked as waiting_for
from handlers.asked import asked_of
from handlers.buttons import WalkFind, WalkFrom, WalkPicture, WalkRung, WalkTo
from handlers.context import Visit
from handlers.linkage import name
from handlers.page import Page, Picture
from handlers.pictures import NotDrawn, beside, chain_picture
from handlers.replying import answer_press, typing
from handlers.showing import ask_again
from handlers.walking.finding import Found, atlas_of, chained, of_card, own, talked_about
from handlers.walking.journey import JOURNEY, Waiting
from handlers.walking.pages import ON_A_PAGE, choices, overview, rung_pages
from handlers.walking.sketch import sketched
from handlers.walking.steps import titled
from knowledge.people import Party
from knowledge.walks import Level, Node
from retrieval.linkage.asked import near_to, nodes_named, nodes_of
from retrieval.linkage.atlas import STUDIES, Atlas
from retrieval.understanding.language import clean, language_of
from retrieval.understanding.wondering import Wondering, wondering
from retrieval.understanding.wondering_forms import Rung, Subject

_NEAR = 5
_LONGEST_NAME = 60
"""Characters of a name that somebody was asked for; a longer text is something else."""
_DRAWN = 8
"""Openings whose titles a picture may need."""
_SETTLED = "-:"
"""How a journey that asks nothing any more is noted (``handlers.asked``)."""
_log = logging.getLogger(__name__)


async def path(visit: Visit) -> None:
    """Follows ``/path``: from what is named behind it, else from where one was, else from one's own major or sector."""
    text = clean(visit.argument)
    atlas = await atlas_of(visit)
    if not text:
        start = talked_about(visit, atlas, Subject.ANY)
        for subject in (Subject.STUDY, Subject.TRADE):
            start = start or await own(visit, subject, atlas)
        if start is not None:
            await _show(visit, start, None)
        else:
            await _ask(visit, Waiting.ANY, None)
        return
    visit = visit.speaking(visit.chosen_language or language_of(text))
    if await _wondered(visit, text, atlas):
        return
    nodes = nodes_named(atlas, text, Subject.ANY, language_of(text)) or atlas.by_words(text)
    if nodes:
        await _begin(visit, nodes, None)
    else:
        await _unknown(visit, text, near_to(atlas, text, Subject.ANY, _NEAR), None)


async def wondered(visit: Visit) -> bool:
    """Answers a text that asks about the five levels; says whether it did."""
    if not wondering(visit.text):  # most texts: no name has to be looked up
        return False
    speaking = visit.speaking(visit.chosen_language or language_of(visit.text))
    return await _wondered(speaking, visit.text, await atlas_of(visit))


async def typed(visit: Visit) -> bool:
    """Takes the name that somebody was asked for; whatever is no such name is left to all others."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or asked.what in (None, Waiting.AT) or asked.is_over(visit.services.now()):
        return False
    text = clean(visit.text)
    atlas = await atlas_of(visit)
    subject = Subject(asked.what or Subject.ANY)
    nodes = nodes_named(atlas, text, subject, language_of(text)) if len(text) <= _LONGEST_NAME else ()
    if not nodes or wondering(text):
        await waiting_for.leave(visit, asked)
        return False
    goal = list(Rung)[asked.numbers[0]] if asked.numbers else None
    await _begin(visit, nodes, goal)
    return True


async def to(visit: Visit, choice: WalkTo) -> None:
    """Walks to a node."""
    await _step(visit.speaking(choice.language), choice.node, None, 0)


async def rung(visit: Visit, choice: WalkRung) -> None:
    """Lists a level of a chain."""
    await _step(visit.speaking(choice.language), choice.node, choice.rung, choice.page)


async def picture(visit: Visit, choice: WalkPicture) -> None:
    """Sends the picture of a chain."""
    visit = visit.speaking(choice.language)
    start = await _pressed(visit, choice.node)
    if start is not None:
        note = await _draw(visit, await chained(visit, start, 0, _DRAWN))
        if note:
            await visit.show([Page.text(note)])


async def find(visit: Visit, choice: WalkFind) -> None:
    """Asks the desk for openings, as whoever walks could have asked it."""
    visit = visit.speaking(choice.language)
    start = await _pressed(visit, choice.node)
    if start is not None:
        kind = "study" if start.level in STUDIES else "work"
        await ask_again(visit, visit.texts.say("walk-find", kind=kind, name=name(start, visit.texts)))


async def from_opening(visit: Visit, choice: WalkFrom) -> None:
    """Walks from an opening to the enterprise that offers it, or to a major that it asks for."""
    visit = visit.speaking(choice.language)
    await answer_press(visit.update.callback_query)
    found = await of_card(visit, choice.record_id)
    if found is None:
        await visit.say("chat-card-gone")
        return
    card, nodes = found
    if not nodes:
        await visit.say("walk-opening-nowhere", title=card.title)
        return
    await visit.show(choices(nodes, None, visit.texts.say("walk-opening-leads", title=card.title), visit.texts))


async def _wondered(visit: Visit, text: str, atlas: Atlas) -> bool:
    """Answers the first reading of a text whose name is known; says whether there is one."""
    readings = wondering(text)
    for one in readings:
        if one.about is None:
            await _of_oneself(visit, one, atlas)
            return True
        enterprises = one.bare and visit.caller.party == Party.ENTERPRISE  # who asks what a technology can do
        nodes = () if enterprises else nodes_of(atlas, one, language_of(text))
        if nodes:
            await _begin(visit, nodes, one.goal)
            return True
    for one in readings:
        near = near_to(atlas, one.about, one.subject, _NEAR) if one.outright and one.about else ()
        if near or one.own:
            await _unknown(visit, one.about or "", near, one.goal)
            return True
    return False


async def _of_oneself(visit: Visit, asked: Wondering, atlas: Atlas) -> None:
    """Goes on from where one was, else from what one told of oneself; asks where neither is known."""
    if visit.place.is_group:
        await visit.say("walk-in-private")
        return
    start = talked_about(visit, atlas, asked.subject) if asked.subject is Subject.ANY else None
    subject = Subject.STUDY if asked.subject is Subject.ANY else asked.subject
    start = start or await own(visit, subject, atlas) or talked_about(visit, atlas, subject)
    if start is None:
        await _ask(visit, Waiting(subject.value), asked.goal)
    else:
        await _show(visit, start, asked.goal)


async def _begin(visit: Visit, nodes: Sequence[Node], goal: Rung | None) -> None:
    """Walks from what was named, or asks which of several was meant."""
    if len(nodes) == 1:
        await _show(visit, nodes[0], goal)
    else:
        await visit.show(choices(nodes, goal, visit.texts.say("walk-which"), visit.texts))


async def _show(visit: Visit, start: Node, goal: Rung | None) -> None:
    """Shows a chain: its picture, and in words the level that was asked for, or all of them."""
    rung = None if goal is None or goal.value == start.level.value else goal
    place = visit.place
    async with typing(visit.context.bot, place.chat_id, thread=place.thread):
        found = await chained(visit, start, 0, _DRAWN)
        note = await _draw(visit, found)
    await visit.show(_pages(visit, found, rung, 0, note))
    await _remember(visit, start)


async def _step(visit: Visit, number: int, rung: Rung | None, page: int) -> None:
    start = await _pressed(visit, number)
    if start is None:
        return
    first = page * ON_A_PAGE if rung is Rung.OPENING else 0
    found = await chained(visit, start, first, ON_A_PAGE if rung is Rung.OPENING else 0)
    await visit.show(_pages(visit, found, rung, page, ""))
    await _remember(visit, start)


def _pages(visit: Visit, found: Found, rung: Rung | None, page: int, note: str) -> list[Page]:
    if rung is Rung.OPENING or (rung is not None and found.chain.stops.get(Level(rung.value))):
        pages = rung_pages(visit, found, rung, page)
    else:
        pages = overview(visit, found)
    return [Page.text(note), *pages] if note else pages


async def _pressed(visit: Visit, number: int) -> Node | None:
    """Gives the node of a button; says so where the linkage has it no more."""
    await answer_press(visit.update.callback_query)
    node = (await atlas_of(visit)).numbered(number)
    if node is None:
        await visit.say("walk-gone")
    return node


async def _draw(visit: Visit, found: Found) -> str:
    """Sends the picture of a chain; gives what is to be said of it where it is not as it should be."""
    texts, title = visit.texts, titled(found.chain.start, visit.texts)
    try:
        sketch = functools.partial(sketched, found, visit.services.here)
        drawn = await beside(functools.partial(chain_picture, sketch, texts))
    except NotDrawn:
        _log.exception("a chain could not be drawn")
        return texts.say("walk-not-drawn")
    await visit.send_picture(Picture(texts.say("walk-picture-file"), drawn.data, texts.say("walk-caption", name=title)))
    return "" if drawn.in_its_language else texts.say("figures-no-font")


async def _unknown(visit: Visit, text: str, near: Sequence[Node], goal: Rung | None) -> None:
    key = "walk-unknown-near" if near else "walk-unknown"
    await visit.show(choices(near, goal, visit.texts.say(key, text=text[:_LONGEST_NAME]), visit.texts))


async def _ask(visit: Visit, what: Waiting, goal: Rung | None) -> None:
    """Asks for a major or a sector; behind the command where another journey waits for what is typed."""
    if not _takes_texts(visit):
        await visit.say("walk-ask-behind-path")
        return
    await visit.say(f"walk-ask-{what.value}")
    numbers = () if goal is None else (list(Rung).index(goal),)
    async with visit.services.database.writing() as session:
        await waiting_for.ask(session, visit, JOURNEY, what.value, 0, numbers)


async def _remember(visit: Visit, start: Node) -> None:
    """Keeps where one is, for "who needs it here?"."""
    if _takes_texts(visit):
        async with visit.services.database.writing() as session:
            await waiting_for.ask(session, visit, JOURNEY, Waiting.AT.value, 0, (start.number,))


def _takes_texts(visit: Visit) -> bool:
    """Says whether what is typed next may be the walk's: in private, and where no other journey waits for it."""
    journey, _, rest = (visit.caller.asked or JOURNEY).partition(":")
    return not visit.place.is_group and (journey == JOURNEY or rest.startswith(_SETTLED))
