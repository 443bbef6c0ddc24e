"""``/post``: begins a posting with what stands behind it, or lists those of one's enterprise."""

from handlers.asked import drop
from handlers.buttons.postings import PostBegin, PostList, PostOpen
from handlers.context import Visit
from handlers.html import Block, bold, italic, plain
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.postings.asking import short
from handlers.postings.drafting import begin, consent_page, owned
from handlers.postings.journeys import JOURNEY
from handlers.postings.preview import show_posting
from handlers.replying import answer_press
from knowledge import postings
from knowledge.ledger import Exchange, save_turn
from knowledge.postings import Posting, Standing
from retrieval.question import LONGEST
from retrieval.understanding.language import has_words, language_of

_MOST = 15
"""Postings in one list, the latest."""
_TITLE, _ON_A_BUTTON = 60, 30
"""UTF-16 code units."""


async def post(visit: Visit) -> None:
    """Follows ``/post``."""
    await wished(visit, visit.argument)


async def wished(visit: Visit, words: str) -> None:
    """Begins a posting of what stands behind the wish to post one; without any, begins the first or lists all.

    Who has never posted anything is asked for consent first; what they wrote is then kept as a question's words are.
    """
    services = visit.services
    spoken = visit.speaking(visit.chosen_language or language_of(words)) if has_words(words) else visit
    async with services.database.reading() as session:
        mine = await postings.of_person(session, services.seal, visit.caller.id)
    if mine and has_words(words):
        await begin(spoken, words)
    elif mine:
        await _list(visit, mine[:_MOST])
    else:
        turn_id = None
        if has_words(words):
            said = Exchange(
                services.now(), spoken.texts.language.value, words[:LONGEST], abstained=False, record_keys=()
            )
            async with services.database.writing() as session:
                turn_id = await save_turn(session, services.seal, visit.caller.id, said, visit.update.update_id)
        await spoken.show([consent_page(spoken, turn_id)])


async def listed(visit: Visit, choice: PostList) -> None:
    """Lists the postings of one's enterprise."""
    await answer_press(visit.update.callback_query)
    await wished(visit, "")


async def open_(visit: Visit, choice: PostOpen) -> None:
    """Shows a posting; what it was asked for before is not waited for any more."""
    await answer_press(visit.update.callback_query)
    found = await owned(visit, choice.posting_id)
    if found is None:
        await visit.say("chat-expired")
        return
    await drop(visit, found.id, JOURNEY)
    await show_posting(visit, found)


async def _list(visit: Visit, mine: list[Posting]) -> None:
    texts, today = visit.texts, visit.services.today()
    lines = []
    for n, one in enumerate(mine, 1):
        standing = one.standing(today)
        closes = one.record.closes if one.record is not None else None
        state = texts.say(f"post-state-{standing.value}", day="" if closes is None else texts.day(closes))
        lines.append(plain(texts.say("post-line", n=n, title=short(one.title(), _TITLE, texts), state=state)))
        if one.record is not None and one.waits and standing is not Standing.REMOVED:
            lines.append(italic(texts.say("post-line-change-waits")))
    blocks = [Block((bold(texts.say("post-list")),)), Block(tuple(lines))]
    rows: list[Row] = [
        (Button(f"{n}. {on_one_line(short(one.title(), _ON_A_BUTTON, texts), _ON_A_BUTTON)}", PostOpen(one.id)),)
        for n, one in enumerate(mine, 1)
    ]
    rows.append((Button(texts.say("button-post-new"), PostBegin(0, texts.language)),))
    await visit.show(laid_out(blocks, rows))
