"""Putting what nobody has answered into topics: found in the ledger, told by its meaning, each question once."""

from collections.abc import Sequence

from handlers.context import Services
from knowledge import gaps
from knowledge.database import WriteSession
from knowledge.gaps import Meaning, Ungrouped
from retrieval import grouping
from retrieval.analysis import folded
from retrieval.grouping import SAME, Grouper, Known, Understood

_AT_ONCE = 20
"""Questions of one step: it is done in a fraction of a second, and kept at its end."""


async def gather(services: Services, most: int | None = None) -> bool:
    """Puts questions that are gaps into topics, and drops what is none any more; says whether all are in one.

    Stopped at any moment it goes on from there: what a step put is one transaction.

    Args:
        most: questions after which it stops; None for all.
    """
    put = 0
    if not await _retold(services, most):
        return False
    while some := await _ungrouped(services):
        if most is not None and put >= most:
            return False
        await _put(services, some)
        put += len(some)
    async with services.database.reading() as session:
        dropping = await gaps.is_to_drop(session)
    if dropping:
        async with services.database.writing() as session:
            await gaps.drop_what_is_none(session)
    return True


async def gather_one(services: Services, turn_id: int, question: str, before: Sequence[str]) -> None:
    """Puts one question into its topic."""
    await _put(services, [Ungrouped(turn_id, question, tuple(before))])


async def _retold(services: Services, most: int | None) -> bool:
    """Tells anew what questions mean that were put under another encoder, or none; says whether all are told."""
    encoder = services.conversation.encoder
    grouper = None if encoder is None else Grouper(encoder)
    done = 0
    while grouper is not None:
        async with services.database.reading() as session:
            some = await gaps.outdated(session, services.seal, services.platform, grouper.id, _AT_ONCE)
        if not some or (most is not None and done >= most):
            return not some
        told = [None if one.question is None else await grouper.understood(one.question, one.before) for one in some]
        if any(one.question is not None and meant is None for one, meant in zip(some, told, strict=True)):
            return True  # the encoder fails: until it does not, equal words have to do
        async with services.database.writing() as session:
            for one, meant in zip(some, told, strict=True):
                meaning = None if meant is None else _meaning(meant)
                await gaps.retell(session, services.seal, one.turn_id, grouper.id, meaning)
        done += len(some)
    return True


def _meaning(told: Understood) -> Meaning:
    return Meaning(told.grouper, told.meant.written(), told.matter)


async def _ungrouped(services: Services) -> list[Ungrouped]:
    async with services.database.reading() as session:
        return await gaps.ungrouped(session, services.seal, services.platform, _AT_ONCE)


async def _put(services: Services, some: Sequence[Ungrouped]) -> None:
    """Puts a few questions; no session is open while they are encoded."""
    encoder = services.conversation.encoder
    grouper = None if encoder is None else Grouper(encoder)
    understood: list[Understood | None] = [
        None if grouper is None or one.question is None else await grouper.understood(one.question, one.before)
        for one in some
    ]
    async with services.database.writing() as session:
        known = Known({})
        if grouper is not None and any(understood):
            held = await gaps.meanings(session, services.seal, services.platform, grouper.id)
            known = Known({topic: [grouping.read(text) for text in texts] for topic, texts in held.items()})
        for one, told in zip(some, understood, strict=True):
            topic = await _put_one(session, services, one, told, known)
            if topic is not None and told is not None:
                known.add(topic, told.meant)


async def _put_one(
    session: WriteSession,
    services: Services,
    one: Ungrouped,
    told: Understood | None,
    known: Known,
) -> int | None:
    """Puts a question where the same words stand already, else where the same is meant, else into a new topic."""
    words = folded(told.text if told is not None else one.question or str(one.turn_id))
    topic = await gaps.asked_alike(session, services.seal, services.platform, words)
    if topic is None and told is not None:
        (best, score), *_ = *known.nearest(told.meant), (0, 0.0)
        topic = best if score >= SAME else None
    meaning = None if told is None else _meaning(told)
    return await gaps.put(session, services.seal, one.turn_id, words, meaning, topic, services.now())


async def near_topics(services: Services, topic_id: int) -> list[int]:
    """Gives the other topics, those that ask most nearly the same first; none where that cannot be told."""
    encoder = services.conversation.encoder
    if encoder is None:
        return []
    async with services.database.reading() as session:
        held = await gaps.meanings(session, services.seal, services.platform, Grouper(encoder).id)
    topics = {topic: [grouping.read(text) for text in texts] for topic, texts in held.items()}
    own, known = topics.pop(topic_id, []), Known(topics)
    scores: dict[int, float] = {}
    for one in own:
        for topic, score in known.nearest(one):
            scores[topic] = max(score, scores.get(topic, score))
    return sorted(scores, key=lambda topic: (-scores[topic], topic))
