"""What of new records fits a question: across languages, as directly as in an answer, for who asks and where."""

from typing import Any

import pytest

from knowledge import shelf
from knowledge.catalogue import retire
from knowledge.drafts import OpeningDetail, ProgramDetail, TextDraft
from knowledge.vocabulary import Audience, Kind, Language, ProgramKind
from retrieval.question import PastTurn, Question, Speaker
from tests.knowledge.drafting import SIGNATURE, TODAY, draft, keep
from tests.retrieval.standing import Standing

NEED_ZH = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"
WATER_ZH = "电镀废水镍超标，找谁处理？"
WATER_EN = "Nickel in our electroplating wastewater is above the limit. Who can treat it?"
SEALS_ZH = TextDraft("橡胶密封件老化实验室", "某大学", "研究橡胶密封圈的老化、开裂与寿命预测，改进耐油耐热配方。")
NICKEL_ZH = TextDraft("电镀废水处理实验室", "某大学", "处理电镀废水中的镍等重金属，使排放达标。")
NICKEL_EN = TextDraft(
    "Electroplating wastewater laboratory", "Some University",
    "Removes nickel and other heavy metals from electroplating wastewater.",
)  # fmt: skip
BREAD = TextDraft("烘焙食品防霉实验室", "某大学", "研究面包与糕点的防霉保鲜。")


def _lab(key: str, text: TextDraft, language: Language = Language.ZH, **more: Any) -> Any:
    return draft(key, texts={language: text}, **more)


async def _fitting(standing: Standing, text: str, *keys: str, **more: Any) -> list[str]:
    """Gives the keys of those of some records that fit."""
    async with standing.database.reading() as session:
        ids = await shelf.ids_of(session, keys)
    hits = await standing.assistant.fitting(Question(text, TODAY, **more), frozenset(ids.values()))
    return [hit.record.key for hit in hits]


@pytest.mark.parametrize("need", [WATER_ZH, WATER_EN])
async def test_a_need_finds_what_is_new_in_either_language(starter: Standing, need: str) -> None:
    await starter.take(_lab("zh", NICKEL_ZH), _lab("en", NICKEL_EN, Language.EN), _lab("bread", BREAD))
    assert sorted(await _fitting(starter, need, "zh", "en", "bread")) == ["en", "zh"]


async def test_what_is_not_among_the_new_or_not_public_or_retired_is_none_of_it(starter: Standing) -> None:
    await starter.take(_lab("seals", SEALS_ZH), _lab("inner", SEALS_ZH, audience=Audience.STAFF))
    assert await _fitting(starter, NEED_ZH, "inner") == []
    assert await _fitting(starter, NEED_ZH) == [], "the lab that was there before is no news"
    async with starter.database.writing() as session:
        await retire(session, ["seals"], SIGNATURE)
    assert await _fitting(starter, NEED_ZH, "seals") == []


async def test_what_merely_comes_nearest_is_no_match(starter: Standing) -> None:
    text = "想给酿酒葡萄园做霜冻预警，找谁？"
    await starter.take(_lab("bread", BREAD), _lab("seals", SEALS_ZH))
    assert await _fitting(starter, text, "bread", "seals") == []


async def test_programs_elsewhere_are_left_out_unless_asked_for(starter: Standing) -> None:
    def voucher(key: str, **where: str) -> Any:
        text = TextDraft(f"{key} 科技创新券", None, "中小企业购买检测、研发服务可用创新券抵扣费用。")
        detail = ProgramDetail(program_kind=ProgramKind.VOUCHER)
        return draft(key, Kind.PROGRAM, texts={Language.ZH: text}, detail=detail, rolling=True, **where)

    await starter.take(voucher("jiangxi", country="CN", region="江西"), voucher("britain", country="UK"))
    assert await _fitting(starter, "有什么创新券？", "jiangxi", "britain") == ["jiangxi"]
    assert await _fitting(starter, "江西有什么创新券？", "jiangxi", "britain") == ["jiangxi"]
    assert await _fitting(starter, "山东有什么创新券？", "jiangxi", "britain") == []
    assert await _fitting(starter, "英国有什么创新券？", "jiangxi", "britain") == ["britain"]


async def test_a_question_is_read_in_its_thread_and_one_about_a_record_wants_nothing_new(starter: Standing) -> None:
    post = TextDraft("机器视觉实习生", "某企业", "参与机器视觉缺陷检测算法的开发。")
    opening = draft("post", Kind.OPENING, texts={Language.ZH: post}, detail=OpeningDetail(), rolling=True)
    await starter.take(opening, _lab("seals", SEALS_ZH))
    history = (PastTurn(Speaker.USER, "有没有机器视觉方向的实习？"),)
    assert await _fitting(starter, "还有别的吗", "post", "seals", history=history) == ["post"]
    assert await _fitting(starter, "第一个的联系方式", "post", "seals", history=history) == []
    assert await _fitting(starter, history[0].text, "post", "seals") == ["post"]


async def test_a_search_reaches_every_change_only_once_all_is_taken_up_and_encoded(standing: Standing) -> None:
    await standing.take(_lab("seals", SEALS_ZH))
    head = await standing.feed.searchable()
    assert head == 1
    await keep(standing.database, _lab("bread", BREAD))
    assert await standing.feed.searchable() is None
    await standing.feed.catch_up()
    assert await standing.feed.searchable() is None, "its text has no vector yet"
    await standing.feed.encode()
    assert await standing.feed.searchable() == 2
