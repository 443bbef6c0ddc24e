"""Reading a question: its language, its matter, what it wants."""

import pytest

from knowledge.vocabulary import Kind, Language, ProgramKind
from retrieval.question import PastTurn, Question, Speaker
from retrieval.understanding.cues import wanted_kinds
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.reading import NEED, Reading, read, shown_kinds
from tests.knowledge.drafting import TODAY


def reading(text: str, *before: str, kind: Kind | None = None) -> Reading:
    return read(Question(text, TODAY, history=tuple(PastTurn(Speaker.USER, turn) for turn in before), kind=kind))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("我们的密封圈老化开裂", set()),
        ("Our seals crack and leak", set()),
        ("有什么补贴可以申请", {Kind.PROGRAM}),
        ("Which grants can a small firm apply for?", {Kind.PROGRAM}),
        ("想找市场营销的实习", {Kind.OPENING}),
        ("Are there any summer internships in marketing?", {Kind.OPENING}),
        ("有没有做过类似案例", {Kind.CASE}),
        ("Has anybody done this before?", {Kind.CASE}),
        ("哪个实验室能做", {Kind.LAB}),
        ("Which lab can help?", {Kind.LAB}),
        ("哪個實驗室有補貼", {Kind.LAB, Kind.PROGRAM}),
        ("INTERNSHIPS", {Kind.OPENING}),
        ("我是学园艺的", {Kind.OPENING}),
        ("机械大二能参加什么项目", {Kind.OPENING}),
        ("I study polymers and want to work on the shop floor", {Kind.OPENING}),
        ("can a second year join a robot project", {Kind.OPENING}),
        ("机械专业的老师有吗", {Kind.LAB}),
        ("想找专业的检测机构", set()),
        ("大批量生产的次品率", set()),
        ("we have been losing money the second year running", set()),
        ("想租个工位", {Kind.EQUIPMENT}),
        ("Can we book an electron microscope?", {Kind.EQUIPMENT}),
        ("有没有可以转让的专利", {Kind.ACHIEVEMENT}),
        ("patents to license", {Kind.ACHIEVEMENT}),
        ("想找企业导师", {Kind.MENTOR}),
        ("a mentor for interviews", {Kind.MENTOR}),
        ("路演什么时候", {Kind.EVENT}),
        ("job fair this winter", {Kind.EVENT}),
        ("surface defects on stamped parts", set()),
        ("设备老是坏", set()),
        ("a labour dispute about jobbing", set()),
    ],
)
def test_kinds_that_a_question_names(text: str, kinds: set[Kind]) -> None:
    assert wanted_kinds(text) == kinds
    assert reading(text).wanted == kinds


def test_a_kind_that_is_given_goes_before_the_words() -> None:
    assert reading("有什么补贴", kind=Kind.LAB).wanted == {Kind.LAB}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("密封圈老化", NEED),
        ("哪个实验室能做", NEED),
        ("有什么补贴", {Kind.PROGRAM}),
        ("想找实习", {Kind.OPENING, Kind.MENTOR, Kind.EVENT}),
        ("哪个实验室招实习生", NEED | {Kind.OPENING, Kind.MENTOR, Kind.EVENT}),
        ("可以预约什么仪器", NEED),
        ("有什么导师", {Kind.MENTOR}),
        ("any patents to license", {Kind.ACHIEVEMENT}),
        ("最近有什么讲座", {Kind.EVENT}),
        ("The seals of our pumps go hard and crack. " * 8 + "Is there any grant for it?", NEED),
        ("我们泵的密封圈在热油里变硬开裂，客户退货。" * 5 + "有什么补贴？", NEED),
        ("The seals of our pumps go hard and crack. Is there any grant for it?", {Kind.PROGRAM}),
        ("I study materials and test rubber. " * 8 + "Any internship?", {Kind.OPENING, Kind.MENTOR, Kind.EVENT}),
    ],
)
def test_kinds_that_an_answer_shows(text: str, shown: set[Kind]) -> None:
    assert shown_kinds(reading(text)) == shown


def test_words_of_the_matter_and_of_the_cue_are_told_apart() -> None:
    asked = reading("密封圈老化有什么补贴")
    assert "补贴" in asked.cue_words
    assert "补贴" not in asked.words
    assert "老化" in asked.words


@pytest.mark.parametrize(
    ("text", "off_topic"),
    [
        ("今天天气怎么样", True),
        ("Tell me a joke", True),
        ("红烧肉怎么做好吃", True),
        ("What is the capital of France?", True),
        ("密封圈老化", False),
        ("A poetic name for our pump", False),
        ("How do we automate our bakery?", False),
    ],
)
def test_what_no_docking_desk_does(text: str, off_topic: bool) -> None:
    assert reading(text).off_topic is off_topic


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("那补贴呢？", "我们的密封圈老化开裂"),
        ("What about funding?", "Our seals crack in hot oil"),
        ("还有别的实验室吗", "电镀废水除镍"),
        ("Who did it before?", "Our seals crack in hot oil"),
    ],
)
def test_a_short_question_leans_on_the_one_before(text: str, before: str) -> None:
    assert reading(text, "更早的问题", before).matter == f"{before} {text}"


@pytest.mark.parametrize(
    "text",
    [
        "我们面包厂的面包三天就发霉，想延长保质期，有没有人能帮忙做配方和包装试验呢？",
        "Our bakery's bread turns mouldy after three days and we would like longer shelf life",
        "电镀废水除镍",
    ],
)
def test_a_question_that_stands_alone_is_searched_alone(text: str) -> None:
    assert reading(text, "我们的密封圈老化开裂").matter == text


def test_only_what_the_asker_said_is_leant_on() -> None:
    question = Question(
        "那补贴呢？", TODAY, history=(PastTurn(Speaker.ASSISTANT, "密封圈"), PastTurn(Speaker.AGENT, "轴承"))
    )
    assert read(question).matter == "那补贴呢？"
    assert reading("那补贴呢？", "  ").matter == "那补贴呢？"


def test_what_is_wanted_is_taken_over_unless_the_new_question_says_otherwise() -> None:
    assert reading("那杭州呢？", "有什么补贴").wanted == {Kind.PROGRAM}
    assert reading("那实习呢？", "有什么补贴").wanted == {Kind.OPENING}


def test_the_language_is_that_of_the_question_itself() -> None:
    assert reading("What about funding?", "密封圈老化").language is Language.EN


@pytest.mark.parametrize("text", ["😀", "x", "of the", "\ud7ff", "жар"])
def test_any_text_can_be_read(text: str) -> None:
    assert reading(text).wanted == frozenset()


def test_every_cue_finds_its_own_kind() -> None:
    for kind, phrases in lexicon().cues.items():
        for phrase in (*phrases.en, *phrases.zh):
            assert kind in wanted_kinds(f"... {phrase} ..."), phrase


@pytest.mark.parametrize(
    ("before", "matter"),
    [
        (("橡胶密封圈老化开裂", "那补贴呢？"), "橡胶密封圈老化开裂 那案例呢？"),
        (("轴承异响", "橡胶密封圈老化开裂", "那补贴呢？", "那实习呢？"), "橡胶密封圈老化开裂 那案例呢？"),
        (("橡胶密封圈老化开裂", "那激光焊接呢？"), "激光焊接 那案例呢？"),
        (("那补贴呢？",), "那补贴呢？ 那案例呢？"),
    ],
)
def test_a_chain_of_follow_ups_leads_back_to_what_it_is_about(before: tuple[str, ...], matter: str) -> None:
    assert reading("那案例呢？", *before).matter == matter


def test_places_times_and_amounts_are_read_and_hold_on_in_a_follow_up() -> None:
    asked = reading("那补贴呢？", "2027年3月前在杭州建中试线，预算30万元，找谁？")
    assert [place.names[0] for place in asked.places] == ["杭州"]
    assert [period.first.isoformat() for period in asked.periods] == ["2027-03-01"]
    assert [(amount.value, amount.currency) for amount in asked.amounts] == [(300_000, "CNY")]
    moved = reading("and in Wales?", "Is there funding for robotics in Scotland?")
    assert [place.names[0] for place in moved.places] == ["威尔士"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("有什么贷款？", {ProgramKind.LOAN}),
        ("vouchers?", {ProgramKind.VOUCHER}),
        ("税收优惠", {ProgramKind.TAX}),
        ("training for our staff", {ProgramKind.TRAINING}),
        ("有什么补贴", set()),
        ("密封圈老化", set()),
    ],
)
def test_kinds_of_support_that_a_question_names(text: str, kinds: set[ProgramKind]) -> None:
    assert reading(text).program_kinds == kinds
    assert not kinds or Kind.PROGRAM in reading(text).wanted


@pytest.mark.parametrize(
    ("text", "lists"),
    [("有什么贷款？", True), ("路演什么时候", True), ("any patents to license?", True), ("密封圈专利转让", False)],
)
def test_whether_a_question_asks_for_a_list(text: str, lists: bool) -> None:
    assert reading(text).lists is lists
