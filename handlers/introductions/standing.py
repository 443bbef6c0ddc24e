"""Where an introduction stands, for one side: its state, what comes next and by when, its history, its buttons."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from handlers import looks
from handlers.buttons import (
    AboutToAdvance,
    Choice,
    End,
    GoOn,
    IntroduceFor,
    Mine,
    NeedMatches,
    ShowIntroduction,
    Students,
    TakeUpAgain,
    Withdraw,
)
from handlers.context import Visit
from handlers.html import Block, Line, bold, plain
from handlers.introductions.due import answer_by
from handlers.introductions.matter import Matter, matter, subject
from handlers.introductions.meetings.pages import meeting_lines, meeting_rows
from handlers.introductions.next_best import next_best
from handlers.introductions.outcome_pages import how_far
from handlers.introductions.paper_sending import paper_buttons
from handlers.introductions.parties import side_of
from handlers.introductions.telling import (
    answers,
    contact_block,
    decision_rows,
    instead_of,
    is_masked,
    more_rows,
    reach_block,
    reason_lines,
    seen_brief,
    who,
)
from handlers.needs.brief import masked_part
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import curation, outcomes, people
from knowledge.card import Card
from knowledge.demands import Status
from knowledge.introduction_kinds import PROBLEM
from knowledge.outcomes import Outcome
from knowledge.referrals import ENDED, Deed, Event, Side, State

_NEED = 120
"""UTF-16 code units of a need's first line."""
_FAILED = frozenset({State.DECLINED, State.UNANSWERED, State.WITHDRAWN})
_UNACCEPTED = frozenset({State.SENT, State.UNANSWERED})
_STEPS: Mapping[Deed, tuple[str, Callable[[int], Choice]]] = {
    Deed.AGREEMENT: ("button-intro-agreement", lambda id: AboutToAdvance(id, Deed.AGREEMENT)),
    Deed.UNDER_WAY: ("button-intro-under-way", lambda id: AboutToAdvance(id, Deed.UNDER_WAY)),
    Deed.COMPLETED: ("button-intro-completed", lambda id: AboutToAdvance(id, Deed.COMPLETED)),
    Deed.CLOSED: ("button-intro-close", End),
    Deed.WITHDRAWN: ("button-intro-withdraw", lambda id: Withdraw(id, confirmed=False)),
}


async def show(visit: Visit, choice: ShowIntroduction) -> None:
    """Shows one introduction to whoever has a part in it."""
    await answer_press(visit.update.callback_query)
    if (visit.caller.asked or "").startswith("intro:") and visit.caller.asked_for == choice.referral_id:
        async with visit.services.database.writing() as session:  # whoever goes back writes nothing
            await people.ask(session, visit.caller.id, None, None)
    found = await matter(visit.services, choice.referral_id)
    if found is None:
        await visit.say("intro-gone")
        return
    async with visit.services.database.reading() as session:
        side = await side_of(session, visit.services, visit.caller.id, found.referral)
    if side is None:
        await visit.say("intro-not-yours")
    else:
        await show_standing(visit, found, side)


async def show_standing(visit: Visit, found: Matter, side: Side, said: str | None = None) -> None:
    """Shows where an introduction stands.

    Args:
        said: what came of what the reader did just now.
    """
    stuck = side is Side.ASKER and found.referral.state in _FAILED
    other = await next_best(visit.services, found.referral.id) if stuck else None
    instead = None if other is None else other.cards.get(visit.texts.language)
    mine = Side.ASKER if side is Side.ASKER else Side.WINDOW
    async with visit.services.database.reading() as session:
        told = await outcomes.of_referral(session, visit.services.seal, found.referral.id)
        case = await curation.stage_of(session, outcomes.case_key(found.referral.id))
    of_mine = [one for one in told if one.side is mine]
    asked = _outcome_rows(found, of_mine[-1], visit.texts, agreed=case is not None) if of_mine else []
    named = await _suggested(found, visit.texts)
    pages = standing_pages(
        found, side, visit.caller.id, visit.texts, said, instead, told=told, asked=asked, suggested=named
    )
    await looks.standing(visit, found, side)
    await visit.show(pages)


def standing_pages(
    found: Matter,
    side: Side,
    reader: int,
    texts: Texts,
    said: str | None = None,
    instead: Card | None = None,
    *,
    told: Sequence[Outcome] = (),
    asked: Sequence[Row] = (),
    suggested: Mapping[str, str] = MappingProxyType({}),
) -> list[Page]:
    """Lays out where an introduction stands for one side.

    Args:
        instead: whom the asker may turn to instead.
        told: what both sides told of its outcome.
        asked: how the side goes on with what it tells of it.
        suggested: names of whom the window suggested, by their records' keys.
    """
    offered, pursue = instead_of(found, instead, texts)
    blocks = [
        *([Block((plain(said),))] if said else []),
        _heading(found, side, texts, told),
        *_contact(found, side, texts),
        *_brief(found, side, texts),
        *offered,
        Block((bold(texts.say("intro-history")), *_history(found, side, reader, texts, suggested))),
    ]
    return laid_out(blocks, [*asked, *pursue, *_buttons(found, side, texts)])


def _outcome_rows(found: Matter, last: Outcome, texts: Texts, *, agreed: bool) -> list[Row]:
    """Gives the one way on with what a side tells last: to answer, or to correct what it handed in."""
    if last.finished_at is None:
        return [(Button(texts.say("button-outcome-go-on"), GoOn(last.id)),)]
    lately = last.finished_at > found.services.now() - dt.timedelta(days=outcomes.OPEN_DAYS)
    if agreed or last.stopped or not lately:
        return []
    return [(Button(texts.say("button-outcome-correct"), TakeUpAgain(last.id)),)]


def next_step(found: Matter, side: Side, texts: Texts, told: Sequence[Outcome] = ()) -> str:
    """Says what comes next for one side, and by when; once it is completed, what of the questions was answered.

    Args:
        told: what both sides told of its outcome.
    """
    mine = [one for one in told if (one.side is Side.ASKER) is (side is Side.ASKER)]
    if found.referral.state is State.COMPLETED and mine:
        return how_far(told, mine[-1], texts)
    state, of = found.referral.state, "asker" if side is Side.ASKER else "other"
    if found.referral.awaits_decision and (side is Side.ASKER or state in _UNACCEPTED):
        return texts.say("intro-next-decide", side=of)
    return texts.say(f"intro-next-{state.value}", side=of, day=answer_by(found, texts))


def need_line(found: Matter, side: Side, texts: Texts) -> str | None:
    """Names the need by its first line, masked for whoever is to see the anonymous brief only; None without words."""
    hidden = side is not Side.ASKER and is_masked(found)
    title = on_one_line(masked_part(found.demand, PROBLEM) if hidden else found.demand.title, _NEED)
    return texts.say("intro-page-need", need=title) if title else None


def since(found: Matter, texts: Texts) -> str:
    """Writes the day since which an introduction stands where it does."""
    return texts.day(found.referral.since.astimezone(found.services.zone).date())


def _heading(found: Matter, side: Side, texts: Texts, told: Sequence[Outcome]) -> Block:
    state = texts.say(f"intro-state-{found.referral.state.value}")
    need = need_line(found, side, texts)
    lines: list[Line] = [bold(texts.say("intro-page", whom=found.subject.named(texts)))]
    lines += [plain(need)] if need else []
    lines.append(plain(texts.say("intro-page-state", state=state, day=since(found, texts))))
    lines.append(plain(next_step(found, side, texts, told)))
    if side is Side.ASKER and is_masked(found) and found.referral.last(Deed.ACCEPTED):
        lines.append(plain(texts.say("intro-page-masked")))
    lines += meeting_lines(found, side, texts)
    if not found.subject.cards and found.referral.state not in ENDED:
        lines.append(plain(texts.say("intro-page-gone")))
    return Block(tuple(lines))


def _contact(found: Matter, side: Side, texts: Texts) -> list[Block]:
    """Gives each side the other's addresses once it was accepted, as long as it is not withdrawn."""
    if found.referral.last(Deed.ACCEPTED) is None or found.referral.state is State.WITHDRAWN:
        return []
    return contact_block(found, texts) if side is Side.ASKER else [reach_block(found, texts)]


def _brief(found: Matter, side: Side, texts: Texts) -> list[Block]:
    """Gives whoever answers the brief again, as much of it as they may see."""
    if side is Side.ASKER or found.referral.state in ENDED:
        return []
    return seen_brief(found, texts)


async def _suggested(found: Matter, texts: Texts) -> dict[str, str]:
    """Names whom the window suggested, as they are called now."""
    keys = {event.note for event in found.referral.events if event.deed is Deed.SUGGESTED and event.note}
    return {key: (await subject(found.services, key)).named(texts) for key in keys}


def _history(found: Matter, side: Side, reader: int, texts: Texts, suggested: Mapping[str, str]) -> list[Line]:
    lines: list[Line] = []
    for event in found.referral.events:
        if event.deed is Deed.DRAFTED or (side is not Side.ASKER and event.deed is Deed.ASKED):
            continue
        said = texts.say(
            "intro-history-line", moment=texts.moment(event.at.astimezone(found.services.zone)),
            who=_who(event, side, reader, texts), deed=texts.say(f"intro-deed-{event.deed.value}"),
        )  # fmt: skip
        lines.append(plain(said))
        more = reason_lines(event, texts)
        if event.deed is Deed.SUGGESTED and (named := suggested.get(event.note or "")):
            more = [texts.say("intro-suggested", whom=named)]
        lines += [plain(f"    {line}") for line in more]
    return lines


def _who(event: Event, side: Side, reader: int, texts: Texts) -> str:
    return texts.say("intro-by-you") if event.person_id == reader else who(event, side, texts)


def _buttons(found: Matter, side: Side, texts: Texts) -> list[Row]:
    id, card = found.referral.id, found.subject.cards.get(texts.language)
    possible = found.referral.possible(side)
    rows = decision_rows(found, texts) if side is Side.ASKER else answers(found, texts)
    if Deed.SENT in possible and card is not None:
        again = IntroduceFor(found.demand.id, card.record_id)
        rows.append((Button(texts.say("button-intro-to-consent"), again),))
    if side is Side.ASKER and found.referral.state in _FAILED and found.demand.status is Status.PUBLISHED:
        rows += [*more_rows(found, texts), (Button(texts.say("button-need-matches"), NeedMatches(found.demand.id)),)]
    rows += meeting_rows(found, side, texts)
    rows += [(Button(texts.say(label), choice(id)),) for deed, (label, choice) in _STEPS.items() if deed in possible]
    rows += paper_buttons(found, texts)
    if side is not Side.ASKER and found.referral.last(Deed.ACCEPTED) is not None:
        rows.append((Button(texts.say("button-part-students"), Students(id)),))
    rows.append((Button(texts.say("button-intro-mine"), Mine(1)),))
    return rows
