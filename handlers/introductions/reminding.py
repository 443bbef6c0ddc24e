"""What the clock does about introductions: reminds, ends the waiting, and asks again what came of them.

Each thing is done in one transaction with its messages and noted as an event of its own, so it happens once, also where
two processes look at the same time or the desk was closed for weeks.
"""

import logging
from collections.abc import Sequence

from handlers import looks
from handlers.buttons import ShowIntroduction, ShowWhole
from handlers.context import Services
from handlers.html import Block, plain
from handlers.introductions import outcomes
from handlers.introductions.letters import by_letter, remind
from handlers.introductions.matter import Matter, Subject, matter_of, subject
from handlers.introductions.meetings.pages import reminder_pages
from handlers.introductions.next_best import next_best
from handlers.introductions.parties import asker_people, office_people, readers
from handlers.introductions.standing import need_line
from handlers.introductions.telling import answers, contact_block, instead_of
from handlers.page import Button, Page, Row, laid_out, pages_json
from handlers.texts import Texts, texts
from knowledge import referrals
from knowledge.card import Card
from knowledge.database import WriteSession
from knowledge.errors import KnowledgeError
from knowledge.notifications import notify
from knowledge.people import language_of_person, platform_of_person
from knowledge.referrals import Deed, Referral, Result, Side, clocks, meetings
from knowledge.referrals.clocks import Due
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)


async def tick(services: Services, *, at_any_hour: bool = False) -> int:
    """Does what is due about the introductions of a platform; says how many things it did.

    Args:
        at_any_hour: whether also outside working hours, as where nobody's telephone rings.

    Raises:
        KnowledgeError: what is open cannot be read.
    """
    if not (at_any_hour or clocks.is_at_work(services.now(), services.working_days, services.zone)):
        return 0
    async with services.database.reading() as session:
        found = await referrals.with_something_due(session, services.seal, services.now())
    done = sum([await _take(services, one) for one in found])
    return done + await outcomes.tick(services)


async def _take(services: Services, one: Referral) -> bool:
    """Does what is due about one introduction; a fault with it holds up no other."""
    due = clocks.due(one, services.today(), services.working_days, services.zone)
    arranged = meetings.reminder(one, services.now(), services.working_days, services.zone)
    if due is None and arranged is None:
        return False
    try:
        about = await subject(services, one.record_key)
        if due is not None and due.deed is Deed.UNANSWERED:
            return await _end_waiting(services, one, due, about)
        if due is not None:
            return await _remind(services, one, due, about)
        return arranged is not None and await _remind_of_meeting(services, one, arranged.id, about)
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("introduction %d has to wait: %s", one.id, type(error).__name__)
        return False


async def _remind(services: Services, one: Referral, due: Due, about: Subject) -> bool:
    """Reminds whoever is to answer, with the buttons to do so."""
    async with services.database.writing() as session:
        found = await _noted(session, services, one, due, about)
        if found is None:
            return False
        if due.side is Side.WINDOW and await by_letter(session, found):
            await remind(session, found)
            return True
        for reader, side in (await readers(session, services, found.referral, found.demand)).items():
            if (side is Side.ASKER) == (due.side is Side.ASKER):
                words = texts(await language_of_person(session, reader))
                await _tell(session, found, reader, _reminding(found, due, words))
    return True


async def _end_waiting(services: Services, one: Referral, due: Due, about: Subject) -> bool:
    """Tells the desk's office and the asker that no answer came, and offers the asker the next best."""
    instead = await next_best(services, one.id)
    async with services.database.writing() as session:
        found = await _noted(session, services, one, due, about)
        if found is None:
            return False
        office = await office_people(session, services.platform, services.office)
        askers = await asker_people(session, found.demand)
        for reader in dict.fromkeys((*askers, *office)):
            words = texts(await language_of_person(session, reader))
            if reader in askers:
                card = None if instead is None else instead.cards.get(words.language)
                pages = _silence(found, card, words, office=bool(office))
            else:
                pages = _unanswered(found, words)
                await looks.at_brief(session, found, reader)
            await _tell(session, found, reader, pages)
    return True


async def _remind_of_meeting(services: Services, one: Referral, meeting_id: int, about: Subject) -> bool:
    """Reminds both sides of a meeting, unless it was moved or called off just now."""
    async with services.database.writing() as session:
        before = await matter_of(session, services, one.id, about)
        arranged = None if before is None else meetings.meeting(before.referral)
        if before is None or arranged is None or arranged.id != meeting_id or not await _is_ours(session, before):
            return False
        result = await referrals.do(
            session, services.seal, one.id, Deed.REMINDED, Side.CLOCK, None, services.now(),
            key=f"{Deed.REMINDED}:{meeting_id}",
        )  # fmt: skip
        found = await matter_of(session, services, one.id, about) if result is Result.DONE else None
        if found is None:
            return False
        for reader, side in (await readers(session, services, found.referral, found.demand)).items():
            words = texts(await language_of_person(session, reader))
            await _tell(session, found, reader, reminder_pages(found, arranged, side, words))
    return True


async def _noted(session: WriteSession, services: Services, one: Referral, due: Due, about: Subject) -> Matter | None:
    """Notes that what is due is done; None where it was done, answered or withdrawn meanwhile, or is another's."""
    before = await matter_of(session, services, one.id, about)
    since = None if before is None else clocks.turn(before.referral)
    if before is None or since is None or since.id != due.turn or not await _is_ours(session, before):
        return None
    result = await referrals.do(session, services.seal, one.id, due.deed, Side.CLOCK, None, services.now(), key=due.key)
    return await matter_of(session, services, one.id, about) if result is Result.DONE else None


async def _is_ours(session: WriteSession, found: Matter) -> bool:
    """Says whether it is of somebody of this platform: the counter of another one serves its own people."""
    return await platform_of_person(session, found.demand.person_id) == found.services.platform


def _reminding(found: Matter, due: Due, words: Texts) -> list[Page]:
    """Asks for the answer, or for the decision that it waits for."""
    services, whom = found.services, found.subject.named(words)
    began = next(event.at for event in found.referral.events if event.id == due.turn)
    waited = services.working_days.between(began.astimezone(services.zone).date(), services.today())
    if due.side is Side.ASKER:
        said = words.say("reminder-decide", whom=whom, days=waited)
        agree = Button(words.say("button-intro-show-whole"), ShowWhole(found.referral.id, agreed=True))
        keep = Button(words.say("button-intro-keep-masked"), ShowWhole(found.referral.id, agreed=False))
        rows: list[Row] = [(agree,), (keep,)]
    else:
        last = clocks.answer_by(found.referral, services.working_days, services.zone) or services.today()
        said = words.say("reminder-answer", whom=whom, days=waited, day=words.day(last))
        rows = answers(found, words)
    return laid_out([Block((plain(said),))], [*rows, _show(found, words)])


def _silence(found: Matter, instead: Card | None, words: Texts, *, office: bool) -> list[Page]:
    """Tells the asker that no answer came, what is done about it, and whom to turn to instead."""
    whom, told = found.subject.named(words), "yes" if office else "no"
    said = words.say("reminder-silence", whom=whom, days=clocks.UNANSWERED_AFTER, office=told)
    offered, pursue = instead_of(found, instead, words)
    return laid_out([Block((plain(said),)), *offered], [*pursue, _show(found, words)])


def _unanswered(found: Matter, words: Texts) -> list[Page]:
    """Tells the office of whom nothing was heard, with what they can do and the addresses on record."""
    said = words.say("reminder-unanswered", whom=found.subject.named(words), days=clocks.UNANSWERED_AFTER)
    need = need_line(found, Side.OFFICE, words)
    blocks = [Block((plain(said), *([plain(need)] if need else []))), *contact_block(found, words)]
    return laid_out(blocks, [*answers(found, words), _show(found, words)])


def _show(found: Matter, words: Texts) -> Row:
    return (Button(words.say("button-intro-show"), ShowIntroduction(found.referral.id)),)


async def _tell(session: WriteSession, found: Matter, reader: int, pages: Sequence[Page]) -> None:
    key = f"{found.key}{found.referral.events[-1].id}:{reader}"
    await notify(session, found.services.seal, reader, key, pages_json(pages), found.services.now())
