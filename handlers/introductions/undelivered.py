"""Telling the desk's office of a letter that did not reach its window: it passes on what was asked, or answers."""

from handlers.context import Services
from handlers.introductions.deeds import REQUEST
from handlers.introductions.matter import Matter, matter_of, subject
from handlers.introductions.parties import office_people
from handlers.introductions.telling import request_pages
from handlers.page import headed, pages_json
from handlers.texts import Texts, texts
from knowledge import referrals
from knowledge.database import WriteSession
from knowledge.letters import Outgoing
from knowledge.notifications import notify
from knowledge.people import language_of_person, platform_of_person
from knowledge.referrals import Deed, Side


async def tell_of_undelivered(services: Services, session: WriteSession, letter: Outgoing, fault: str) -> None:
    """Tells the office of the asker's platform, in the transaction that gives the letter up, if an answer is open."""
    found = None
    if letter.referral_id is not None:
        found = await referrals.referral(session, services.seal, letter.referral_id)
    if found is None or Deed.ACCEPTED not in found.possible(Side.WINDOW):
        return
    about = await matter_of(session, services, found.id, await subject(services, found.record_key))
    if about is None:
        return
    platform = await platform_of_person(session, about.demand.person_id)
    for person in await office_people(session, platform, services.office):
        words = texts(await language_of_person(session, person))
        said = _said(about, letter, fault, words)
        pages = headed(said, request_pages(about, words, standing_in=True))
        key = f"{about.key}{REQUEST}{person}"  # that of any request, so that they get it once
        await notify(session, services.seal, person, key, pages_json(pages), services.now())


def _said(about: Matter, letter: Outgoing, fault: str, words: Texts) -> str:
    way = about.subject.way(words)
    to = letter.content.to if letter.content else (way.email if way and way.email else "?")
    sent = about.referral.last(Deed.SENT)
    since = (letter.written_at if sent is None else sent.at).astimezone(about.services.zone).date()
    why = words.say(f"letter-fault-{_kind_of(fault)}", code=fault)
    return words.say("letter-undelivered", whom=about.subject.named(words), to=to, fault=why, day=words.day(since))


def _kind_of(fault: str) -> str:
    """Names what a fault's code means to whoever has to act on it."""
    if fault in ("address", "sealed"):
        return fault
    return "refused" if fault.isdecimal() and fault.startswith("5") else "unreachable"
