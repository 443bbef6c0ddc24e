"""Asking to be told of what is new, seeing what one is told of, ending one of it or all."""

import datetime as dt

from handlers.alerts.digest import SHOWN, digest_pages
from handlers.alerts.naming import name_of
from handlers.alerts.telling import more as more_of
from handlers.alerts.telling import names_of
from handlers.buttons import (
    EndWatch,
    MoreAlerts,
    MyAlerts,
    ResumeAlerts,
    StopAlerts,
    WatchNeed,
    WatchProfile,
    WatchQuestion,
    WatchStudent,
)
from handlers.context import Visit
from handlers.html import Block, Line, bold, plain
from handlers.page import Button, Page, Row, laid_out, text_pages
from handlers.replying import answer_press
from knowledge import alerts, freshness
from knowledge.alerts import MOST, About, Kept, Watch
from knowledge.people import Act, may
from retrieval.understanding.language import language_of

_IN_A_ROW = 4
_LAST_DAY = dt.date.max.toordinal()


async def watch_question(visit: Visit, choice: WatchQuestion) -> None:
    """Keeps that somebody wants to hear of what is new for a question."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        kept = await alerts.save_question(session, visit.caller.id, choice.turn_id, services.now())
    text = await services.conversation.question(visit.caller.id, choice.turn_id)
    visit = visit if text is None else visit.speaking(visit.chosen_language or language_of(text))
    await _say_kept(visit, kept, About.QUESTION, choice.turn_id)


async def watch_need(visit: Visit, choice: WatchNeed) -> None:
    """Keeps that somebody wants to hear of what is new for a need."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        kept = await alerts.save_need(session, choice.demand_id, visit.caller.id, visit.services.now())
    await _say_kept(visit, kept, About.NEED, choice.demand_id)


async def watch_profile(visit: Visit, choice: WatchProfile) -> None:
    """Keeps that somebody wants to hear of programs for their enterprise."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        kept = await alerts.save_profile(session, visit.caller.id, visit.services.now())
    await _say_kept(visit, kept, About.PROFILE, None)


async def watch_student(visit: Visit, choice: WatchStudent) -> None:
    """Keeps that somebody wants to hear of openings and deadlines for the profile of their studies."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        kept = await alerts.save_student(session, visit.caller.id, visit.services.now())
    await _say_kept(visit, kept, About.STUDENT, None)


async def mine(visit: Visit, choice: MyAlerts | None = None) -> None:
    """Lists what somebody is told of, each to be ended by a tap."""
    await answer_press(visit.update.callback_query)
    await visit.show(await _listed(visit))


async def end(visit: Visit, choice: EndWatch) -> None:
    """Ends one alert, and shows what is left."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        await alerts.end(session, visit.caller.id, choice.watch_id)
    await visit.show(await _listed(visit, visit.texts.say("alert-ended")))


async def stop(visit: Visit, choice: StopAlerts | None = None) -> None:
    """Stops everything that somebody is told of unasked."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        stopped = await alerts.stop(session, visit.caller.id, visit.services.now())
        weekly = may(visit.caller.roles, Act.EDIT) and await freshness.stop(
            session, visit.caller.id, visit.services.now()
        )
    said = [visit.texts.say("alert-stopped", count=stopped)] if stopped or not weekly else []
    said += [visit.texts.say("fresh-stopped")] if weekly else []
    await visit.show(text_pages("\n\n".join(said)))


async def resume(visit: Visit, choice: ResumeAlerts) -> None:
    """Lets everything that was stopped go on."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        await alerts.resume(session, visit.caller.id, services.platform)
    await visit.show(await _listed(visit, visit.texts.say("alert-resumed")))


async def more(visit: Visit, choice: MoreAlerts) -> None:
    """Shows what the digest of a day left out."""
    await answer_press(visit.update.callback_query)
    services, texts = visit.services, visit.texts
    if not 1 <= choice.day <= _LAST_DAY:
        await visit.say("chat-expired")
        return
    day = dt.date.fromordinal(choice.day)
    found = await more_of(services, visit.caller.id, day, texts)
    names = await names_of(services, visit.caller.id, texts)
    pages = digest_pages(found, names, day, texts, services.today(), choice.page)
    if choice.page * SHOWN < len(found):
        await visit.show(pages)
    else:
        await visit.say("alert-nothing-more")


async def _say_kept(visit: Visit, kept: Kept, about: About, number: int | None) -> None:
    """Says what came of asking for an alert, when one hears of it, what is kept, and how it ends."""
    async with visit.services.database.reading() as session:
        watches = await alerts.of_person(session, visit.caller.id)
    if kept is Kept.NOT_THEIRS:
        await visit.say("chat-expired")
        return
    row = (Button(visit.texts.say("alert-mine"), MyAlerts()),)
    watch = next((one for one in watches if one.about is about and number in (one.turn_id, one.demand_id)), None)
    name = None if watch is None else await name_of(visit.services, watch, visit.texts)
    said = visit.texts.say(
        f"alert-{kept.value}", about=name or "", hour=visit.services.digest_hour, most=MOST, kind=about.value
    )
    await visit.show([Page.text(said, (row,))])


async def _listed(visit: Visit, noted: str | None = None) -> list[Page]:
    texts, services = visit.texts, visit.services
    async with services.database.reading() as session:
        watches = await alerts.of_person(session, visit.caller.id)
    named = [(watch, name) for watch in watches if (name := await name_of(services, watch, texts)) is not None]
    blocks = [Block((plain(noted),))] if noted else []
    if not named:
        return laid_out([*blocks, Block((plain(texts.say("alert-none")),))])
    lines: list[Line] = [plain(_line(n, watch, name, visit)) for n, (watch, name) in enumerate(named, 1)]
    stopped = any(watch.stopped for watch, _ in named)
    blocks.append(Block((bold(texts.say("alert-heading")), *lines)))
    blocks.append(Block((plain(texts.say("alert-how", hour=services.digest_hour)),)))
    ends = [Button(texts.say("alert-end", n=n), EndWatch(watch.id)) for n, (watch, _) in enumerate(named, 1)]
    rows: list[Row] = [tuple(ends[start : start + _IN_A_ROW]) for start in range(0, len(ends), _IN_A_ROW)]
    if stopped:
        rows.append((Button(texts.say("alert-resume"), ResumeAlerts()),))
    if not all(watch.stopped for watch, _ in named):
        rows.append((Button(texts.say("alert-stop"), StopAlerts()),))
    return laid_out(blocks, rows)


def _line(n: int, watch: Watch, name: str, visit: Visit) -> str:
    day = visit.texts.day(watch.created_at.astimezone(visit.services.zone).date())
    return visit.texts.say("alert-line", n=n, about=name, day=day, state="stopped" if watch.stopped else "on")
