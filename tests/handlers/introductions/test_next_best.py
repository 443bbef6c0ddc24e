"""Whom to turn to instead: another match of the same need, behind another window, not asked yet."""

from handlers.buttons import ShowIntroduction, encode
from handlers.introductions import deeds
from handlers.introductions.deeds import Reason
from handlers.introductions.next_best import next_best
from knowledge import demands
from knowledge.referrals import Side
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, DESK, FIRST, LAB, WINDOW, asked, found, known, published, sent


async def test_the_next_best_is_behind_another_window_and_is_one_tap_away(front: Front) -> None:
    made = await sent(front)
    await deeds.decline(front.counter.services, made, Side.WINDOW, await known(front, FIRST), Reason.NOT_OUR_FIELD)
    other = await next_best(front.counter.services, made)
    assert other is not None
    assert other.window_key not in (WINDOW, None)
    await front.settle()
    named = next(iter(other.cards.values())).title
    assert EN.say("button-intro-pursue") in front.labels(ASKER)
    (page,) = await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    assert other.named(EN) in page, named
    (consent,) = await front.presses(ASKER, EN.say("button-intro-pursue"))
    assert consent.startswith(EN.say("intro-consent", whom=other.named(EN)))
    assert (await found(front, 2)).came_from == made


async def test_whoever_was_asked_already_is_not_offered(front: Front) -> None:
    made = await sent(front)
    offered = await next_best(front.counter.services, made)
    assert offered is not None
    need = (await found(front, made)).demand_id
    await asked(front, need, offered.key)
    again = await next_best(front.counter.services, made)
    assert again is None or again.key not in (LAB, offered.key)


async def test_whom_the_window_named_goes_first(front: Front) -> None:
    made = await sent(front)
    first = await known(front, FIRST)
    await deeds.suggest(front.counter.services, made, Side.WINDOW, first, "demo-lab-food")
    offered = await next_best(front.counter.services, made)
    assert offered is not None
    assert offered.key == "demo-lab-food"
    await asked(front, (await found(front, made)).demand_id, "demo-lab-food")
    after = await next_best(front.counter.services, made)
    assert after is None or after.key != "demo-lab-food"


async def test_last_comes_the_desks_office_and_after_it_nobody(front: Front) -> None:
    made = await sent(front, "demo-lab-vision")
    need = (await found(front, made)).demand_id
    while (offered := await next_best(front.counter.services, made)) is not None and offered.key != DESK:
        await asked(front, need, offered.key)
    assert offered is not None
    await asked(front, need, DESK)
    assert await next_best(front.counter.services, made) is None


async def test_another_lab_that_comes_near_goes_before_the_office(front: Front) -> None:
    """The answer to this need names people of one window only; others on record match it nearly as well."""
    await known(front, FIRST)
    need = await published(front, problem="模具磨损太快")
    other = await next_best(front.counter.services, await asked(front, need, "demo-lab-machining"))
    assert other is not None
    assert other.key in ("demo-lab-metal", "demo-expert-metal")


async def test_who_does_not_come_near_is_not_offered(front: Front) -> None:
    need = await published(front, problem="喷涂线粉尘超标")
    other = await next_best(front.counter.services, await asked(front, need, "demo-lab-air"))
    assert other is not None
    assert other.key == DESK


async def test_nobody_is_offered_for_a_need_that_has_ended(front: Front) -> None:
    made = await asked(front, await published(front))
    async with front.database.writing() as session:
        await demands.withdraw(session, (await found(front, made)).demand_id, front.counter.services.now())
    assert await next_best(front.counter.services, made) is None


async def test_what_the_question_named_goes_first(front: Front) -> None:
    front.codes[ASKER] = "zh"
    await front.says(ASKER, "机器视觉检测零件表面划痕，找谁能帮忙？")
    await front.presses(ASKER, ZH.say("button-introduce"))
    await front.presses(ASKER, "🤝 [1]")
    await front.presses(ASKER, ZH.say("button-need-agree"))
    first = await found(front, 1)
    other = await next_best(front.counter.services, 1)
    assert other is None or other.window_key != first.window_key
