"""Letters to the window of an opening that nobody is at on the platform: an application, and that it was taken back."""

from handlers import looks
from handlers.applications.matter import Matter, Session
from handlers.applications.pages import copy_block, event_lines
from handlers.html import plain_of
from handlers.reaching import way_line
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge import letters
from knowledge.applications import Deed, Event
from knowledge.contact_ways import languages_of, way_to
from knowledge.database import WriteSession
from knowledge.letters import Content
from knowledge.vocabulary import Language

_NEWS = frozenset({Deed.WITHDRAWN, Deed.REPLY, Deed.UNDER_WAY})
"""What the student does of which a window is written."""
_BETWEEN_HALVES = f"\n\n{'-' * 40}\n\n"


def address_of(found: Matter) -> str | None:
    """Gives the e-mail address of an application's own window; None where none is on record, or no letters go out."""
    way = found.subject.way(texts_of(Language.ZH))
    if found.services.mailing is None or way is None or way.fallback or way.key != found.own.window_key:
        return None
    return way.email


async def send_letter(session: WriteSession, found: Matter) -> bool:
    """Writes an application to its window, in the transaction that sends it; False where none can be written."""

    def said(texts: Texts) -> list[str]:
        return [
            texts.say("apply-letter", opening=found.named(texts)),
            plain_of([copy_block(found.own, texts)]),
            texts.say("apply-letter-next", day=texts.day(found.answer_day)),
        ]

    written = await _write(session, found, "sent", {texts.language: said(texts) for texts in map(texts_of, Language)})
    if written:
        await looks.at_application(session, found.own, None, found.services.now())
    return written


async def send_news(session: WriteSession, found: Matter, event: Event) -> bool:
    """Writes of what the student did to a window that was written to; False where there is nothing to write."""
    if event.deed not in _NEWS or not await letters.written(session, f"{found.key}letter:sent"):
        return False
    if event.deed is Deed.WITHDRAWN and not await letters.stop(session, f"{found.key}letter:", found.services.now()):
        return True  # the application itself has not gone out

    def said(texts: Texts) -> list[str]:
        who = texts.say("apply-by-asker")
        line = texts.say(f"apply-told-{event.deed.value}", who=who, opening=found.named(texts), side="other")
        return [line, *event_lines(event, texts)]

    bodies = {texts.language: said(texts) for texts in map(texts_of, Language)}
    return await _write(session, found, str(event.id), bodies)


async def _write(session: WriteSession, found: Matter, name: str, bodies: dict[Language, list[str]]) -> bool:
    services, address = found.services, address_of(found)
    if address is None or services.mailing is None:
        return False
    first, *others = await _languages(session, found, services.mailing.language)
    halves = []
    for language in (first, *others):
        texts = texts_of(language)
        office = await way_to(session, services.office or "", language)
        asked = [texts.say("letter-office", office=way_line(office, texts))] if office else []
        signed = texts.say("letter-signed", desk=office.title if office else texts.say("letter-desk"))
        halves.append("\n\n".join((texts.say("letter-greeting"), *bodies[language], *asked, signed)))
    if others:
        halves[0] = f"({texts_of(others[0]).say('letter-here-below')})\n\n{halves[0]}"
    subject = texts_of(first).say("apply-letter-subject", opening=found.named(texts_of(first)))
    content = Content(address, subject, _BETWEEN_HALVES.join(halves), first.value)
    await letters.write(session, services.seal, f"{found.key}letter:{name}", content, services.now())
    return True


async def _languages(session: Session, found: Matter, first: Language) -> list[Language]:
    """Gives the one language that a window is on record in; else both, the desk's own first."""
    known = await languages_of(session, found.own.window_key or "")
    return list(known) if len(known) == 1 else sorted(Language, key=lambda one: one is not first)
