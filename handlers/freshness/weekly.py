"""The weekly digest for editors: what is to be looked at again, in the hours in which one may be told."""

import datetime as dt
from collections.abc import Mapping

from handlers.buttons import Freshness, Heap, StopFreshness
from handlers.context import Services
from handlers.freshness.sums import counted, heap_rows, other_lines, others_waiting, sum_lines
from handlers.gaps.gathering import gather
from handlers.html import Block, bold, plain
from handlers.page import Button, Page, laid_out, pages_json
from handlers.texts import Texts, texts
from knowledge import alerts, freshness
from knowledge.notifications import notify
from knowledge.people import language_of_person

_SORTED = 200
"""Questions without an answer that are put into topics before these are counted; more are sorted meanwhile."""


async def take_back(services: Services) -> None:
    """Takes back the digests that did not arrive before the quiet hours."""
    async with services.database.reading() as session:
        late = await freshness.late(session, services.platform, services.now())
    if late:
        async with services.database.writing() as session:
            await freshness.withdraw_late(session, services.platform, services.now())


async def tell(services: Services, moment: dt.datetime) -> int:
    """Writes this week's digests of a platform's staff, each once; gives how many were written.

    Args:
        moment: by the desk's clock, one at which people may be told.
    """
    async with services.database.reading() as session:
        people = await freshness.waiting(session, services.platform, moment.date())
    if not people:
        return 0
    await gather(services, _SORTED)
    found, others = await counted(services), await others_waiting(services)
    if not any((*found.values(), *others.values())):
        return 0
    return sum([await _tell(services, person_id, found, others, moment) for person_id in people])


async def _tell(
    services: Services, person_id: int, found: Mapping[Heap, int], others: Mapping[str, int], moment: dt.datetime
) -> bool:
    now = services.now()
    async with services.database.writing() as session:
        if await freshness.stopped(session, person_id):
            return False
        words = texts(await language_of_person(session, person_id))
        key, until = freshness.digests_of(person_id, moment.date()), now + alerts.quiet_begins(moment)
        pages = pages_json(digest_pages(found, others, words))
        return await notify(session, services.seal, person_id, key, pages, now, until=until)


def digest_pages(found: Mapping[Heap, int], others: Mapping[str, int], words: Texts) -> list[Page]:
    """Lays out a digest: what is to be looked at again, and what else waits for staff."""
    blocks = [Block((bold(words.say("fresh-digest")), *map(plain, sum_lines(found, words))))]
    waiting = other_lines(others, words)
    blocks += [Block(tuple(map(plain, waiting)))] if waiting else []
    blocks.append(Block((plain(words.say("fresh-digest-how")),)))
    last = (
        Button(words.say("button-fresh-all"), Freshness()),
        Button(words.say("button-fresh-stop"), StopFreshness()),
    )
    return laid_out(blocks, [*heap_rows(found, words), last])
