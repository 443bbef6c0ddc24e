"""Consent to an introduction: who will see what, and by when an answer can be expected; then it is sent."""

from handlers.buttons import SendIntroduction
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.introductions import deeds
from handlers.introductions.acting import acting, failed
from handlers.introductions.due import answer_by
from handlers.introductions.letters import address_of, by_letter
from handlers.introductions.matter import Matter, matter
from handlers.introductions.parties import office_people, window_people
from handlers.introductions.standing import show_standing
from handlers.introductions.telling import seen_brief
from handlers.page import Button, Page, laid_out
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import referrals
from knowledge.demands import Status
from knowledge.referrals import Deed, Result, Side, State


async def ready(visit: Visit, demand_id: int) -> bool:
    """Offers to send what was asked for before its need was published; says whether there was anything."""
    services = visit.services
    async with services.database.reading() as session:
        waiting = await referrals.of_demand(session, services.seal, demand_id)
    asked = [one for one in waiting if one.state is State.ASKED]
    if asked:
        await visit.say("intro-published")
    for one in asked:
        await offer(visit, one.id)
    return bool(asked)


async def offer(visit: Visit, referral_id: int) -> None:
    """Asks for consent to send an introduction; one that was sent before is shown as it stands."""
    found = await matter(visit.services, referral_id)
    if found is None:
        await visit.say("intro-gone")
    elif found.referral.state is not State.ASKED:
        await show_standing(visit, found, Side.ASKER)
    elif found.demand.status is not Status.PUBLISHED:
        await visit.say("intro-not-published" if found.demand.living else "intro-need-ended")
    elif not found.subject.cards:
        await visit.say("chat-card-gone")
    else:
        async with visit.services.database.reading() as session:
            written_to = await by_letter(session, found)
        await visit.show(consent_pages(found, visit.texts, address_of(found) if written_to else None))


async def send(visit: Visit, choice: SendIntroduction) -> None:
    """Sends an introduction that its owner agrees to."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    side = await acting(visit, choice.referral_id, Deed.SENT)
    if side is None:
        return
    result = await deeds.send(services, choice.referral_id, visit.caller.id)
    found = await matter(services, choice.referral_id)
    if result is not Result.DONE or found is None:
        await failed(visit, choice.referral_id, side, result)
        return
    day, whom = answer_by(found, visit.texts), found.subject.named(visit.texts)
    async with services.database.reading() as session:
        reached = await window_people(session, services.platform, found.referral, services.office)
        reached = reached or await office_people(session, services.platform, services.office)
        written_to = await by_letter(session, found)
    said = (
        visit.texts.say("intro-sent", whom=whom, day=day)
        if reached or written_to
        else visit.texts.say("intro-sent-nobody", whom=whom)
    )
    await show_standing(visit, found, side, said)


def consent_pages(found: Matter, texts: Texts, address: str | None = None) -> list[Page]:
    """Lays out who will see what and by when they should answer, with the very brief that they will get.

    Args:
        address: of the letter in which they get it; None where they are in the chat.
    """
    confidential = found.demand.confidential
    way = found.subject.way(texts)
    named = "none" if way is None else way.title
    fallback = found.subject.window_key is None
    lines = [
        texts.say("intro-consent-office" if fallback else "intro-consent-window", window=named),
        *([texts.say("letter-consent", address=address)] if address else []),
        texts.say("intro-consent-sees", confidential="yes" if confidential else "no"),
        texts.say("intro-consent-reach"),
    ]
    blocks = [
        Block((bold(texts.say("intro-consent", whom=found.subject.named(texts))),)),
        Block(tuple(map(plain, lines))),
        *seen_brief(found, texts),
        Block((plain(texts.say("intro-consent-until", day=answer_by(found, texts))),)),
    ]
    return laid_out(blocks, ((Button(texts.say("button-intro-send"), SendIntroduction(found.referral.id)),),))
