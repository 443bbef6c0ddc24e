"""What is asked back: told from the results, only where they fall apart by what the question does not say."""

import dataclasses

import pytest

from knowledge.drafts import EventDetail, LabDetail, MentorDetail, ProgramDetail
from knowledge.offers import Attendee, Direction
from knowledge.statements import Inquiry
from knowledge.vocabulary import Kind, Language, ProgramKind
from retrieval.answer import Answer
from retrieval.inquiring import choice_words, completed, inquiry
from retrieval.question import Question
from retrieval.understanding.reading import Reading, read
from tests.handlers.answers import answer, match
from tests.knowledge.drafting import TODAY


def _reading(text: str) -> Reading:
    return read(Question(text, TODAY))


def _programs(*told: tuple[ProgramKind | None, str]) -> Answer:
    return answer(
        1,
        programs=tuple(
            match(n, Kind.PROGRAM, detail=ProgramDetail(program_kind=kind), region=region)
            for n, (kind, region) in enumerate(told, 1)
        ),
    )


SUPPORT = _programs(
    (ProgramKind.LOAN, "全国 / nationwide"),
    (ProgramKind.TAX, "全国 / nationwide"),
    (ProgramKind.LOAN, "全国 / nationwide"),
)
VOUCHERS = _programs((ProgramKind.VOUCHER, "湖北 / Hubei"), (ProgramKind.VOUCHER, "上海 / Shanghai"))


@pytest.mark.parametrize("text", ["补贴", "有什么补贴可以申请？", "Which funding is there?", "any funding?"])
def test_a_question_for_support_as_such_is_asked_which(text: str) -> None:
    assert inquiry(SUPPORT, _reading(text)) == Inquiry("support", ("loan", "tax"))


@pytest.mark.parametrize("text", ["创新券怎么申请？", "Which vouchers are there?"])
def test_what_each_region_has_of_its_own_is_asked_where(text: str) -> None:
    assert inquiry(VOUCHERS, _reading(text)) == Inquiry("region", ("湖北 / Hubei", "上海 / Shanghai"))


@pytest.mark.parametrize(
    "text",
    [
        "我们厂的橡胶密封圈总是老化开裂，有什么补贴？",
        "研发一种新的锂电池电解液，哪里有资助",
        "Is there a grant for energy saving in a foundry?",
        "上海的创新券",
        "vouchers in Hubei",
    ],
)
def test_who_says_what_it_is_about_or_where_is_never_asked(text: str) -> None:
    assert inquiry(VOUCHERS, _reading(text)) is None


def test_where_one_group_is_the_answer_nothing_is_asked() -> None:
    one = (ProgramKind.VOUCHER, "湖北 / Hubei")
    assert inquiry(_programs(one, one, one, (ProgramKind.VOUCHER, "上海 / Shanghai")), _reading("创新券")) is None
    untold = _programs((None, "全国 / nationwide"), (None, ""), (ProgramKind.TAX, ""), (ProgramKind.LOAN, ""))
    assert inquiry(untold, _reading("补贴")) is None
    assert inquiry(dataclasses.replace(SUPPORT, abstained=True), _reading("补贴")) is None


def test_mentors_and_events_are_for_somebody() -> None:
    mentors = tuple(
        match(n, Kind.MENTOR, detail=MentorDetail(direction=way))
        for n, way in enumerate((Direction.TO_STUDENTS, Direction.TO_ENTERPRISES), 1)
    )
    wanted = Inquiry("party", ("student", "enterprise"))
    assert inquiry(answer(1, contacts=mentors), _reading("有什么导师？")) == wanted
    assert inquiry(answer(1, contacts=mentors), _reading("有什么导师，面向学生")) is None
    assert inquiry(answer(1, contacts=mentors), _reading("有没有企业导师")) is None
    events = tuple(
        match(n, Kind.EVENT, detail=EventDetail(for_whom=(who, Attendee.RESEARCHER)))
        for n, who in enumerate((Attendee.STUDENT, Attendee.ENTERPRISE), 1)
    )
    assert inquiry(answer(1, events=events), _reading("any events?")) == wanted


def test_labs_that_could_test_anything_are_asked_for_their_field() -> None:
    fields = ("高分子材料 / polymer materials", "金属材料 / metals")
    labs = tuple(match(n, detail=LabDetail(field=field)) for n, field in enumerate(fields, 1))
    assert inquiry(answer(1, contacts=labs), _reading("我们想做检测")) == Inquiry("field", fields)
    for told in ("我们想做盐雾检测", "在上海想做检测"):
        assert inquiry(answer(1, contacts=labs), _reading(told)) is None


@pytest.mark.parametrize(
    ("facet", "choices", "language", "words"),
    [
        ("support", ("loan", "tax"), Language.ZH, ("贷款", "税收")),
        ("support", ("loan", "voucher"), Language.EN, ("loan", "voucher")),
        ("region", ("湖北 / Hubei",), Language.EN, ("Hubei",)),
        ("party", ("student",), Language.ZH, ("面向学生",)),
        ("field", ("农业 / agriculture", "法律"), Language.EN, ("agriculture", "法律")),
    ],
)
def test_a_choice_completes_the_question(
    facet: str, choices: tuple[str, ...], language: Language, words: tuple[str, ...]
) -> None:
    asked = Inquiry(facet, choices)
    assert choice_words(asked, language) == words
    mark = "，" if language is Language.ZH else ", "
    assert completed("补贴？", asked, 0, language) == f"补贴{mark}{words[0]}"
    assert completed("补贴", asked, len(choices), language) is None


@pytest.mark.parametrize("kind", ProgramKind)
@pytest.mark.parametrize("language", Language)
def test_what_is_chosen_is_understood(kind: ProgramKind, language: Language) -> None:
    text = completed("补贴" if language is Language.ZH else "support", Inquiry("support", (kind.value,)), 0, language)
    assert text is not None
    assert kind in _reading(text).program_kinds
