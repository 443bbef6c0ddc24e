"""Choosing times to propose, by buttons: a day, an hour, a look at them, and off they go."""

import datetime as dt
from collections.abc import Sequence

from handlers import asked
from handlers.asked import Asked
from handlers.buttons import LeavePlaceOut, NamePlace, ProposeOn, ProposeTimes, ReviewTimes, SendDrafted, SendTimes
from handlers.context import Visit
from handlers.introductions.acting import acting, failed
from handlers.introductions.journeys import BOTH, MEETING
from handlers.introductions.matter import Matter, matter
from handlers.introductions.meetings import arranging
from handlers.introductions.meetings.choosing import days_pages, drafted_pages, hours_pages, place_pages, review_pages
from handlers.introductions.meetings.pages import nobody_pages
from handlers.introductions.meetings.times import FARTHEST, moments_of, number_of
from handlers.introductions.parties import readers
from handlers.page import Row
from handlers.replying import answer_press
from knowledge.referrals import Deed, Result, Side, meetings
from knowledge.referrals.meetings import MOST_TIMES, Proposal


async def propose_times(visit: Visit, choice: ProposeTimes) -> None:
    """Offers days to propose; what is typed next may name them as well."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    if found is not None:
        chosen = moments_of(choice.first, choice.second)
        await ask(visit, "when", choice.referral_id, chosen)
        await visit.show(days_pages(found[0], chosen, visit.texts))


async def propose_on(visit: Visit, choice: ProposeOn) -> None:
    """Offers the hours of a day."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    today = visit.services.today()
    if found is not None and 0 <= choice.day - today.toordinal() <= FARTHEST.days:
        chosen = moments_of(choice.first, choice.second)
        await visit.show(hours_pages(found[0], dt.date.fromordinal(choice.day), chosen, visit.texts))
    elif found is not None:
        await visit.say("meeting-time-past")


async def review(visit: Visit, choice: ReviewTimes) -> None:
    """Shows the times chosen before they are sent."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    if found is not None:
        await show_review(visit, found[0], moments_of(choice.first, choice.second, choice.third))


async def send(visit: Visit, choice: SendTimes) -> None:
    """Sends the times chosen to the other side; the place named so far stays."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    if found is not None:
        chosen, place = moments_of(choice.first, choice.second, choice.third), meetings.place_so_far(found[0].referral)
        await send_times(visit, *found, chosen, place)


async def send_drafted(visit: Visit, choice: SendDrafted) -> None:
    """Sends times with the place that was named for them."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    if found is None:
        return
    draft = meetings.drafted(found[0].referral, choice.draft_id, visit.caller.id)
    if draft is None:
        await visit.say("chat-expired")
    else:
        await send_times(visit, *found, draft.times, draft.place)


async def name_place(visit: Visit, choice: NamePlace) -> None:
    """Asks for the place of the times chosen."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    if found is not None:
        chosen = moments_of(choice.first, choice.second, choice.third)
        await ask(visit, "place", choice.referral_id, chosen)
        await visit.show(place_pages(found[0], chosen, visit.texts))


async def leave_place_out(visit: Visit, choice: LeavePlaceOut) -> None:
    """Goes on without a place; one that was named before is then left out too."""
    await answer_press(visit.update.callback_query)
    found = await proposing(visit, choice.referral_id)
    if found is None:
        return
    chosen = moments_of(choice.first, choice.second, choice.third)
    if meetings.place_so_far(found[0].referral) is None or not chosen:
        await show_review(visit, found[0], chosen)
    else:
        await show_drafted(visit, *found, chosen, None)


async def proposing(visit: Visit, referral_id: int) -> tuple[Matter, Side] | None:
    """Finds an introduction that somebody may propose times for; says so where they may not."""
    side = await acting(visit, referral_id, Deed.PROPOSED)
    found = None if side is None else await matter(visit.services, referral_id)
    if side is None or found is None:
        return None
    verdict = found.referral.verdict(Deed.PROPOSED, side)
    if verdict is not Result.DONE:
        await failed(visit, referral_id, side, verdict)
        return None
    if not await _across(visit, found, side):
        await visit.show(nobody_pages(found, visit.texts))
        return None
    return found, side


async def _across(visit: Visit, found: Matter, side: Side) -> set[Side]:
    """Names whoever reads here what one side proposes; nobody where a window answers by letter and has no office."""
    services = visit.services
    async with services.database.reading() as session:
        told = await readers(session, services, found.referral, found.demand)
    return {other for other in told.values() if (other is Side.ASKER) != (side is Side.ASKER)}


async def show_review(
    visit: Visit,
    found: Matter,
    chosen: Sequence[dt.datetime],
    noted: Sequence[str] = (),
    offered: Sequence[Row] = (),
) -> None:
    """Shows the times chosen; more may be typed."""
    await ask(visit, "when", found.referral.id, chosen)
    texts, empty = visit.texts, not (chosen or noted)
    await visit.show(days_pages(found, [], texts) if empty else review_pages(found, chosen, texts, noted, offered))


async def show_drafted(
    visit: Visit, found: Matter, side: Side, chosen: Sequence[dt.datetime], place: str | None
) -> None:
    """Shows times with the place that was typed, or without one, which are kept until they are sent."""
    services, id, me = visit.services, found.referral.id, visit.caller.id
    async with services.database.writing() as session:
        made = await meetings.draft(session, services.seal, id, side, me, chosen, place, services.now())
        await asked.ask(session, visit, MEETING, None, id, [] if made is None else [made])
    if made is not None:
        draft = Proposal(made, side, tuple(chosen), place)
        await visit.show(drafted_pages(found, draft, visit.texts))


async def show_again(visit: Visit, before: Asked) -> None:
    """Shows what followed a text that is processed again: the times to look at, or the draft that was made of it."""
    found = await proposing(visit, before.of)
    if found is None:
        return
    if before.what is not None:
        await show_review(visit, found[0], moments_of(*before.numbers))
        return
    drafts = [meetings.drafted(found[0].referral, number, visit.caller.id) for number in before.numbers]
    for draft in drafts:
        if draft is not None:
            await visit.show(drafted_pages(found[0], draft, visit.texts))


async def send_times(visit: Visit, found: Matter, side: Side, chosen: Sequence[dt.datetime], place: str | None) -> None:
    services = visit.services
    kept = [moment for moment in chosen if moment > services.now()]
    if len(kept) < len(chosen) or not kept:
        await show_review(visit, found, kept, [visit.texts.say("meeting-time-past")])
        return
    result = await arranging.propose(services, found.referral.id, side, visit.caller.id, kept, place)
    await asked.drop(visit, found.referral.id, *BOTH)
    if result in (Result.DONE, Result.ALREADY):
        through = found.referral.window_key and await _across(visit, found, side) == {Side.OFFICE}
        await visit.say("meeting-sent", office="yes" if through else "no")
    else:
        await failed(visit, found.referral.id, side, result)


async def ask(visit: Visit, what: str, referral_id: int, chosen: Sequence[dt.datetime]) -> None:
    """Asks for times or a place, and keeps with it the times chosen so far."""
    numbers = [number_of(moment) for moment in chosen[:MOST_TIMES]]
    async with visit.services.database.writing() as session:
        await asked.ask(session, visit, MEETING, what, referral_id, numbers)
