"""Consent to an introduction: who will see what, and by when an answer can be expected; then it is sent."""

from handlers import looks
from handlers.buttons import NeedOpen, SendIntroduction
from handlers.context import Visit
from handlers.html import Block, bold, plain
from handlers.introductions import deeds
from handlers.introductions.acting import acting, failed
from handlers.introductions.due import answer_by
from handlers.introductions.letters import address_of, by_letter
from handlers.introductions.matter import Matter, matter, matter_of
from handlers.introductions.parties import office_people, window_people
from handlers.introductions.standing import show_standing
from handlers.introductions.telling import seen_brief
from handlers.page import Button, Page, Row, laid_out
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import referrals
from knowledge.demands import Status
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, REACH
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
        await looks.at_need_of_colleague(visit, found.demand)
        await visit.show(await _consent(visit, found))


async def _consent(visit: Visit, found: Matter) -> list[Page]:
    """Asks for consent as things stand now: to the window that the record has today, and whoever is there."""
    services = visit.services
    if found.subject.window_key != found.referral.window_key:
        async with services.database.writing() as session:
            await referrals.lead_to(session, found.referral.id, found.subject.window_key)
            found = await matter_of(session, services, found.referral.id, found.subject) or found
    async with services.database.reading() as session:
        there = await window_people(session, services.platform, found.referral, services.office)
        written_to = await by_letter(session, found)
    return consent_pages(found, visit.texts, address_of(found) if written_to else None, there=bool(there))


async def send(visit: Visit, choice: SendIntroduction) -> None:
    """Sends an introduction that its owner agrees to."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    side = await acting(visit, choice.referral_id, Deed.SENT)
    if side is None:
        return
    result = await deeds.send(services, choice.referral_id, visit.caller.id)
    found = await matter(services, choice.referral_id)
    if result is Result.NOT_NOW and found is not None and found.referral.state is State.ASKED:
        await offer(visit, choice.referral_id)  # what was agreed to is not so any more: say why, or ask anew
        return
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


def consent_pages(found: Matter, texts: Texts, address: str | None = None, *, there: bool = True) -> list[Page]:
    """Lays out who will see what and by when they should answer, with the very brief that they will get.

    Args:
        address: of the letter in which they get it; None where they are in the chat.
        there: whether anybody is at the window in the chat; where nobody is, nor a letter goes out, the office sees it.
    """
    confidential = found.demand.confidential
    way = found.subject.way(texts)
    named = "none" if way is None else way.title
    seen_by = "window" if there or address else "stand-in"
    lines = [
        texts.say(f"intro-consent-{'office' if found.referral.window_key is None else seen_by}", window=named),
        *([texts.say("letter-consent", address=address)] if address else []),
        texts.say("intro-consent-sees", confidential="yes" if confidential else "no"),
        texts.say("intro-consent-reach"),
    ]
    rows: list[Row] = [(Button(texts.say("button-intro-send"), SendIntroduction(found.referral.id)),)]
    if found.demand.parts.keys() <= {PROBLEM, REACH, CONFIDENTIALITY}:
        lines.append(texts.say("intro-consent-thin"))
        rows.append((Button(texts.say("button-intro-complete"), NeedOpen(found.demand.id)),))
    blocks = [
        Block((bold(texts.say("intro-consent", whom=found.subject.named(texts))),)),
        Block(tuple(map(plain, lines))),
        *seen_brief(found, texts),
        Block((plain(texts.say("intro-consent-until", day=answer_by(found, texts))),)),
    ]
    return laid_out(blocks, rows)
