"""Letters to a contact window that nobody is at on the platform: what is asked of it, and where it may answer."""

from collections.abc import Callable

from handlers import looks
from handlers.context import Mailing
from handlers.html import plain_of
from handlers.introductions.due import answer_by
from handlers.introductions.matter import Matter
from handlers.introductions.parties import Session, window_people
from handlers.introductions.telling import seen_brief, who
from handlers.reaching import way_line
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge import letters, one_time_links
from knowledge.contact_ways import languages_of, way_to
from knowledge.database import WriteSession
from knowledge.letters import Attachment, Content
from knowledge.referrals import Deed, Event
from knowledge.vocabulary import Language

ANSWER = "answer"
"""What the links in letters are for."""
_NEWS = frozenset({Deed.WITHDRAWN, Deed.SHOWN_WHOLE, Deed.NOT_SHOWN})
"""What the asker does of which a window is written."""
_BRIEF = "brief"
_BETWEEN_HALVES = f"\n\n{'-' * 40}\n\n"

Half = Callable[[Texts, str], list[str]]
"""Writes the paragraphs of a letter in one language, with a link."""


def address_of(matter: Matter) -> str | None:
    """Gives the e-mail address of an introduction's own window; None where none is on record, or no letters go out."""
    way = matter.subject.way(texts_of(Language.ZH))
    if matter.services.mailing is None or way is None or way.key != matter.referral.window_key:
        return None
    return way.email


async def by_letter(session: Session, matter: Matter) -> bool:
    """Says whether a window is written to: nobody is at it on the platform, and no letter to it has failed."""
    services = matter.services
    if address_of(matter) is None or await letters.failed(session, matter.referral.id):
        return False
    return not await window_people(session, services.platform, matter.referral, services.office)


async def send_brief(session: WriteSession, matter: Matter) -> bool:
    """Writes the letter that asks a window, in the transaction that sends the introduction; False where none can be."""

    def half(texts: Texts, link: str) -> list[str]:
        return [texts.say("letter-why", **_named(matter, texts)), *_request(matter, texts, link)]

    return await _write(session, matter, _BRIEF, "letter-subject", half, brief=True)


async def brief_written(session: Session, matter: Matter) -> bool:
    """Says whether that letter was written before."""
    return await letters.written(session, _key(matter, _BRIEF))


async def remind(session: WriteSession, matter: Matter) -> bool:
    """Writes a reminder, in the transaction that notes it as the last event; False where none can be written."""
    asked = matter.referral.last(Deed.SENT)

    def half(texts: Texts, link: str) -> list[str]:
        sent = "" if asked is None else texts.day(asked.at.astimezone(matter.services.zone).date())
        why = texts.say("letter-why-reminder", **_named(matter, texts), sent=sent)
        return [why, *_request(matter, texts, link)]

    name = f"reminder:{matter.referral.events[-1].id}"
    return await _write(session, matter, name, "letter-subject-reminder", half, brief=True)


async def send_news(session: WriteSession, matter: Matter, event: Event) -> bool:
    """Writes of what the asker did; what is confidential stands on the page only.

    Returns:
        False where somebody else has to hear of it. What was withdrawn before a letter went out is nothing to hear of.
    """
    if event.deed not in _NEWS:
        return False
    if event.deed is Deed.WITHDRAWN and not await letters.withdraw(session, matter.referral.id, matter.services.now()):
        return True

    def half(texts: Texts, link: str) -> list[str]:
        whom = matter.subject.named(texts)
        told = texts.say(f"intro-told-{event.deed.value}", who=who(event, None, texts), whom=whom).rstrip(":：")
        if event.deed is Deed.WITHDRAWN:
            return [told]
        return [told, texts.say("letter-page", link=link), texts.say("letter-private")]

    return await send_word(session, matter, str(event.id), half)


async def send_word(
    session: WriteSession, matter: Matter, name: str, half: Half, attachments: tuple[Attachment, ...] = ()
) -> bool:
    """Writes of something, once under its name; False where no letter can be written."""
    return await _write(session, matter, name, "letter-subject-news", half, attachments)


def _key(matter: Matter, name: str) -> str:
    return f"{matter.key}letter:{name}"


def _named(matter: Matter, texts: Texts) -> dict[str, str]:
    kind = texts.say(f"need-kind-{matter.demand.kind.value}")
    return {"whom": matter.subject.named(texts), "kind": kind}


def _request(matter: Matter, texts: Texts, link: str) -> list[str]:
    """Gives the brief as its owner agreed to, and how it is answered."""
    masked = matter.demand.confidential and not matter.referral.shown_whole
    return [
        plain_of(seen_brief(matter, texts)),
        *([texts.say("letter-masked")] if masked else []),
        texts.say("letter-answer", day=answer_by(matter, texts), link=link),
        texts.say("letter-next"),
        texts.say("letter-private"),
    ]


async def _write(
    session: WriteSession,
    matter: Matter,
    name: str,
    subject: str,
    half: Half,
    attachments: tuple[Attachment, ...] = (),
    *,
    brief: bool = False,
) -> bool:
    """Writes a letter in the languages of its window, once; False where there is nowhere to send it.

    Args:
        brief: whether it holds the brief.
    """
    services, address = matter.services, address_of(matter)
    if address is None or services.mailing is None:
        return False
    key = _key(matter, name)
    if await letters.written(session, key):
        return True
    token = await one_time_links.make(session, services.seal, matter.referral.id, ANSWER, services.now())
    first, *others = await _languages(session, matter, services.mailing)
    written = []
    for language in (first, *others):
        texts = texts_of(language)
        link = f"{services.mailing.pages}/answer/{token}?lang={language.value}"
        office = await way_to(session, services.office or "", language)
        asked = [texts.say("letter-office", office=way_line(office, texts))] if office else []
        signed = texts.say("letter-signed", desk=office.title if office else texts.say("letter-desk"))
        written.append("\n\n".join((texts.say("letter-greeting"), *half(texts, link), *asked, signed)))
    if others:
        written[0] = f"({texts_of(others[0]).say('letter-here-below')})\n\n{written[0]}"
    texts = texts_of(first)
    line = texts.say(subject, **_named(matter, texts), day=answer_by(matter, texts))
    content = Content(address, line, _BETWEEN_HALVES.join(written), first.value, attachments)
    await letters.write(session, services.seal, key, content, services.now(), referral_id=matter.referral.id)
    if brief:
        await looks.at_brief(session, matter, None)
    return True


async def _languages(session: WriteSession, matter: Matter, mailing: Mailing) -> list[Language]:
    """Gives the one language that a window is on record in; else both, the desk's own first."""
    known = await languages_of(session, matter.referral.window_key or "")
    return list(known) if len(known) == 1 else sorted(Language, key=lambda one: one is not mailing.language)
