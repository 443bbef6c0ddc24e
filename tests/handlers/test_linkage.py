"""Steps along the linkage in words, in both languages."""

import pytest

from handlers.linkage import because, lead_line
from handlers.texts import texts
from handlers.wording import Wording
from knowledge.vocabulary import Kind, Language
from knowledge.walks import Level, Node, Step
from retrieval.answer import Because, Reason
from retrieval.linkage.lead import Grade, Lead
from tests.handlers.answers import EN, TODAY, ZH, match


def node(level: Level, zh: str, en: str) -> Node:
    return Node(en, level, None, {Language.ZH: zh, Language.EN: en}, "page", None, False)


COMPUTING = node(Level.MAJOR, "计算机科学与技术", "Computer science")
SOFTWARE = node(Level.MAJOR, "软件工程", "Software engineering")
CLASS = node(Level.MAJOR_CLASS, "计算机类", "Computing")
DEVELOPER = node(Level.OCCUPATION, "软件开发人员", "Software developers")
SECTOR = node(Level.SECTOR, "软件业", "Software")
ENTERPRISE = node(Level.ENTERPRISE, "示范企业（演示）", "Demo enterprise (demonstration)")


def step(start: Node, end: Node, source: str = "page", *, up: bool = True, ref: str | None = "p. 3") -> Step:
    return Step(start, end, up, source, ref, "系统软件设计")


ROUTE = (
    step(COMPUTING, DEVELOPER),
    step(DEVELOPER, SECTOR, "editorial", ref=None),
    step(SECTOR, ENTERPRISE, "demonstration", up=False, ref=None),
)


@pytest.mark.parametrize(
    ("lead", "zh", "en"),
    [
        (
            Lead(Grade.NAMED, COMPUTING, COMPUTING),
            "招收您的专业“计算机科学与技术”",
            "it takes your major, “Computer science”",
        ),
        (
            Lead(Grade.NAMED, CLASS, SOFTWARE, group=CLASS),
            "招收“软件工程”，属于您说的“计算机类”",
            "it takes “Software engineering”, of the class that you name: “Computing”",
        ),
        (
            Lead(Grade.GROUP, COMPUTING, SOFTWARE, group=CLASS),
            "招收“软件工程”，与您的专业“计算机科学与技术”同属“计算机类”",
            "it takes “Software engineering”, of the same class as your major “Computer science”: “Computing”",
        ),
        (
            Lead(Grade.LINKED, COMPUTING, ENTERPRISE, ROUTE),
            "因为您的专业“计算机科学与技术”通向职业“软件开发人员”，后者属于行业“软件业”（本台判断），后者有企业“示范企业（演示）”",
            "because your major “Computer science” leads to the occupation “Software developers”, which is found "
            "in the sector “Software” (our judgement), which includes “Demo enterprise (demonstration)”",
        ),
        (
            Lead(Grade.LINKED, SOFTWARE, DEVELOPER, (step(SOFTWARE, DEVELOPER),), CLASS),
            "因为您说的“计算机类”里，“软件工程”通向职业“软件开发人员”",
            "because in the class that you name, “Computing”, “Software engineering” leads to the occupation "
            "“Software developers”",
        ),
        (
            Lead(Grade.LINKED, SECTOR, COMPUTING, (step(SECTOR, COMPUTING, up=False),)),
            "因为您所在的行业“软件业”用到专业“计算机科学与技术”",
            "because your sector “Software” draws on the major “Computer science”",
        ),
        (
            Lead(Grade.LINKED, DEVELOPER, COMPUTING, (step(DEVELOPER, COMPUTING, up=False),)),
            "因为您说的职业“软件开发人员”用到专业“计算机科学与技术”",
            "because the occupation “Software developers” draws on the major “Computer science”",
        ),
    ],
)
def test_a_lead_is_told_step_by_step(lead: Lead, zh: str, en: str) -> None:
    assert (lead_line(lead, ZH), lead_line(lead, EN)) == (zh, en)


def test_words_that_are_shared_are_told_beside_the_lead() -> None:
    lead = Lead(Grade.NAMED, COMPUTING, COMPUTING)
    worded = match(1, Kind.OPENING, Reason(Because.WORDS, ("实习",), lead=lead))
    assert Wording(ZH, TODAY).reason(worded) == "提到了“实习”；招收您的专业“计算机科学与技术”"
    meant = match(1, Kind.OPENING, Reason(Because.MEANING, lead=lead))
    assert Wording(EN, TODAY).reason(meant) == "it takes your major, “Computer science”"


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("up", [True, False])
@pytest.mark.parametrize("language", list(Language))
def test_every_step_has_words(level: Level, up: bool, language: Language) -> None:
    end = node(level, "终点", "the end")
    for start in (COMPUTING, DEVELOPER, SECTOR, ENTERPRISE):
        line = lead_line(Lead(Grade.LINKED, start, end, (step(start, end, up=up),)), texts(language))
        assert end.names[language] in line and start.names[language] in line


@pytest.mark.parametrize(
    ("source", "ref", "zh", "en"),
    [
        (
            "page", "p. 3", "高校的专业介绍写有“系统软件设计”，见文献：p. 3",
            "a university's introduction of the major says “系统软件设计”, p. 3",
        ),
        (
            "page", "p. 4 (a university, introductions of 2016)", "高校的专业介绍写有“系统软件设计”，见文献：p. 4",
            "a university's introduction of the major says “系统软件设计”, p. 4 (a university, introductions of 2016)",
        ),
        (
            "esco", "ESCO (c), from x, row 1", "ESCO 职业名称写明了行业（Computer science），见文献：ESCO (c)",
            "the ESCO occupation names the industry in its title (Computer science), ESCO (c), from x, row 1",
        ),
        (
            "esco", None, "ESCO 职业名称写明了行业（Computer science）",
            "the ESCO occupation names the industry in its title (Computer science)",
        ),
        ("editorial", None, "本台判断，未见于来源", "our judgement, not seen in a source"),
        ("own register", "r. 1", "来源：own register", "source: own register"),
    ],
)  # fmt: skip
def test_a_step_says_what_it_rests_on(source: str, ref: str | None, zh: str, en: str) -> None:
    told = step(COMPUTING, DEVELOPER, source, ref=ref)
    assert (because(told, ZH), because(told, EN)) == (zh, en)
