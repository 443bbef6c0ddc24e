"""What is due about events by itself: changes told, free seats given on, reminders, and withdrawn events."""

import logging
from dataclasses import dataclass

from handlers.context import Services
from handlers.events.occasions import detail_of, facts_of
from handlers.events.telling import remind, reminder_name, tell_called_off, tell_changed, tell_holders, tell_seated
from handlers.introductions.matter import Subject, subject
from handlers.introductions.parties import at_window
from knowledge import milestones, notifications, signups
from knowledge.card import Card
from knowledge.database import ReadSession, WriteSession
from knowledge.errors import KnowledgeError
from knowledge.signups import Facts, Signup, Stage, due_stages, messages_of
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be done about an event.

    Attributes:
        changed: those who know of another time or place than it has now.
        free: whether somebody who waits can be given a seat.
        reminded: who is to be reminded.
        held: which reminder whoever holds it is to get; None for none.
    """

    changed: tuple[Signup, ...] = ()
    free: bool = False
    reminded: tuple[tuple[Signup, Stage], ...] = ()
    held: Stage | None = None

    @property
    def is_any(self) -> bool:
        return bool(self.changed or self.free or self.reminded or self.held)


async def tick(services: Services) -> int:
    """Does what is due about the events that somebody of a platform is signed up for; says of how many.

    Done again, it finds what a crash has left out: every message has a key of its own.

    Raises:
        KnowledgeError: what is to come cannot be read.
    """
    async with services.database.reading() as session:
        keys = await signups.events_ahead(session, services.platform, services.now())
    return sum([await _take(services, key) for key in keys])


async def _take(services: Services, key: str) -> bool:
    """Does what is due about one event; a fault with it holds up no other."""
    try:
        about = await subject(services, key)
        card = next(iter(about.cards.values()), None)
        if card is not None and card.key != key:
            async with services.database.writing() as session:
                await signups.lead_to(session, key, card.key, services.now())
            about = await subject(services, card.key)
        return await (_withdrawn(services, about) if card is None else _going_on(services, about, card))
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("event %s has to wait: %s", key, type(error).__name__)
        return False


async def _withdrawn(services: Services, about: Subject) -> bool:
    """Tells everybody who was signed up that it was withdrawn."""
    async with services.database.writing() as session:
        ours = await _ours(session, services, about.key)
        desk = await milestones.named(session) or ""
        await tell_called_off(session, services, about, ours, desk)
    return bool(ours)


async def _going_on(services: Services, about: Subject, card: Card) -> bool:
    async with services.database.reading() as session:  # mostly nothing is due, and no writer is held up
        work = await _due(session, services, about, card)
    if not work.is_any:
        return False
    facts, seats = facts_of(card), detail_of(card).capacity
    async with services.database.writing() as session:
        work = await _due(session, services, about, card)
        desk = await milestones.named(session) or ""
        await tell_changed(session, services, about, facts, work.changed, desk)
        lucky = await signups.move_up(session, services.seal, about.key, seats, services.now()) if work.free else []
        await tell_seated(session, services, about, facts, lucky, desk)
        for one, stage in work.reminded:
            await remind(session, services, about, facts, one, stage)
        if work.held is not None:
            count = (await signups.counts(session, [about.key]))[about.key]
            name = reminder_name(work.held, facts)
            await tell_holders(
                session, services, about, name, "signup-held-day", seated=count.seated, waiting=count.waiting
            )  # fmt: skip
    return work.is_any


async def _due(session: ReadSession | WriteSession, services: Services, about: Subject, card: Card) -> _Work:
    facts, seats, now = facts_of(card), detail_of(card).capacity, services.now()
    everybody = await signups.living(session, services.seal, about.key)
    ours = [one for one in everybody if one.platform == services.platform]
    changed = tuple(one for one in ours if one.told != facts)
    if facts.starts is not None and facts.starts <= now:
        return _Work(changed)
    seated = sum(one.seated_at is not None for one in everybody)
    free = len(everybody) > seated and (seats is None or seated < seats)
    reminded: dict[str, tuple[Signup, Stage]] = {}
    for one in ours:
        since = one.seated_at or one.signed_up_at
        stages = () if facts.starts is None else due_stages(facts.starts, since, now, services.zone)
        for stage in stages:  # who waits still is told at the last that there is no seat yet
            if one.seated_at is not None or stage is Stage.HOURS:
                reminded[f"{messages_of(one.id)}{reminder_name(stage, facts)}"] = one, stage
    said = await notifications.written(session, list(reminded)) if reminded else set()
    todo = tuple(pair for key, pair in reminded.items() if key not in said)
    return _Work(changed, free, todo, await _held(session, services, about, card, facts) if ours else None)


async def _held(
    session: ReadSession | WriteSession, services: Services, about: Subject, card: Card, facts: Facts
) -> Stage | None:
    """Says whether whoever holds an event is to be told of its sign-ups on the day before."""
    if facts.starts is None or Stage.DAY not in due_stages(facts.starts, None, services.now(), services.zone):
        return None
    window = detail_of(card).window_key
    people = await at_window(session, services.platform, window, services.office)
    keys = {f"event:{about.key}:{reminder_name(Stage.DAY, facts)}:{person}" for person in people}
    return None if keys == await notifications.written(session, keys) else Stage.DAY


async def _ours(session: WriteSession, services: Services, key: str) -> list[Signup]:
    """Gives the sign-ups of a platform's people: the counter of another one serves its own."""
    return [one for one in await signups.living(session, services.seal, key) if one.platform == services.platform]
