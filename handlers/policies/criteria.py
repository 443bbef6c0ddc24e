"""An editor says of the criteria of a document what they are: as a whole, or one by one."""

from dataclasses import replace
from typing import Any

from handlers import asked
from handlers.buttons import PolicyLeaf, PolicyTree
from handlers.context import Visit
from handlers.policies.asked import JOURNEY, LEAF
from handlers.policies.confirming import ask_for, go_on
from handlers.policies.opened import Opened, opened, owned
from handlers.policies.pages import leaf_page
from handlers.policies.trees import ADDED, decided, leaves_of
from handlers.policies.words import leaf_words
from knowledge import readings
from knowledge.criteria import check_criteria
from knowledge.errors import CriteriaMalformed
from knowledge.readings import Field, Reading, Settled
from retrieval.policies.criteria import leaf_told
from retrieval.policies.found import Part
from retrieval.understanding.language import clean, has_words

_LONGEST = 400
"""Characters of a criterion that is typed."""
_MOST_ADDED = 30


async def tree(visit: Visit, choice: PolicyTree) -> None:
    """Takes the criteria as they are shown, goes through them one by one, or leaves them out."""
    found = await opened(visit, choice.submission_id)
    if found is None:
        return
    place, field = _criteria(found.reading)
    if field.value is None:
        await visit.say("chat-expired")
    elif choice.how == "leaves":
        await _next_leaf(visit, found, 0, afresh=True)
    else:
        settled = Settled.KEPT if choice.how == "whole" else Settled.EMPTY
        async with visit.services.database.writing() as session:
            now = await readings.reading(session, choice.submission_id) or found.reading
            now = await readings.settle(session, now, place, settled=settled)
            await asked.settle(session, visit, choice.submission_id, JOURNEY)
        await go_on(visit, replace(found, reading=now))


async def leaf(visit: Visit, choice: PolicyLeaf) -> None:
    """Notes what one criterion is."""
    found = await opened(visit, choice.submission_id)
    if found is None:
        return
    _, field = _criteria(found.reading)
    if choice.leaf >= len(leaves_of(field.value, field.said)):
        await visit.say("chat-expired")
        return
    said: Any = choice.how
    if said == "keep" and isinstance(field.said.get(str(choice.leaf)), dict):
        said = field.said[str(choice.leaf)]
    now = await _say(visit, found, {**field.said, str(choice.leaf): said})
    await _next_leaf(visit, now, choice.leaf + 1)


async def typed_leaf(visit: Visit, number: int, submission_id: int) -> bool:
    """Takes a text for what one criterion should be."""
    found = await owned(visit, submission_id)
    if found is None:
        return False
    _, field = _criteria(found.reading)
    leaves = leaves_of(field.value, field.said)
    if number >= len(leaves):
        return False
    told = await _leaf_told(visit)
    if told is None:
        return True
    now = await _say(visit, found, {**field.said, str(number): told})
    note = visit.texts.say("policy-leaf-told", leaf=leaf_words(told, visit.texts))
    await _next_leaf(visit, now, number + 1, note)
    return True


async def typed_more(visit: Visit, submission_id: int) -> bool:
    """Takes a text for a further criterion, behind those that were read."""
    found = await owned(visit, submission_id)
    if found is None:
        return False
    place, field = _criteria(found.reading)
    told = await _leaf_told(visit)
    if told is None:
        return True
    added = [*field.said.get(ADDED, ()), told]
    if len(added) > _MOST_ADDED:
        await visit.say("policy-leaf-many")
        return True
    now = await _say(visit, found, {**field.said, ADDED: added})
    note = visit.texts.say("policy-leaf-added", leaf=leaf_words(told, visit.texts))
    await ask_for(visit, now.reading, place, note)
    return True


async def _leaf_told(visit: Visit) -> dict[str, Any] | None:
    """Reads a criterion that was typed; says why not where it is none."""
    text = " ".join(clean(visit.text).split())
    if not has_words(text):
        await visit.say("policy-leaf-no-words")
        return None
    if len(text) > _LONGEST:
        await visit.say("policy-told-long")
        return None
    leaf = dict(leaf_told(text))
    try:
        check_criteria(leaf)
    except CriteriaMalformed:
        return {"clause": text}
    return leaf


async def _say(visit: Visit, found: Opened, said: dict[str, Any]) -> Opened:
    place, _ = _criteria(found.reading)
    async with visit.services.database.writing() as session:
        now = await readings.reading(session, found.submission.id) or found.reading
        now = await readings.settle(session, now, place, said=said)
        await asked.settle(session, visit, found.submission.id, JOURNEY)
    return replace(found, reading=now)


async def _next_leaf(visit: Visit, found: Opened, start: int, note: str | None = None, *, afresh: bool = False) -> None:
    """Asks about the next criterion; behind the last one, shows what is left as a whole."""
    place, field = _criteria(found.reading)
    count = len(leaves_of(field.value, field.said))
    following = next((n for n in range(start, count) if afresh or not decided(n, field.said)), None)
    if following is None:
        await ask_for(visit, found.reading, place, note)
        return
    async with visit.services.database.writing() as session:
        await asked.ask(session, visit, JOURNEY, LEAF, found.submission.id, (following,))
    await visit.show(leaf_page(found.reading, following, visit.texts, note))


def _criteria(reading: Reading) -> tuple[int, Field]:
    place = reading.place(Part.CRITERIA)
    assert place is not None  # noqa: S101  every document's reading has the field
    return place, reading.fields[place]
