"""Everybody who is shown personal data of somebody else is noted: who, what kind of thing, whose by number, and when.

What is sent to somebody is noted in the transaction that writes it; what is shown on request, just before it is shown.
One's own is no look, nor what one side writes to the other on purpose: a time and place to meet, a reason, an answer.

| where | what is shown, to whom | noted as |
|---|---|---|
| `introductions.deeds` (sent), `taking_over`, `undelivered` | the brief, to window or office | brief or whole-need |
| `introductions.deeds` (accepted) | how the asker is reached, to the other side | reach |
| `introductions.deeds` (shown in full) | a confidential need in full, to the other side | whole-need |
| `introductions.reminding` (silence) | the need's first line, to the office | brief or whole-need |
| `introductions.letters` | the brief, in a letter | brief or whole-need, by nobody |
| `introductions.standing.show_standing` | the brief again, and how the asker is reached | brief or whole-need, reach |
| `introductions.mine` | the needs' first lines, to a window or the office | brief or whole-need |
| `introductions.paper_sending` | a paper filled with the need, to the other side | paper |
| `introductions.cases`, `case_review`, `case_waiting`, `reviewing.waiting` | a case before it is public | case |
| `records` | the same, and its history | case |
| `introductions.outcomes`, `handed_in`, `case_review` (told) | the need's first line | brief or whole-need |
| `office`, `handing_over` | a question that was handed over, with those before it | handover |
| `needs`, `introductions.sending` | a colleague's need | whole-need |
| `alerts.naming` | the first words of a colleague's need | whole-need |
| `enterprise`, `telling` | what a colleague told of the enterprise | enterprise |
| `bot.web.answering` | the brief, and how the asker is reached, on the page of a link | the same, by nobody |
| `gaps` (list, topic, sorting, answering) | questions that nobody could answer, masked or whole | gap |
| `mentoring` (told, standing) | a question to a mentor, to whoever answers | mentoring |
| `events.holding` | who signed up for an event, to whoever holds it | sign-up |
| `participation` (telling, deciding, inviting) | what a student shows of themselves, to lab and owner | student |
| `postings.deciding` | what people wrote who reported an opening, to reviewers | flag |
| `applications` (opened), `applications.letters` | what a student shows | application |
| `audits` | the audit, as a file | export |
"""

import datetime as dt
from collections.abc import Sequence

from handlers.context import Services, Visit
from handlers.introductions.matter import Matter
from handlers.introductions.telling import is_masked
from knowledge import audit, enterprises
from knowledge.applications import Application
from knowledge.audit import Looked
from knowledge.database import WriteSession
from knowledge.demands import Demand
from knowledge.introduction_kinds import REACH
from knowledge.mentoring import Mentoring
from knowledge.referrals import Deed, Side, State
from knowledge.signups import Signup


async def at_brief(session: WriteSession, found: Matter, reader: int | None, *, colleague: bool = False) -> None:
    """Notes that somebody is shown a need, or its first line, as much of it as they may see; not for its owner.

    Args:
        reader: None for a letter or a page, which nobody signs.
        colleague: whether they are of the asker's own side, who see a confidential need too.
    """
    if reader != found.demand.person_id:
        masked = is_masked(found) and not colleague
        what = Looked.BRIEF if masked else Looked.WHOLE_NEED
        await audit.note(session, reader, what, _need(found.demand), found.services.now())


async def at_reach(session: WriteSession, found: Matter, reader: int | None) -> None:
    """Notes that somebody of the other side is told how the asker is reached, where that was told at all."""
    if reader != found.demand.person_id and found.demand.parts.get(REACH):
        await audit.note(session, reader, Looked.REACH, _need(found.demand), found.services.now())


async def at_paper(session: WriteSession, found: Matter, reader: int) -> None:
    """Notes that somebody is given a paper that holds what a need of somebody else says."""
    if reader != found.demand.person_id:
        await audit.note(session, reader, Looked.PAPER, _need(found.demand), found.services.now())


async def brief_on_page(visit: Visit, found: Matter, side: Side) -> None:
    """Notes that somebody is about to be shown the first line of a need."""
    if visit.caller.id != found.demand.person_id:
        async with visit.services.database.writing() as session:
            await at_brief(session, found, visit.caller.id, colleague=side is Side.ASKER)


async def standing(visit: Visit, found: Matter, side: Side) -> None:
    """Notes that somebody is about to be shown where an introduction stands, with what they may see of it."""
    if visit.caller.id == found.demand.person_id:
        return
    accepted = found.referral.last(Deed.ACCEPTED) is not None and found.referral.state is not State.WITHDRAWN
    async with visit.services.database.writing() as session:
        await at_brief(session, found, visit.caller.id, colleague=side is Side.ASKER)
        if accepted and side is not Side.ASKER:
            await at_reach(session, found, visit.caller.id)


async def at_question(session: WriteSession, one: Mentoring, reader: int, now: dt.datetime) -> None:
    """Notes that somebody is shown what somebody else asks a mentor."""
    await audit.note(session, reader, Looked.MENTORING, f"person {one.person_id}", now)


async def at_sign_ups(session: WriteSession, them: Sequence[Signup], reader: int, now: dt.datetime) -> None:
    """Notes that somebody is shown who signed up for an event."""
    for one in them:
        await audit.note(session, reader, Looked.SIGN_UP, f"person {one.person_id}", now)


async def at_application(session: WriteSession, own: Application, reader: int | None, now: dt.datetime) -> None:
    """Notes that somebody is shown what a student shows of themselves; None for a letter, which nobody signs."""
    if reader != own.person_id:
        await audit.note(session, reader, Looked.APPLICATION, f"application {own.id}", now)


async def at_case(session: WriteSession, key: str, reader: int, now: dt.datetime) -> None:
    """Notes that somebody is shown the text of a case before it is public."""
    await audit.note(session, reader, Looked.CASE, f"record {key}", now)


async def at_handover(session: WriteSession, handover_id: int, reader: int, now: dt.datetime) -> None:
    """Notes that somebody of the office is shown a question that was handed over."""
    await audit.note(session, reader, Looked.HANDOVER, f"handover {handover_id}", now)


async def at_need_of_colleague(visit: Visit, *needs: Demand) -> None:
    """Notes that somebody is shown needs that a colleague wrote; their own are no look."""
    await of_colleague(visit.services, visit.caller.id, *needs)


async def of_colleague(services: Services, reader: int, *needs: Demand) -> None:
    """Notes the same of somebody who is told unasked."""
    others = [need for need in needs if need.person_id != reader]
    if others:
        async with services.database.writing() as session:
            for need in others:
                await audit.note(session, reader, Looked.WHOLE_NEED, _need(need), services.now())


async def at_enterprise(visit: Visit) -> None:
    """Notes that somebody is shown what a colleague told of their enterprise; what they told themselves is no look."""
    services, me = visit.services, visit.caller.id
    async with services.database.reading() as session:
        found = await enterprises.told_by_others(session, me)
    if found is not None:
        async with services.database.writing() as session:
            await audit.note(session, me, Looked.ENTERPRISE, f"enterprise {found}", services.now())


def _need(need: Demand) -> str:
    return f"need {need.id}"


async def at_reports(session: WriteSession, case_id: int, reader: int, now: dt.datetime) -> None:
    """Notes that a reviewer reads what people wrote who reported an opening."""
    await audit.note(session, reader, Looked.FLAG, f"flag {case_id}", now)
