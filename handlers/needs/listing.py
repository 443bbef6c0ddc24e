"""``/need``: one's needs and those of one's colleagues, each with how far it is; the way to begin another."""

import datetime as dt

from handlers import looks
from handlers.buttons import NeedBegin, NeedOpen
from handlers.context import Visit
from handlers.html import Block, bold, italic, plain
from handlers.needs.brief import kind_name
from handlers.needs.consent import has_consented
from handlers.needs.drafting import begin, go_on
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge import demands
from knowledge.demands import Demand, Status
from knowledge.introduction_kinds import PROBLEM, IntroductionKind
from knowledge.ledger import Exchange, save_turn
from retrieval.question import LONGEST
from retrieval.understanding.briefing import draft
from retrieval.understanding.language import clean, has_words

_MOST = 20
"""Needs in one list, the latest."""
_TITLE = 60
"""UTF-16 code units of a title in the list."""
_ON_A_BUTTON = 30


async def need(visit: Visit) -> None:
    """Follows ``/need``: begins the need behind it, goes on with the only draft, or lists all needs."""
    await wished(visit, clean(visit.argument))


async def wished(visit: Visit, matter: str) -> None:
    """Begins a need of what stands behind the wish to post one; without any, goes on with the draft or lists all."""
    if has_words(matter):
        await _begin_with(visit, matter)
        return
    async with visit.services.database.reading() as session:
        mine = await demands.of_person(session, visit.services.seal, visit.caller.id)
    if not mine:
        await begin(visit, IntroductionKind.COMMISSIONED_RD, {})
    elif len(mine) == 1 and mine[0].status is Status.DRAFTING:
        title = mine[0].title or visit.texts.say("need-untitled")
        await go_on(visit, mine[0].id, [visit.texts.say("need-resumed", title=on_one_line(title, _TITLE))])
    else:
        await _list(visit, mine[-_MOST:])


async def _begin_with(visit: Visit, matter: str) -> None:
    """Begins a need with its problem; where consent is asked first, the words are kept as a question's are."""
    drafted = draft(matter)
    if await has_consented(visit):
        await begin(visit, drafted.kind, dict(drafted.parts) | {PROBLEM: matter})
        return
    services = visit.services
    said = Exchange(services.now(), visit.texts.language.value, matter[:LONGEST], abstained=False, record_keys=())
    async with services.database.writing() as session:
        turn_id = await save_turn(session, services.seal, visit.caller.id, said, visit.update.update_id)
    await begin(visit, drafted.kind, {}, turn_id)


async def _list(visit: Visit, mine: list[Demand]) -> None:
    texts = visit.texts
    blocks = [Block((bold(texts.say("need-list")),))]
    for n, one in enumerate(mine, 1):
        lines = [
            plain(texts.say("need-line", n=n, title=_title(one, texts))),
            italic(_state(one, texts, visit.services.zone)),
        ]
        if one.person_id != visit.caller.id:
            lines.append(italic(texts.say("need-line-colleague")))
        blocks.append(Block(tuple(lines)))
    blocks.append(Block((plain(texts.say("need-list-next")),)))
    rows: list[Row] = []
    for n, one in enumerate(mine, 1):
        title = on_one_line(_title(one, texts), _ON_A_BUTTON)
        rows.append((Button(texts.say("button-need-number", n=n, title=title), NeedOpen(one.id)),))
    rows.append((Button(texts.say("button-need-new"), NeedBegin(0, IntroductionKind.COMMISSIONED_RD, texts.language)),))
    await looks.at_need_of_colleague(visit, *mine)
    await visit.show(laid_out(blocks, rows))


def _title(one: Demand, texts: Texts) -> str:
    return on_one_line(one.title, _TITLE) or texts.say("need-untitled")


def _state(one: Demand, texts: Texts, zone: dt.tzinfo) -> str:
    day = (one.ended_at or one.published_at or one.created_at).astimezone(zone).date()
    kind = kind_name(one, texts)
    return texts.say("need-line-state", state=one.status.value, day=texts.day(day), kind=kind)
