"""Letters to windows: only where nobody is at one, once each, never with what is not theirs to see yet."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from handlers.buttons import IntroduceFor, SendIntroduction, encode
from handlers.introductions import deeds
from handlers.introductions.letters import remind, send_brief
from handlers.introductions.matter import Matter, matter
from handlers.introductions.meetings import arranging
from handlers.introductions.reminding import tick
from handlers.introductions.taking_over import take_over
from handlers.introductions.undelivered import tell_of_undelivered
from knowledge import erasure, letters
from knowledge.letters import Content, Outgoing
from knowledge.people import contact_role
from knowledge.referrals import Deed, Side
from knowledge.tables import Record, Text
from knowledge.vocabulary import Language
from tests.bot.web.asking import links, waiting, writing_front, written_to
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, OFFICE, WINDOW, asked, known, published

TO, WHOM = "polymer-liaison@demo-university.example.edu", "高分子与橡胶材料实验室"
SECRETS = ("宏达", "王厂长", "13800138000")


@pytest.fixture
async def writing(starter_url: str, tmp_path: Path) -> AsyncIterator[Front]:
    """Opens a counter that writes letters."""
    async with writing_front(starter_url, tmp_path) as front:
        yield front


async def _taken(front: Front) -> Outgoing:
    """Takes the letter that is due."""
    async with front.database.writing() as session:
        one = await letters.take(session, front.counter.services.seal, front.clock.now, dt.timedelta(minutes=5))
    assert one is not None
    return one


async def _delivered(front: Front) -> Content:
    """Lets the letter that is due arrive."""
    one = await _taken(front)
    async with front.database.writing() as session:
        await letters.delivered(session, one.id, front.clock.now)
    assert one.content is not None
    return one.content


async def _given_up(front: Front, fault: str) -> None:
    """Lets the letter that is due fail for good."""
    one = await _taken(front)
    async with front.database.writing() as session:
        assert await letters.give_up(session, one.id, fault, front.clock.now)
        await tell_of_undelivered(front.counter.services, session, one, fault)
    await front.settle()


async def _matter(front: Front, referral_id: int) -> Matter:
    found = await matter(front.counter.services, referral_id)
    assert found is not None
    return found


async def test_a_window_that_nobody_is_at_is_written_to_in_both_languages(writing: Front) -> None:
    await written_to(writing)
    (letter,) = await waiting(writing)
    assert letter.to == TO
    assert letter.subject.startswith(f"有一项需求想对接“{WHOM}”（委托研发）")
    chinese, _, english = letter.text.partition("-" * 40)
    assert "密封圈三个月就开裂" in chinese and "密封圈三个月就开裂" in english
    assert ZH.say("letter-greeting") in chinese and EN.say("letter-greeting") in english
    (first, zh), (second, en) = links(letter)
    assert (zh, en) == ("zh", "en") and first == second
    assert not any(secret in letter.text for secret in SECRETS[1:]), "how to reach the asker comes after acceptance"
    assert writing.read(OFFICE) == [], "the office has nothing to pass on"


async def test_its_owner_is_told_before_that_it_goes_by_e_mail(writing: Front) -> None:
    made = await asked(writing, need := await published(writing))
    card = (await _matter(writing, made)).subject.cards[Language.EN]
    (consent,) = await writing.presses_data(ASKER, encode(IntroduceFor(need, card.record_id)))
    assert TO in consent and "by e-mail" in consent
    said = await writing.presses_data(ASKER, encode(SendIntroduction(made)))
    assert "They should answer before" in said[0] and len(await waiting(writing)) == 1


async def test_a_confidential_need_is_anonymous_in_the_letter(writing: Front) -> None:
    await written_to(writing, confidential=True)
    (letter,) = await waiting(writing)
    assert not any(secret in letter.text + letter.subject for secret in SECRETS)
    assert ZH.say("letter-masked") in letter.text


async def test_nobody_is_written_to_where_somebody_is_in_the_chat_(writing: Front) -> None:
    await known(writing, FIRST, contact_role(WINDOW))
    await written_to(writing)
    assert await waiting(writing) == []
    assert len(writing.read(FIRST)) == 1


async def test_without_a_mail_server_the_office_gets_it(front: Front) -> None:
    await known(front, OFFICE, contact_role("demo-office-ktt"))
    made = await asked(front, await published(front))
    await deeds.send(front.counter.services, made, await known(front, ASKER))
    await front.settle()
    assert await waiting(front) == []
    assert TO in front.read(OFFICE)[-1]


async def test_each_letter_is_written_once_however_often_it_is_tried(writing: Front) -> None:
    made = await written_to(writing)
    about = await _matter(writing, made)
    for _ in range(2):
        async with writing.database.writing() as session:
            assert await send_brief(session, about)
            assert await remind(session, about)
    first, second = await waiting(writing)
    assert second.subject.startswith("提醒：")
    assert "2026年11月22日" in second.text and "22 November 2026" in second.text
    assert links(first)[0] != links(second)[0], "a link of its own, as the first cannot be found out again"


async def test_what_is_withdrawn_before_the_letter_went_out_is_never_sent(writing: Front) -> None:
    made = await written_to(writing)
    await deeds.progress(writing.counter.services, made, Deed.WITHDRAWN, Side.ASKER, await known(writing, ASKER))
    assert await waiting(writing) == []


async def test_what_is_withdrawn_afterwards_is_told(writing: Front) -> None:
    made = await written_to(writing)
    await _delivered(writing)
    await deeds.progress(writing.counter.services, made, Deed.WITHDRAWN, Side.ASKER, await known(writing, ASKER))
    (letter,) = await waiting(writing)
    assert ZH.say("intro-told-withdrawn", who=ZH.say("intro-by-asker"), whom=WHOM) in letter.text
    assert links(letter) == []
    await writing.settle()
    assert writing.read(OFFICE) == []


@pytest.mark.parametrize("agreed", [True, False])
async def test_the_decision_to_show_a_need_is_told_without_the_need(writing: Front, agreed: bool) -> None:
    services = writing.counter.services
    made = await written_to(writing, confidential=True)
    await _delivered(writing)
    await deeds.progress(services, made, Deed.WANTED_WHOLE, Side.WINDOW, None)
    await deeds.show_whole(services, made, await known(writing, ASKER), agreed=agreed)
    (letter,) = await waiting(writing)
    assert not any(secret in letter.text for secret in SECRETS)
    assert len(links(letter)) == 2


@pytest.mark.parametrize(
    ("fault", "said"), [("550", "refused it for good (550)"), ("address", "no address"), ("timeout", "for two days")]
)
async def test_a_letter_that_does_not_arrive_comes_to_the_office(writing: Front, fault: str, said: str) -> None:
    await written_to(writing)
    await _given_up(writing, fault)
    before = writing.read(OFFICE)
    await take_over(writing.counter.services)
    await writing.settle()
    assert writing.read(OFFICE) == before, "they have it already"
    told = " ".join(before)
    assert TO in told and said in told and "密封圈三个月就开裂" in told
    assert EN.say("button-intro-accept") in writing.labels(OFFICE)
    await writing.presses(OFFICE, EN.say("button-intro-accept"))
    assert "13800138000" in writing.read(OFFICE)[-1]


async def test_the_office_that_took_over_is_told_what_follows(writing: Front) -> None:
    made = await written_to(writing)
    await _given_up(writing, "550")
    await deeds.progress(writing.counter.services, made, Deed.WITHDRAWN, Side.ASKER, await known(writing, ASKER))
    await writing.settle()
    assert await waiting(writing) == []
    assert "withdrew" in writing.read(OFFICE)[-1]


async def test_what_was_answered_meanwhile_is_no_matter_of_the_office(writing: Front) -> None:
    made = await written_to(writing)
    await deeds.accept(writing.counter.services, made, Side.WINDOW, None)
    await _given_up(writing, "550")
    assert writing.read(OFFICE) == []


async def test_what_no_letter_tells_the_office_hears(writing: Front) -> None:
    """What goes on after acceptance is arranged directly; of what the window did itself nobody else need hear."""
    services, me = writing.counter.services, await known(writing, ASKER)
    made = await written_to(writing)
    await _delivered(writing)
    await deeds.accept(services, made, Side.WINDOW, None)
    await writing.settle()
    assert writing.read(OFFICE) == []
    await deeds.progress(services, made, Deed.UNDER_WAY, Side.ASKER, me)
    await writing.settle()
    assert "has begun" in writing.read(OFFICE)[-1] and await waiting(writing) == []


async def test_the_clock_reminds_by_letter_once(writing: Front) -> None:
    """And on the last day nobody is written to any more: the asker and the office are told."""
    await written_to(writing)
    await _delivered(writing)
    writing.clock.now += dt.timedelta(days=9, hours=-5)  # Tuesday 1 December, seven working days later, 11:00
    did = [await tick(writing.counter.services) for _ in range(2)]
    (letter,) = await waiting(writing)
    assert did == [1, 0]
    assert letter.to == TO and EN.day(dt.date(2026, 11, 22)) in letter.text
    await writing.settle()
    assert writing.read(OFFICE) == []
    await _delivered(writing)
    writing.clock.now += dt.timedelta(days=20)
    assert await tick(writing.counter.services) == 1
    await writing.settle()
    assert await waiting(writing) == []
    assert len(writing.read(OFFICE)) == 1


async def test_meetings_are_written_of_with_their_calendar_file_and_the_office_picks(writing: Front) -> None:
    services, me = writing.counter.services, await known(writing, ASKER)
    made = await written_to(writing)
    await _delivered(writing)
    await deeds.accept(services, made, Side.WINDOW, None)
    times = [dt.datetime(2026, 11, 26, hour, tzinfo=dt.UTC) for hour in (2, 6)]
    await arranging.propose(services, made, Side.ASKER, me, times, "图书馆")
    letter = await _delivered(writing)
    assert "2026年11月26日" in letter.text and "14:00" in letter.text and "图书馆" in letter.text
    assert ZH.say("letter-meeting-pick") in letter.text and letter.attachments == ()
    await writing.settle()
    assert "would like to meet" in writing.read(OFFICE)[-1]
    await writing.presses(OFFICE, "10:00")
    letter = await _delivered(writing)
    assert ZH.say("letter-meeting-arranged", whom=WHOM) in letter.text
    (file,) = letter.attachments
    assert file.type == "text/calendar" and b"METHOD:PUBLISH" in file.content
    await deeds.progress(services, made, Deed.WITHDRAWN, Side.ASKER, me)
    _, letter = await waiting(writing)
    assert ZH.say("letter-meeting-over", whom=WHOM) in letter.text and "2026年11月26日" in letter.text
    (file,) = letter.attachments
    assert b"METHOD:CANCEL" in file.content and b"SEQUENCE:1" in file.content


async def test_news_that_does_not_arrive_is_told_to_both_who_can_pass_it_on(writing: Front) -> None:
    services, me = writing.counter.services, await known(writing, ASKER)
    made = await written_to(writing)
    await _delivered(writing)
    await deeds.accept(services, made, Side.WINDOW, None)
    await arranging.propose(services, made, Side.ASKER, me, [dt.datetime(2026, 11, 26, 2, tzinfo=dt.UTC)], None)
    await _given_up(writing, "550")
    for who in (ASKER, OFFICE):
        assert [TO in text and "how this introduction stands" in text for text in writing.read(who)].count(True) == 1


async def test_what_may_have_arrived_is_told_to_be_withdrawn(writing: Front) -> None:
    """The mail server may have taken a letter whose sending was cut off."""
    made = await written_to(writing)
    await _taken(writing)
    await deeds.progress(writing.counter.services, made, Deed.WITHDRAWN, Side.ASKER, await known(writing, ASKER))
    (letter,) = await waiting(writing)
    assert ZH.say("intro-told-withdrawn", who=ZH.say("intro-by-asker"), whom=WHOM) in letter.text


async def test_a_window_that_everybody_has_left_is_written_to(writing: Front) -> None:
    gone = await known(writing, FIRST, contact_role(WINDOW))
    await written_to(writing)
    assert await waiting(writing) == []
    async with writing.database.writing() as session:
        await erasure.forget(session, writing.counter.services.seal, gone)
    for _ in range(2):
        await take_over(writing.counter.services)
    assert [letter.to for letter in await waiting(writing)] == [TO]
    assert writing.read(OFFICE) == []


@pytest.mark.parametrize(("kept", "other"), [("zh", "en"), ("en", "zh")])
async def test_a_window_on_record_in_one_language_is_written_to_in_it(writing: Front, kept: str, other: str) -> None:
    async with writing.database.writing() as session:
        window = select(Record.id).where(Record.key == WINDOW).scalar_subquery()
        await session.execute(delete(Text).where(Text.record_id == window, Text.lang == other))
    await written_to(writing)
    (letter,) = await waiting(writing)
    assert [language for _, language in links(letter)] == [kept] == [letter.language]
    assert ZH.say("letter-here-below") not in letter.text and EN.say("letter-here-below") not in letter.text
