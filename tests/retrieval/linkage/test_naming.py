"""What a question names of the linkage that ships, and what it only mentions."""

import asyncio
from collections.abc import Iterable, Iterator

import pytest

from knowledge.database import Database, sqlite_url
from knowledge.starter.linkage import load_linkage
from knowledge.vocabulary import Language
from knowledge.walks import Node
from retrieval.linkage.atlas import Atlas
from retrieval.linkage.naming import sectors_named, studies_named, tells_a_trade
from retrieval.linkage.widening import Widening
from retrieval.understanding.language import language_of
from tests.knowledge.drafting import NOW


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """Gives the nodes that ship."""

    async def opened() -> Atlas:
        database = Database(sqlite_url(tmp_path_factory.mktemp("atlas")))
        try:
            await database.migrate()
            await load_linkage(database, NOW)
            async with database.reading() as session:
                return await Widening().atlas(session)
        finally:
            await database.close()

    return asyncio.run(opened())


def names(nodes: Iterable[Node]) -> set[str]:
    return {node.names[Language.ZH] for node in nodes}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("计算机专业大三，想找个实习", {"计算机科学与技术", "计算机类"}),
        ("會計實習", {"会计学"}),
        ("我学法学的，有什么岗位", {"法学"}),
        ("机械专业找毕业设计", {"机械工程", "机械类"}),
        ("高分子材料与工程大二，有什么实习", {"高分子材料与工程"}),
        ("想做软件开发人员，有什么工作机会", {"软件开发人员"}),
        ("I study Computer Science, any internships?", {"计算机科学与技术"}),
        ("placement for mechanical engineering students", {"机械工程", "机械类"}),
        ("internships for software developers", {"软件开发人员", "软件开发员（ESCO）"}),
        ("毕业设计题目", set()),
        ("想找个管理规范的公司实习", set()),
        ("any internship in London?", set()),
    ],
)
def test_a_student_names_a_major_or_an_occupation(atlas: Atlas, question: str, named: set[str]) -> None:
    assert names(studies_named(atlas, question, language_of(question))) == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("我们是一家橡胶制品厂，想找老师合作", {"橡胶和塑料制品业"}),
        ("我们公司做汽车零部件", {"汽车制造业"}),
        ("纺织企业印染废水", {"纺织业"}),
        ("we run a textile company with dyeing problems", {"纺织业"}),
        ("a small food factory", {"食品制造业"}),
        ("my sector is food machinery, which labs and majors?", {"食品制造业"}),
        ("我们行业是橡胶，该找谁", {"橡胶和塑料制品业"}),
        ("our rubber seals crack in hot oil", set()),
        ("研究费用加计扣除的企业", set()),
        ("how do I patent something", set()),
    ],
)
def test_an_enterprise_names_its_sector(atlas: Atlas, question: str, named: set[str]) -> None:
    assert names(sectors_named(atlas, question, language_of(question))) == named
    assert tells_a_trade(question, language_of(question)) or not named


def test_most_needs_tell_no_trade() -> None:
    for question in ("密封圈老化开裂", "seals that harden in hot oil", "创新券怎么用"):
        assert not tells_a_trade(question, language_of(question))


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("计算机科学与技术 / computer science", {"计算机科学与技术"}),
        ("Computer Science", {"计算机科学与技术"}),
        ("高分子材料 / polymer materials", {"高分子材料与工程"}),
        ("软件与人工智能 / software and AI", {"软件工程"}),
        ("食品工程 / food engineering", {"食品科学与工程", "食品科学与工程类"}),
        ("未知领域 / unknown matter", set()),
        ("", set()),
        (" / ", set()),
    ],
)
def test_a_record_names_majors_in_its_own_words(atlas: Atlas, field: str, meant: set[str]) -> None:
    assert names(atlas.meant(field)) == meant


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("major-172", "major-172"), ("2512", "isco-2512"), ("计算机科学与技术", "major-172"),
        ("計算機科學與技術", "major-172"),
        ("COMPUTER science and technology", "major-172"), ("computer science", "major-172"), ("橡胶", "sector-6729"),
    ],
)  # fmt: skip
def test_a_node_is_found_by_key_code_and_name(atlas: Atlas, text: str, key: str) -> None:
    assert [node.key for node in atlas.exactly(text)] == [key]


def test_a_node_is_found_by_its_words_and_when_misspelt(atlas: Atlas) -> None:
    assert not atlas.exactly("polymer engineering")
    assert [node.key for node in atlas.by_words("engineering of polymer materials")] == ["major-161"]
    assert [node.key for node in atlas.by_words("计算鸡科学与技术")] == ["major-172"]
    assert not atlas.by_words("zzzz")
    assert not atlas.near("zzzz", 5)
    assert "其他法律专业人员" in names(atlas.near("法律人", 5))


def test_without_a_linkage_nothing_is_named() -> None:
    empty = Atlas(None, {}, {})
    for question in ("计算机专业大三，想找个实习", "a food factory"):
        assert not studies_named(empty, question, language_of(question))
        assert not sectors_named(empty, question, language_of(question))
    assert (empty.exactly("x"), empty.by_words("x"), empty.near("x", 3), empty.meant("x")) == ((), (), (), ())
