"""Signing up for an event from beginning to end: a seat, the line, moving up, the list, reminders, changes."""

import datetime as dt
from dataclasses import replace

from icalendar import Calendar
from sqlalchemy import delete, select

from handlers.buttons import Attendees, AttendeesFile, CloseSignUp, LeaveEvent, ShowSignUp, SignUp, SignUpAs, encode
from handlers.events.rounds import tick
from knowledge import catalogue, shelf
from knowledge.drafts import Draft, EventDetail, TextDraft
from knowledge.people import contact_role
from knowledge.students import Part, agree, tell
from knowledge.tables import AuditEntry, EventSignup, Notification
from knowledge.vocabulary import Kind, Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import known
from tests.knowledge.drafting import NOW, SIGNATURE, keep

ASKER, WAITER, STRANGER, WINDOW = 1, 2, 3, 11
HOLDER = "demo-expert-metal"
STARTS = dt.datetime(2026, 12, 5, 1, tzinfo=dt.UTC)
PLACE = "三号楼 101 / Room 101, Building 3"
TALK = Draft(
    key="event-talk", kind=Kind.EVENT, closes=dt.date(2026, 12, 4), location=PLACE,
    texts={Language.ZH: TextDraft("密封讲座", None, "讲密封"), Language.EN: TextDraft("Talk on seals", None, "Seals")},
    detail=EventDetail(starts=STARTS, finishes=STARTS + dt.timedelta(hours=2), capacity=1, window_key=HOLDER),
)  # fmt: skip


async def _talk(front: Front) -> int:
    await keep(front.database, TALK)
    await known(front, WINDOW, contact_role(HOLDER))
    async with front.database.reading() as session:
        return (await shelf.ids_of(session, [TALK.key]))[TALK.key]


async def _round(front: Front) -> int:
    done = await tick(front.counter.services)
    await front.settle()
    return done


async def _seated(front: Front, who: int, id: int) -> None:
    await front.presses_data(who, encode(SignUpAs(id, named=False)))


async def _numbers(front: Front) -> list[int]:
    async with front.database.reading() as session:
        living = EventSignup.ended_at.is_(None)
        return list(await session.scalars(select(EventSignup.id).where(living).order_by(EventSignup.id)))


def _files(front: Front, who: int) -> list[tuple[str, int, str]]:
    files = [front.api.document(one) for one in front.api.chats.messages(who) if "document" in one]
    calendars = [Calendar.from_ical(file) for file in files]
    events = [(str(one["method"]), one.walk("VEVENT")[0]) for one in calendars]
    return [(method, int(event["sequence"]), str(event.get("location"))) for method, event in events]


async def test_one_gets_the_seat_the_other_waits_and_moves_up(front: Front) -> None:
    id = await _talk(front)
    front.codes[WAITER] = "zh"
    (asked,) = await front.presses_data(ASKER, encode(SignUp(id)))
    assert EN.say("signup-seats-left", left=1, seats=1) in asked
    assert EN.say("signup-ask-name", days=30) in asked
    *_, waits = await front.says(ASKER, "What does it cost to rent a microscope?")
    assert waits == EN.say("signup-waits", event="Talk on seals"), "a question is no name"
    await front.presses(ASKER, EN.say("button-signup-go-on"))
    assert await front.says(ASKER, "/help") == [EN.say("chat-help").replace("\n    ", "\n")]
    said, file = await front.says(ASKER, "Li Lei")
    assert EN.say("signup-name", name="Li Lei") in said
    assert file.endswith(".ics")
    assert _files(front, ASKER) == [("PUBLISH", 0, "Room 101, Building 3")]
    assert front.read(WINDOW) == [
        EN.say("signup-held-first", event="Talk on seals"), EN.say("signup-held-full", event="Talk on seals", seats=1),
    ]  # fmt: skip
    (twice,) = await front.presses_data(ASKER, encode(SignUp(id)))
    assert EN.say("signup-seated") in twice
    services = front.counter.services
    waiter = await known(front, WAITER, language=Language.ZH)
    async with front.database.writing() as session:
        await agree(session, waiter, NOW)
        await tell(session, services.seal, waiter, Part.NAME, "王小明", NOW)
    await front.presses_data(WAITER, encode(SignUp(id)))
    (line,) = await front.presses(WAITER, ZH.say("button-signup-named", name="王小明"))
    assert ZH.say("signup-waiting", ahead=0) in line
    mine, theirs = await _numbers(front)
    assert await front.presses_data(STRANGER, encode(LeaveEvent(mine, sure=True))) == [EN.say("signup-over")]
    assert await front.presses_data(STRANGER, encode(ShowSignUp(mine))) == [EN.say("signup-over")]
    await front.presses_data(ASKER, encode(LeaveEvent(mine, sure=False)))
    left = await front.presses(ASKER, EN.say("button-signup-leave-sure"))
    assert left[0] == EN.say("signup-left", event="Talk on seals", seated="yes")
    assert _files(front, ASKER)[-1][:2] == ("CANCEL", 1)
    assert await front.presses_data(ASKER, encode(LeaveEvent(mine, sure=True))) == [EN.say("signup-over")]
    told = front.read(WAITER)[-2:]
    assert told[0].startswith(ZH.say("signup-moved-up", event="密封讲座"))
    assert told[1] == f"event-{theirs}-0.ics"
    assert ZH.say("events-mine-state", state="seated") in (await front.says(WAITER, "/events"))[0]


async def test_the_list_is_for_whoever_holds_the_event_and_each_look_is_noted(front: Front) -> None:
    id = await _talk(front)
    await front.presses_data(ASKER, encode(SignUp(id)))
    await front.says(ASKER, "Li Lei")
    for choice in (Attendees(id, 0), AttendeesFile(id), CloseSignUp(id, closed=True)):
        assert await front.presses_data(STRANGER, encode(choice)) == [EN.say("chat-not-allowed")]
    async with front.database.reading() as session:
        assert list(await session.scalars(select(AuditEntry.act))) == []
    assert EN.say("events-held") in (await front.says(WINDOW, "/events"))[0]
    (listed,) = await front.presses(WINDOW, "👥 Talk on seals")
    assert f"1. Li Lei · {EN.say('events-mine-state', state='seated')}" in listed
    await front.presses(WINDOW, EN.say("button-signup-table"))
    table = front.api.document(front.api.chats.messages(WINDOW)[-1]).decode("utf-8-sig")
    assert "1,Li Lei," in table
    async with front.database.reading() as session:
        (asker,) = await session.scalars(select(EventSignup.person_id))
        noted = (await session.execute(select(AuditEntry.act, AuditEntry.subject))).all()
    assert noted == [("sign-up", f"person {asker}")] * 2
    await front.presses_data(WINDOW, encode(CloseSignUp(id, closed=True)))
    (refused,) = await front.presses_data(STRANGER, encode(SignUp(id)))
    assert refused == EN.say(
        "signup-refused", why="closed", event="Talk on seals", opens="none", closes="4 December 2026", page=""
    )
    await front.presses_data(WINDOW, encode(CloseSignUp(id, closed=False)))
    await _seated(front, STRANGER, id)
    assert len(await _numbers(front)) == 2


async def test_who_comes_is_reminded_and_told_of_changes_each_once(front: Front) -> None:
    id = await _talk(front)
    await _seated(front, ASKER, id)
    await _seated(front, WAITER, id)
    assert await _round(front) == 0
    front.clock.now = dt.datetime(2026, 12, 4, 2, tzinfo=dt.UTC)
    assert (await _round(front), await _round(front)) == (1, 0)
    tomorrow = EN.say("signup-reminder", stage="day", event="Talk on seals")
    assert front.read(ASKER)[-1].startswith(tomorrow)
    assert not any(tomorrow in text for text in front.read(WAITER)), "who waits does not come yet"
    assert front.read(WINDOW)[-1] == EN.say("signup-held-day", event="Talk on seals", seated=1, waiting=1)
    front.clock.now = STARTS - dt.timedelta(hours=2)
    assert (await _round(front), await _round(front)) == (1, 0)
    assert front.read(WAITER)[-1].startswith(EN.say("signup-no-seat-yet", event="Talk on seals"))
    later = STARTS + dt.timedelta(days=1)
    detail = replace(TALK.detail, starts=later, finishes=None, capacity=2)  # type: ignore[arg-type]
    await keep(front.database, replace(TALK, detail=detail))
    assert (await _round(front), await _round(front)) == (1, 0)
    assert EN.say("signup-changed", event="Talk on seals") in front.read(ASKER)[-2]
    assert _files(front, ASKER)[-1][:2] == ("PUBLISH", 1)
    assert front.read(WAITER)[-2].startswith(EN.say("signup-moved-up", event="Talk on seals")), "there is a second seat"
    front.clock.now = later - dt.timedelta(hours=2)
    assert (await _round(front), await _round(front)) == (1, 0)
    for who in (ASKER, WAITER):
        assert front.read(who)[-1].startswith(EN.say("signup-reminder", stage="hours", event="Talk on seals"))
    async with front.database.writing() as session:
        await catalogue.retire(session, [TALK.key], SIGNATURE)
    assert (await _round(front), await _round(front)) == (1, 0)
    for who in (ASKER, WAITER):
        assert EN.say("signup-called-off", event="Talk on seals") in front.read(who)[-2]
        assert _files(front, who)[-1][0] == "CANCEL"
    assert await _numbers(front) == []
    (gone,) = await front.presses_data(STRANGER, encode(SignUp(id)))
    assert gone == EN.say("signup-gone")


async def test_what_a_killed_process_left_out_is_made_up_for(front: Front) -> None:
    """The seat of whoever was erased goes on; a reminder that was not written yet is."""
    id = await _talk(front)
    await _seated(front, ASKER, id)
    await _seated(front, WAITER, id)
    async with front.database.writing() as session:
        await session.execute(delete(EventSignup).where(EventSignup.seated_at.is_not(None)))
        await session.execute(delete(Notification))
    assert (await _round(front), await _round(front)) == (1, 0)
    assert front.read(WAITER)[-2].startswith(EN.say("signup-moved-up", event="Talk on seals"))


async def test_a_wish_in_plain_words_leads_to_the_event(front: Front) -> None:
    """Both languages; what is no event of the desk is a question like any other."""
    await _talk(front)
    (asked,) = await front.says(ASKER, "Sign me up for the talk on seals")
    assert EN.say("signup-head", event="Talk on seals") in asked
    await front.presses(ASKER, EN.say("button-signup-nameless"))
    (mine,) = await front.says(ASKER, "我报名了哪些活动？")
    assert mine.startswith(ZH.say("events-mine"))
    (listed,) = await front.says(ASKER, "有没有路演可以参加")
    assert "成果与需求冬季路演" in listed
    assert ZH.say("events-ahead") in listed
    (answer,) = await front.says(ASKER, "我想报名太空漫步")
    assert ZH.say("events-ahead") not in answer
    await front.says(ASKER, "Which seminar deals with failure of metal and rubber parts?")
    await front.presses(ASKER, EN.say("button-signup-of", n=1))
    assert EN.say("signup-ask-name", days=30) in front.read(ASKER)[-1]


async def test_in_a_group_nobody_signs_up_and_nothing_personal_is_shown(front: Front) -> None:
    await _talk(front)
    group = -1001
    front.api.group(group, "Seals")
    await front.says_in(group, ASKER, "@liaison_demo_bot Which event deals with failure of metal and rubber parts?")
    assert await front.presses_in(group, ASKER, EN.say("button-signup-of", n=1)) == []
    assert front.notices()[-1] == EN.say("chat-group-private")
    for text in ("/events@liaison_demo_bot", "/mentors@liaison_demo_bot"):
        (said,) = await front.says_in(group, ASKER, text)
        assert EN.say("events-ahead") not in said["text"]
        assert EN.say("mentors-all") not in said["text"]
    assert await _numbers(front) == []
