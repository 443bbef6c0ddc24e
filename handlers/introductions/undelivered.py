"""Telling the desk's office of a letter that did not reach its window: it passes on what was asked, or answers."""

from handlers import looks
from handlers.buttons import ShowIntroduction
from handlers.context import Services
from handlers.introductions.deeds import REQUEST
from handlers.introductions.matter import Matter, matter_of, subject
from handlers.introductions.parties import asker_people, office_people
from handlers.introductions.telling import request_pages
from handlers.page import Button, headed, pages_json, text_pages
from handlers.texts import Texts, texts
from knowledge import referrals
from knowledge.database import WriteSession
from knowledge.letters import Outgoing
from knowledge.notifications import notify
from knowledge.people import language_of_person, platform_of_person
from knowledge.referrals import ENDED, Deed, Side


async def tell_of_undelivered(services: Services, session: WriteSession, letter: Outgoing, fault: str) -> None:
    """Tells of a letter in the transaction that gives it up: the office of one that asked for an answer that is still
    open, the office and the asker of one that told the window how things stand, such as when to meet.
    """
    found = None
    if letter.referral_id is not None:
        found = await referrals.referral(session, services.seal, letter.referral_id)
    about = None
    if found is not None and found.state not in ENDED:
        about = await matter_of(session, services, found.id, await subject(services, found.record_key))
    if about is None:
        return
    platform = await platform_of_person(session, about.demand.person_id)
    office = await office_people(session, platform, services.office)
    if Deed.ACCEPTED in about.referral.possible(Side.WINDOW):
        for person in office:
            words = texts(await language_of_person(session, person))
            pages = headed(_said(about, letter, fault, words), request_pages(about, words, standing_in=True))
            key = f"{about.key}{REQUEST}{person}"  # that of any request, so that they get it once
            if await notify(session, services.seal, person, key, pages_json(pages), services.now()):
                await looks.at_brief(session, about, person)
    elif letter.key.rpartition(":")[2].isdecimal():  # news has the number of its event
        for person in dict.fromkeys((*await asker_people(session, about.demand), *office)):
            words = texts(await language_of_person(session, person))
            show = Button(words.say("button-intro-show"), ShowIntroduction(about.referral.id))
            pages = text_pages(_news(about, letter, fault, words), ((show,),))
            await notify(session, services.seal, person, f"{letter.key}:{person}", pages_json(pages), services.now())


def _news(about: Matter, letter: Outgoing, fault: str, words: Texts) -> str:
    whom, why = about.subject.named(words), words.say(f"letter-fault-{_kind_of(fault)}", code=fault)
    return words.say("letter-undelivered-news", whom=whom, to=_to(about, letter, words), fault=why)


def _to(about: Matter, letter: Outgoing, words: Texts) -> str:
    way = about.subject.way(words)
    return letter.content.to if letter.content else (way.email if way and way.email else "?")


def _said(about: Matter, letter: Outgoing, fault: str, words: Texts) -> str:
    to = _to(about, letter, words)
    sent = about.referral.last(Deed.SENT)
    since = (letter.written_at if sent is None else sent.at).astimezone(about.services.zone).date()
    why = words.say(f"letter-fault-{_kind_of(fault)}", code=fault)
    return words.say("letter-undelivered", whom=about.subject.named(words), to=to, fault=why, day=words.day(since))


def _kind_of(fault: str) -> str:
    """Names what a fault's code means to whoever has to act on it."""
    if fault in ("address", "sealed"):
        return fault
    return "refused" if fault.isdecimal() and fault.startswith("5") else "unreachable"
