"""Asking for an introduction: one tap under an answer or a record, and whom to where there are several."""

from collections.abc import Sequence

from handlers.buttons import Introduce, IntroduceFor, IntroduceTo, Pursue
from handlers.context import Visit
from handlers.introductions.matter import Subject, subject
from handlers.introductions.parties import side_of
from handlers.introductions.sending import offer
from handlers.needs import drafting
from handlers.needs.consent import consent_page, has_consented
from handlers.needs.seeking import asked_of
from handlers.page import Button, Page
from handlers.paging import on_one_line
from handlers.replying import answer_press
from knowledge import demands, ledger, referrals
from knowledge.card import Card
from knowledge.demands import Demand, Status
from knowledge.introduction_kinds import INTRODUCED, PROBLEM, offered_by
from knowledge.ledger import KeptTurn
from knowledge.referrals import Side
from knowledge.vocabulary import Kind, Language
from retrieval.answer import Match

_LONGEST_NUMBER = 19
"""Digits from which on a number is none of a turn's."""
_OFFERED = 8
"""Records offered to choose from."""
_TITLE = 40
"""UTF-16 code units of a record on a button."""


async def introduce(visit: Visit, choice: Introduce) -> None:
    """Asks for an introduction to what an answer named; where it named several, asks to whom."""
    await answer_press(visit.update.callback_query)
    await _introduce(visit, choice.turn_id)


async def introduce_last(visit: Visit) -> None:
    """Does the same for the last question of the thread, for whoever writes what the button says."""
    async with visit.services.database.looking_up() as session:
        turn_id = await ledger.latest_turn(session, visit.caller.id)
    if turn_id is None:
        await visit.say("intro-ask-first")
    else:
        await _introduce(visit, turn_id)


async def introduce_by_link(visit: Visit, number: str) -> None:
    """Does the same for the question that a link from a group names, where it is the person's own."""
    await _introduce(visit, int(number) if number.isdecimal() and len(number) < _LONGEST_NUMBER else 0)


async def _introduce(visit: Visit, turn_id: int) -> None:
    reply = await visit.services.conversation.again(visit.caller.id, turn_id, visit.group)
    if reply is None:
        await visit.say("chat-expired")
        return
    visit = visit.speaking(reply.answer.language)
    people = [match for match in reply.answer.matches if match.card.kind in INTRODUCED - {Kind.PROGRAM}]
    # A program is no more than a reason to find partners for it: whoever can help goes first.
    found = people or [match for match in reply.answer.matches if match.card.kind in INTRODUCED]
    if not found:
        await visit.say("intro-nobody")
    elif len(found) == 1:
        await _begin(visit, turn_id, found[0].card, agreed=False)
    else:
        await visit.show([_whom(visit, turn_id, found)])


async def introduce_to(visit: Visit, choice: IntroduceTo) -> None:
    """Asks for an introduction to a record, for the question that it answered."""
    await answer_press(visit.update.callback_query)
    turn_id = choice.turn_id or await _turn_that_named(visit, choice.record_id)
    card = await visit.services.conversation.card(choice.record_id, visit.texts.language)
    if card is None or card.kind not in INTRODUCED:
        await visit.say("chat-card-gone")
    else:
        await _begin(visit, turn_id, card, agreed=choice.agreed)


async def introduce_for(visit: Visit, choice: IntroduceFor) -> None:
    """Asks for an introduction to a record, for a need that is there already; one that waits is offered again."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    card = await services.conversation.card(choice.record_id, visit.texts.language)
    async with services.database.reading() as session:
        need = await demands.one_of(session, services.seal, visit.caller.id, choice.demand_id)
    if need is None:
        await visit.say("intro-not-yours")
    elif card is None or card.kind not in INTRODUCED:
        await visit.say("chat-card-gone")
    else:
        await _ask(visit, need, card, None)


async def pursue(visit: Visit, choice: Pursue) -> None:
    """Asks for an introduction to whom an earlier one led: a colleague that its window named, or the next best."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    card = await services.conversation.card(choice.record_id, visit.texts.language)
    async with services.database.reading() as session:
        before = await referrals.referral(session, services.seal, choice.referral_id)
        side = None if before is None else await side_of(session, services, visit.caller.id, before)
        need = None if before is None else await demands.demand(session, services.seal, before.demand_id)
    if before is None or need is None or side is not Side.ASKER:
        await visit.say("intro-not-yours")
    elif card is None or card.kind not in INTRODUCED:
        await visit.say("chat-card-gone")
    else:
        await _ask(visit, need, card, before.id)


async def _begin(visit: Visit, turn_id: int | None, card: Card, *, agreed: bool) -> None:
    """Begins a need of a question and asks for the introduction at once, so that neither is there without the other.

    Whoever begins their first need is told before what is kept of it; they agree by pressing on.
    """
    if not agreed and not await has_consented(visit):
        on = IntroduceTo(turn_id or 0, card.record_id, agreed=True)
        await visit.show([consent_page(visit.texts, on)])
        return
    needs = [] if agreed or turn_id is not None else await _published(visit)
    if needs:
        await visit.show([_which_need(visit, needs, card)])
        return
    services, about = visit.services, await subject(visit.services, card.key)
    mine = await _own_turn(visit, turn_id)
    searched = await _searched_for(visit, mine)
    async with services.database.writing() as session:
        demand_id = searched or await demands.begin(
            session, services.seal, visit.caller.id, offered_by(card.kind),
            visit.texts.language if mine is None else Language(mine.language),
            {} if mine is None else {PROBLEM: mine.question}, services.now(),
            turn_id=None if mine is None else mine.id, update_id=visit.update.update_id,
        )  # fmt: skip
        referral_id, _ = await referrals.ask(
            session, demand_id, card.key, about.window_key, visit.caller.id, services.now()
        )
        need = await demands.demand(session, services.seal, demand_id)
    if need is not None:
        await _go_on(visit, need, referral_id, about)


async def _ask(visit: Visit, need: Demand, card: Card, came_from: int | None) -> None:
    services, about = visit.services, await subject(visit.services, card.key)
    async with services.database.writing() as session:
        now = await demands.demand(session, services.seal, need.id)  # it may have ended since its button was pressed
        asked = (
            None
            if now is None or not now.living
            else await referrals.ask(
                session, now.id, card.key, about.window_key, visit.caller.id, services.now(), came_from=came_from
            )
        )
    if now is None or asked is None:
        await visit.say("intro-need-ended")
    else:
        await _go_on(visit, now, asked[0], about)


async def _go_on(visit: Visit, need: Demand, referral_id: int, about: Subject) -> None:
    """Offers to send an introduction of a published need; one that is being drafted is first completed."""
    if need.status is Status.DRAFTING:
        await drafting.go_on(visit, need.id, [visit.texts.say("intro-need-first", whom=about.named(visit.texts))])
    else:
        await offer(visit, referral_id)


async def _own_turn(visit: Visit, turn_id: int | None) -> KeptTurn | None:
    """Gives a question if it is the person's own."""
    services = visit.services
    async with services.database.looking_up() as session:
        kept = None if turn_id is None else await ledger.turn(session, services.seal, turn_id, 0)
    return kept if kept is not None and kept.person_id == visit.caller.id else None


async def _published(visit: Visit) -> list[Demand]:
    """Gives somebody's published needs, the latest first."""
    async with visit.services.database.reading() as session:
        found = await demands.of_person(session, visit.services.seal, visit.caller.id)
    return [need for need in reversed(found) if need.status is Status.PUBLISHED]


def _which_need(visit: Visit, needs: Sequence[Demand], card: Card) -> Page:
    """Asks which need it is for, where a record was opened without a question."""
    words = visit.texts
    rows = [
        (Button(on_one_line(need.title, _TITLE), IntroduceFor(need.id, card.record_id)),) for need in needs[:_OFFERED]
    ]
    new = Button(words.say("button-need-new"), IntroduceTo(0, card.record_id, agreed=True))
    return Page.text(words.say("intro-which-need", whom=on_one_line(card.title, _TITLE)), (*rows, (new,)))


async def _searched_for(visit: Visit, kept: KeptTurn | None) -> int | None:
    """Finds the published need that a turn asked again, or asked matches for, so that no second one is made of it."""
    if kept is None:
        return None
    asked = kept.question.strip()
    same = (one for one in await _published(visit) if asked in (asked_of(one), one.parts.get(PROBLEM, "").strip()))
    return next((one.id for one in same), None)


async def _turn_that_named(visit: Visit, record_id: int) -> int | None:
    """Finds the last question of the thread, if its answer named a record."""
    services = visit.services
    async with services.database.looking_up() as session:
        turn_id = await ledger.latest_turn(session, visit.caller.id)
        kept = None if turn_id is None else await ledger.turn(session, services.seal, turn_id, 0)
    cited = () if kept is None or kept.statement is None else kept.statement.citations
    return turn_id if record_id in {one.record_id for one in cited} else None


def _whom(visit: Visit, turn_id: int, found: Sequence[Match]) -> Page:
    words = visit.texts
    rows = tuple(
        (
            Button(
                words.say("button-introduce-to", n=match.n, title=on_one_line(match.card.title, _TITLE)),
                IntroduceTo(turn_id, match.card.record_id, agreed=False),
            ),
        )
        for match in found[:_OFFERED]
    )
    return Page.text(words.say("intro-whom"), rows)
