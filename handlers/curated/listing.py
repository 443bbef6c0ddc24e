"""/answers: the curated answers, how often each was given and found helpful, and which of them are to be confirmed."""

import datetime as dt

from handlers.buttons import CuratedAnswers, Details
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge.answer_figures import Kept, kept
from knowledge.people import Act, may
from knowledge.shelf_life import past
from knowledge.vocabulary import Kind

SHOWN = 6
"""Answers of one message."""
_DAYS = 90
"""Days whose questions count."""
_TITLE, _AUTHOR = 120, 80
"""UTF-16 code units."""


async def answers(visit: Visit) -> None:
    """Shows the first page."""
    await _show(visit, 0)


async def turned_to(visit: Visit, choice: CuratedAnswers) -> None:
    """Shows another page."""
    await answer_press(visit.update.callback_query)
    await _show(visit, choice.page)


async def _show(visit: Visit, page: int) -> None:
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("chat-not-allowed")
        return
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        found = await kept(session, services.now() - dt.timedelta(days=_DAYS))
    if not found:
        await visit.say("curated-none")
        return
    page = min(page, (len(found) - 1) // SHOWN)
    first = page * SHOWN
    numbered = list(enumerate(found[first : first + SHOWN], first + 1))
    old = sum(past(Kind.ANSWER, one.said, services.today()) is not None for one in found)
    heading = texts.say("curated-heading", count=len(found), old=old, days=_DAYS)
    blocks = [Block((bold(heading),)), *(_block(n, one, services.today(), texts) for n, one in numbered)]
    blocks.append(Block((plain(texts.say("curated-how")),)))
    opening = tuple(
        Button(texts.say("button-curated-open", n=n), Details(one.record_id, texts.language)) for n, one in numbered
    )
    await visit.show(laid_out(blocks, [opening[:3], opening[3:], _turning(page, len(found), texts)]))


def _block(n: int, one: Kept, today: dt.date, texts: Texts) -> Block:
    """Writes one of the list: its title, who gives it since when, what became of it."""
    title = one.titles.get(texts.language) or next(iter(one.titles.values()))
    author = on_one_line(texts.half(one.author) or texts.say("curated-desk"), _AUTHOR)
    said = "none" if one.said is None else texts.day(one.said)
    languages = texts.say("list-separator").join(texts.say(f"language-{language.value}") for language in one.titles)
    lines = [
        bold(f"{n}. {on_one_line(title, _TITLE)}"),
        plain(texts.say("curated-since", author=author, date=said, languages=languages, questions=one.questions)),
        plain(texts.say("curated-given", given=one.given, helpful=one.helpful, unhelpful=one.unhelpful)),
    ]
    months = past(Kind.ANSWER, one.said, today)
    lines += [plain(texts.say("curated-old", months=months))] if months is not None else []
    lines += [plain(texts.say("curated-staff"))] if one.staff_only else []
    return Block(tuple(lines))


def _turning(page: int, count: int, texts: Texts) -> Row:
    row = [Button(texts.say("button-curated-before"), CuratedAnswers(page - 1))] if page else []
    more = (page + 1) * SHOWN < count
    return (*row, *([Button(texts.say("button-curated-next"), CuratedAnswers(page + 1))] if more else []))
