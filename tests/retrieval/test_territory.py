"""Where records lie, against where the desk works and where a question asks."""

import pytest

from knowledge.vocabulary import Kind, Language
from retrieval.answer import Lack
from retrieval.question import PastTurn, Question, Speaker
from retrieval.territory import unreached
from retrieval.understanding.reading import read
from tests.handlers.answers import match
from tests.knowledge.drafting import TODAY, draft
from tests.retrieval.standing import Standing, keys

BODY = "机器人焊接技术改造的企业可以申请设备补贴"


@pytest.fixture
async def programs(standing: Standing) -> Standing:
    """A desk in China that knows three programs which differ in their country only."""
    await standing.take(
        draft("a-uk", Kind.PROGRAM, BODY, country="UK", region="英国 / UK"),
        draft("b-cn", Kind.PROGRAM, BODY, country="CN", region="全国 / nationwide"),
        draft("c-cn", Kind.PROGRAM, BODY, country="CN", region="广东"),
    )
    return standing


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("机器人焊接技术改造的企业可以申请什么设备补贴", {"b-cn", "c-cn"}),
        ("英国机器人焊接技术改造的企业可以申请什么设备补贴", {"a-uk"}),
        ("深圳机器人焊接技术改造的企业可以申请什么设备补贴", {"c-cn"}),
    ],
)
async def test_programs_of_the_desk_s_country_come_first(programs: Standing, question: str, first: set[str]) -> None:
    answer = await programs.ask(question)
    assert set(keys(answer.programs)[: len(first)]) == first


@pytest.mark.parametrize(
    ("question", "region", "unreached_there"),
    [
        ("杭州有什么补贴", "全国 / nationwide", ()),
        ("杭州有什么补贴", "浙江", ()),
        ("杭州有什么补贴", "广东", ("杭州",)),
        ("中国有什么补贴", "广东", ()),
        ("grants in germany", "全国 / nationwide", ("Germany",)),
        ("grants in the uk", "全国 / nationwide", ("UK",)),
        ("有什么补贴", "广东", ()),
    ],
)
def test_a_program_is_there_in_its_region_or_for_its_whole_country(
    question: str, region: str, unreached_there: tuple[str, ...]
) -> None:
    shown = match(1, Kind.PROGRAM, country="CN", region=region)
    assert unreached(read(Question(question, TODAY)), [shown]) == unreached_there


@pytest.mark.parametrize(("region", "unreached_there"), [("英国 / UK", ()), ("全国 / nationwide", ("UK",))])
def test_a_need_is_not_told_that_all_lies_elsewhere_beside_what_lies_there(
    region: str, unreached_there: tuple[str, ...]
) -> None:
    shown = [match(1, Kind.LAB, region="示范市 / Demo City"), match(2, Kind.PROGRAM, region=region)]
    assert unreached(read(Question("a partner in the UK", TODAY)), shown) == unreached_there


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (["our pump seals leak in hot oil", "and in shanghai?"], "Shanghai"),
        (["热油泵的密封圈开裂漏油，找谁", "上海有吗"], "上海"),
        (["机械专业去深圳实习"], "深圳"),
    ],
)
async def test_a_place_where_nothing_lies_is_named(starter: Standing, said: list[str], place: str) -> None:
    *before, text = said
    answer = await starter.ask(text, history=tuple(PastTurn(Speaker.USER, turn) for turn in before))
    assert answer.matches
    assert Lack.NOT_THERE in answer.missing
    assert answer.unreached == (place,)


async def test_no_place_is_named_where_none_was_asked_for(starter: Standing) -> None:
    answer = await starter.ask("our pump seals leak in hot oil")
    assert Lack.NOT_THERE not in answer.missing


async def test_the_lead_is_of_the_kind_asked_for_and_not_closed(standing: Standing) -> None:
    await standing.take(
        draft("old", Kind.PROGRAM, BODY, active=False),
        draft("lab", Kind.LAB, "机器人焊接技术改造的实验室"),
    )
    answer = await standing.ask("哪个实验室做机器人焊接技术改造", language=Language.ZH)
    assert answer.lead is not None
    assert answer.lead.card.key == "lab"
