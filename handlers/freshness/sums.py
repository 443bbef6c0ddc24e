"""How much is to be looked at again, as lines and buttons: for `/fresh` and for the weekly digest."""

from collections.abc import Mapping

from handlers.buttons import FreshnessHeap, Heap
from handlers.context import Services
from handlers.page import Button, Row
from handlers.texts import Texts
from knowledge import curation, freshness, gaps, submissions
from knowledge.twins import pairs


async def counted(services: Services) -> dict[Heap, int]:
    """Counts what each list holds today."""
    today = services.today()
    async with services.database.reading() as session:
        sums = await freshness.sums(session, today, services.zone)
        windows = await freshness.window_sum(session, today)
    return {**{Heap(doubt.value): count for doubt, count in sums.items()}, Heap.WINDOWS: windows}


async def others_waiting(services: Services) -> dict[str, int]:
    """Counts what else waits: questions without an answer, what a reviewer judges, pairs that may be one record."""
    async with services.database.reading() as session:
        reviews = len(await submissions.waiting(session)) + len(await curation.waiting(session))
        topics = await gaps.open_count(session, services.platform)
        return {"gaps": topics, "reviews": reviews, "duplicates": await pairs.count_open(session)}


def other_lines(waiting: Mapping[str, int], texts: Texts) -> list[str]:
    """Says what else waits, where anything does."""
    return [texts.say(f"fresh-other-{name}", count=texts.number(n)) for name, n in waiting.items() if n]


def sum_lines(found: Mapping[Heap, int], texts: Texts) -> list[str]:
    """Says how much each list holds."""
    return [texts.say(f"fresh-sum-{heap.value}", count=texts.number(found[heap])) for heap in Heap]


def heap_rows(found: Mapping[Heap, int], texts: Texts) -> list[Row]:
    """Gives a button for each list that holds anything."""
    return [
        (Button(texts.say(f"button-fresh-{heap.value}", count=texts.number(found[heap])), FreshnessHeap(heap, 0)),)
        for heap in Heap
        if found[heap]
    ]
