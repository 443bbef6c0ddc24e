"""Questions, and every button under their answers."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from handlers.buttons import Choose, Cite, Details, Helpful, More, Person, Section, Sources, encode
from knowledge.catalogue import retire, save
from knowledge.drafts import Draft
from knowledge.starter import drafts
from knowledge.tables import Turn
from knowledge.vocabulary import Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.knowledge.drafting import NOW, SIGNATURE

LAB = next(draft for draft in drafts() if draft.key == "demo-lab-polymer")
NEED_ZH = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
NEED_EN = "Our rubber seals crack. Who can help?"
OPENINGS = "有没有机器视觉方向的实习？"


async def _turns(front: Front) -> list[Turn]:
    async with front.database.reading() as session:
        return list(await session.scalars(select(Turn).order_by(Turn.id)))


@pytest.mark.parametrize(("code", "need", "words"), [("zh", NEED_ZH, ZH), ("en", NEED_EN, EN)])
async def test_a_question_gets_its_card_and_is_kept(front: Front, code: str, need: str, words: object) -> None:
    front.codes[1] = code
    (card,) = await front.says(1, need)
    spoken = ZH if words is ZH else EN
    assert spoken.say("section-contacts") in card
    assert "polymer-liaison@demo-university.example.edu" in card
    assert [deed.method for deed in front.deeds][-1:] == ["sendMessage"]
    (turn,) = await _turns(front)
    assert (turn.language, turn.abstained, turn.helpful) == (code, False, None)
    assert turn.record_keys[0] == "demo-lab-polymer"


async def test_the_card_is_in_the_questions_language_whatever_the_app_speaks(front: Front) -> None:
    """And so is all that its buttons show."""
    (card,) = await front.says(1, NEED_ZH)
    assert ZH.say("section-contacts") in card
    (cited,) = await front.presses(1, ZH.say("button-cite", n=1))
    assert "来源：" in cited
    (sources,) = await front.presses(1, ZH.say("button-sources"))
    assert sources.startswith(ZH.say("sources-heading"))
    (record,) = await front.presses(1, ZH.say("button-contact", n=1))
    assert "联系窗口" in record
    await front.presses(1, ZH.say("button-helpful"))
    assert front.notices() == [ZH.say("chat-thanks")]
    (said,) = await front.presses(1, ZH.say("button-person"))
    assert said.startswith(ZH.say("chat-handed-over-nobody"))


async def test_a_follow_up_is_read_with_what_went_before(front: Front) -> None:
    front.codes[1] = "zh"
    await front.says(1, NEED_ZH)
    for follow_up in ("那补贴呢？", "那案例呢？"):
        await front.says(1, follow_up)
    (last,) = [turn for turn in await _turns(front) if turn.id == 3]
    assert any(key.startswith("demo-case") for key in last.record_keys)


async def test_details_show_the_whole_record(front: Front) -> None:
    await front.says(1, NEED_EN)
    (card,) = await front.presses(1, EN.say("button-contact", n=1))
    assert "📧 polymer-liaison@demo-university.example.edu" in card


async def test_citations_and_sources_quote_the_record(front: Front) -> None:
    await front.says(1, NEED_EN)
    (cited,) = await front.presses(1, EN.say("button-cite", n=1))
    assert cited.startswith("[1] ")
    (sources,) = await front.presses(1, EN.say("button-sources"))
    assert sources.startswith(EN.say("sources-heading"))
    quotes = [entity for entity in _entities(front) if entity["type"] == "expandable_blockquote"]
    assert quotes


async def test_more_and_whole_sections(front: Front) -> None:
    (card,) = await front.says(1, "哪些政策可以支持企业和高校合作研发？创新券、研发补贴、税收优惠")
    turn = (await _turns(front))[0]
    kept = len(turn.record_keys)
    (section,) = await front.presses_data(1, encode(Section(turn.id, "programs")))
    assert section.startswith("💰")
    seen = card + "".join(await front.presses(1, "再看") if any("再看" in label for label in _labels(front)) else [])
    assert sum(f"[{n}]" in seen + section for n in range(1, kept + 1)) == kept


async def test_a_section_that_is_empty_says_so(front: Front) -> None:
    await front.says(1, NEED_EN)
    turn = (await _turns(front))[0]
    assert await front.presses_data(1, encode(Section(turn.id, "openings"))) == [EN.say("search-nothing")]
    (nothing,) = await front.presses_data(1, encode(More(turn.id, 99)))
    assert nothing == EN.say("search-nothing")


async def test_openings_for_a_student(front: Front) -> None:
    front.codes[1] = "zh"
    (card,) = await front.says(1, OPENINGS)
    assert ZH.say("section-openings") in card


async def test_an_opinion_is_noted_and_may_change(front: Front) -> None:
    await front.says(1, NEED_EN)
    assert await front.presses(1, EN.say("button-unhelpful")) == []
    assert (await _turns(front))[0].helpful is False
    await front.presses(1, EN.say("button-helpful"))
    assert (await _turns(front))[0].helpful is True
    assert front.notices() == [EN.say("chat-thanks")] * 2


async def test_a_number_of_an_answer_that_had_nothing_has_expired(front: Front) -> None:
    await front.says(1, "What is the weather like today?")
    turn = (await _turns(front))[0]
    assert turn.abstained
    assert await front.presses_data(1, encode(Cite(turn.id, 1))) == [EN.say("chat-expired")]


@pytest.mark.parametrize(
    "data", ["garbage", "", "0d.1", "2d.1", "1d", "1d.x.y", "1z.1", "1w.1.zzzzzzzzzzzzzzzz", "密封"]
)
async def test_a_button_that_cannot_be_read_has_expired(front: Front, data: str) -> None:
    assert await front.presses_data(1, data) == []
    assert front.notices() == [EN.say("chat-expired")]


@pytest.mark.parametrize(
    "of_turn", [lambda n: Cite(n, 1), Sources, lambda n: More(n, 1), Person, lambda n: Section(n, "cases")]
)
async def test_another_persons_turn_and_a_turn_that_never_was_have_expired(front: Front, of_turn: object) -> None:
    assert callable(of_turn)
    await front.says(1, NEED_EN)
    turn = (await _turns(front))[0]
    for number in (turn.id, 10**15):
        assert await front.presses_data(2, encode(of_turn(number))) == [EN.say("chat-expired")]


async def test_another_persons_opinion_is_not_noted(front: Front) -> None:
    await front.says(1, NEED_EN)
    turn = (await _turns(front))[0]
    await front.presses_data(2, encode(Helpful(turn.id, True)))
    assert front.notices() == [EN.say("chat-expired")]
    assert (await _turns(front))[0].helpful is None


async def test_a_record_that_is_gone_says_so(front: Front) -> None:
    assert await front.presses_data(1, encode(Details(10**12, Language.EN))) == [EN.say("chat-card-gone")]


async def test_a_button_of_a_follow_up_works_in_another_thread(front: Front) -> None:
    front.codes[1] = "zh"
    await front.says(1, NEED_ZH)
    await front.says(1, "那案例呢？")
    old = (await _turns(front))[1]
    await front.says(1, "/new")
    (sources,) = await front.presses_data(1, encode(Sources(old.id)))
    assert "密封圈" in sources


@pytest.mark.parametrize("text", ["😀🏭", "42", "<>&", "\u200b"])
async def test_what_has_no_words_is_asked_for_again(front: Front, text: str) -> None:
    assert await front.says(1, text) == [EN.say("error-question-no-words")]
    assert await _turns(front) == []


async def test_what_is_too_long_is_asked_for_in_short(front: Front) -> None:
    said = await front.says(1, "密" * 8001)
    assert said == [EN.say("error-question-too-long", length=8001, limit=8000)]


@pytest.mark.parametrize(
    "text", ["<b>Our rubber seals crack</b> & leak", "rubber \ud800 seals", "rubber\x00\x1b[31m seals \u202e"]
)
async def test_odd_characters_do_no_harm(front: Front, text: str) -> None:
    (card,) = await front.says(1, text)
    assert "polymer" in card


def _labels(front: Front) -> list[str]:
    return front.labels(1)


def _entities(front: Front) -> list[dict[str, object]]:
    found: list[dict[str, object]] = front.api.chats.messages(1)[-1].get("entities", [])
    return found


async def test_a_number_opens_what_the_answer_said_then(front: Front) -> None:
    """Whatever the record says by now; and it says that it has changed, or is gone."""
    front.codes[1] = "zh"
    await front.says(1, NEED_ZH)
    turn = (await _turns(front))[0]
    (before,) = await front.presses(1, ZH.say("button-cite", n=1))
    await _save(front, replace(LAB, texts={Language.ZH: replace(LAB.texts[Language.ZH], body="只做陶瓷。")}))
    (changed,) = await front.presses_data(1, encode(Cite(turn.id, 1)))
    assert "陶瓷" not in changed
    assert _quote(before) == _quote(changed)
    assert ZH.say("cite-changed", date=ZH.day(NOW.date())) in changed
    (sources,) = await front.presses_data(1, encode(Sources(turn.id)))
    assert _quote(before) in sources
    async with front.database.writing() as session:
        await retire(session, [LAB.key], SIGNATURE)
    (withdrawn,) = await front.presses_data(1, encode(Cite(turn.id, 1)))
    assert ZH.say("cite-withdrawn", date=ZH.day(NOW.date())) in withdrawn
    assert not [label for label in front.labels(1) if "详情" in label or "联系" in label]
    (section,) = await front.presses_data(1, encode(Section(turn.id, "contacts")))
    assert "[1] " not in section


async def test_a_turn_of_before_statements_were_kept_is_answered_anew(front: Front) -> None:
    await front.says(1, NEED_EN)
    (turn,) = await _turns(front)
    async with front.database.writing() as session:
        await session.execute(update(Turn).values(statement_sealed=None))
    (cited,) = await front.presses_data(1, encode(Cite(turn.id, 1)))
    assert cited.startswith("[1] ")
    assert await front.presses_data(1, encode(Cite(turn.id, 99))) == [EN.say("chat-expired")]


def _quote(page: str) -> str:
    """Gives the words that a number rests on."""
    return page.split("\n\n")[1].split("\n")[0]


async def _save(front: Front, draft: Draft) -> None:
    async with front.database.writing() as session:
        await save(session, [draft], SIGNATURE)


async def test_records_are_held_against_each_other_and_the_thread_goes_on(front: Front) -> None:
    """What is compared has the numbers of the list; a place that was asked for settles which is closer."""
    front.codes[1] = "zh"
    (card,) = await front.says(1, "有什么创新券可以申请？")
    assert "湖北" in card
    (apart,) = await front.says(1, "哪个离我们更近？")
    assert ZH.say("compare-no-place") in apart
    (near,) = await front.says(1, "我们在武汉")
    line = next(line for line in near.split("\n") if "离您较近的是" in line)
    assert "湖北" in line
    number = line[line.index("[") : line.index("]") + 1]
    (cited,) = await front.presses(1, f"🔎 {number}")
    assert cited.startswith(f"{number} ")
    assert "湖北" in cited
    (amounts,) = await front.says(1, "1和2哪个金额高")
    assert amounts.count("[1]") == 2 + ("较高的是" in amounts and "[1]" in amounts.split("较高的是")[1])
    (others,) = await front.says(1, "不对，换一个")
    turns = await _turns(front)
    assert not set(turns[0].record_keys) & set(turns[-1].record_keys)
    assert others


async def test_a_comparison_in_english_and_what_is_to_be_left_out(front: Front) -> None:
    (card,) = await front.says(1, "Which loans or grants are there for new equipment?")
    (compared,) = await front.says(1, "compare the first and the second")
    assert compared.startswith(EN.say("compare-heading"))
    assert "[1]" in compared
    assert "[2]" in compared
    (left,) = await front.says(1, "anything other than loans")
    assert f" · {EN.say('gives-loan')}" in card
    assert f" · {EN.say('gives-loan')}" not in left


async def test_a_number_that_is_not_listed_keeps_the_list(front: Front) -> None:
    await front.says(1, "grants for battery makers")
    (beyond,) = await front.says(1, "compare 1 and 19")
    assert not beyond.startswith(EN.say("compare-heading"))
    assert "such record" in beyond
    (first,) = await front.says(1, "phone of the first")
    assert EN.say("reason-pointed-at") in first


async def test_places_and_what_is_not_open_are_left_out(front: Front) -> None:
    (card,) = await front.says(1, "grants for battery makers")
    (left,) = await front.says(1, "not the UK ones")
    assert "Place: UK" in card
    assert "Place: UK" not in left
    (all_states,) = await front.says(1, "设备更新有什么补贴")
    (still_open,) = await front.says(1, "只要现在开放的")
    assert "⚪" in all_states
    assert not {"⚪", "🔴", "🔵"} & {*still_open}
    assert "🟢" in still_open


async def test_the_words_of_a_record_pointed_at_are_not_the_askers(front: Front) -> None:
    front.codes[1] = "zh"
    await front.says(1, "创新券怎么用")
    await front.says(1, "第二个的联系方式")
    (loans,) = await front.says(1, "只要贷款")
    assert f" · {ZH.say('gives-loan')}" in loans
    assert f" · {ZH.say('gives-voucher')}" not in loans
    assert "湖北" not in loans


async def test_what_is_in_another_city_is_said_to_be(front: Front) -> None:
    front.codes[1] = "zh"
    await front.says(1, NEED_ZH)
    (same,) = await front.says(1, "哪个更近")
    assert ZH.say("compare-same") in same
    assert "全国" not in same  # what holds for a whole country is no nearer than anything else
    (told,) = await front.says(1, "我们在九江，哪个更近？")
    assert ZH.say("compare-not-around", place="九江") in told
    (asked,) = await front.says(1, "哪个离九江更近")
    assert ZH.say("compare-not-around", place="九江") in asked


@pytest.mark.parametrize(("code", "text", "spoken"), [("zh", "补贴", ZH), ("en", "Which vouchers are there?", EN)])
async def test_a_question_that_is_open_is_asked_back_once(front: Front, code: str, text: str, spoken: object) -> None:
    """A tap completes it as a turn of the thread; the answer to that asks nothing."""
    words = ZH if spoken is ZH else EN
    front.codes[1] = code
    (card,) = await front.says(1, text)
    assert "❓" in card
    (turn,) = await _turns(front)
    asked = front.button(1, front.labels(1)[0])
    said, answered = await front.presses(1, asked.label)
    completed = text.rstrip("?") + ("，" if code == "zh" else ", ") + asked.label
    assert said == words.say("chat-chosen", question=completed)
    assert "❓" not in answered
    await front.says(1, "/new")
    (again,) = await front.says(1, text)
    assert "❓" in again
    (twice,) = await front.says(1, text)
    assert "❓" not in twice
    assert [turn.asked_back for turn in await _turns(front)] == [True, False, True, False]
    assert await front.presses_data(2, encode(Choose(turn.id, 0))) == [EN.say("chat-expired")]
    assert await front.presses_data(1, encode(Choose(turn.id, 9))) == [words.say("chat-expired")]


async def test_a_need_is_not_asked_back(front: Front) -> None:
    (card,) = await front.says(1, NEED_ZH)
    assert "❓" not in card


async def test_who_was_misunderstood_is_asked_what_is_meant(front: Front) -> None:
    front.codes[1] = "zh"
    await front.says(1, NEED_ZH)
    assert await front.says(1, "不是这个意思") == [ZH.say("chat-misunderstood")]
    (cases,) = await front.says(1, "我是说谁做过类似的")
    assert ZH.say("section-cases") in cases
    assert "密封" in cases
