"""What counts as a question of what teaches something, and what is left to the search."""

import pytest

from retrieval.evaluation.gold_questions import gold_questions
from retrieval.learning import learning_asked, missing_asked


@pytest.mark.parametrize(
    ("text", "skills", "courses_only"),
    [
        ("哪门课教PLC", ("plc",), True),
        ("PLC在哪门课里学？", ("plc",), True),
        ("有没有英语课", ("english",), True),
        ("单片机课程", ("microcontrollers",), True),
        ("我想学单片机，该选什么课？", ("microcontrollers",), True),
        ("谁能教我PCB设计", ("pcb-design",), False),
        ("哪里可以学HACCP", ("food-safety",), False),
        ("which course teaches PLC?", ("plc",), True),
        ("any course on machine vision?", ("computer-vision",), True),
        ("Is there a class where I can learn SolidWorks?", ("solidworks",), True),
        ("Python courses", ("python",), True),
        ("where can I learn CAD", ("cad",), False),
        ("大三自动化，会PLC和C，哪些课能补机器视觉", ("computer-vision",), True),
        ("有哪些课程", (), True),
        ("what courses are there", (), True),
    ],
)
def test_a_question_of_what_teaches_something_is_one(text: str, skills: tuple[str, ...], courses_only: bool) -> None:
    asked = learning_asked(text)
    assert asked is not None and (asked.skills, asked.courses_only) == (skills, courses_only)
    assert bool(asked.words) is bool(skills)


@pytest.mark.parametrize(
    "text",
    [
        "课题组招人吗",
        "下课后去哪吃饭",
        "我们公司员工想学PLC有没有课",
        "training courses for small businesses",
        "a PLC course for our staff",
        "class of 2027 internships in python",
        "密封圈老化开裂找谁",
        "of course we need a lab for PLC",
        "哪门课教PLC " * 40,
    ],
)
def test_other_questions_are_left_to_the_search(text: str) -> None:
    assert learning_asked(text) is None


def test_no_question_that_ships_is_taken_from_the_search() -> None:
    assert [one.question.id for one in gold_questions() if learning_asked(one.question.text)] == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我还差什么？", True),
        ("我离这个岗位还差哪些技能", True),
        ("What am I missing?", True),
        ("so what skills do I lack for this internship", True),
        ("差什么材料能申请创新券", False),
        ("what am I missing in my R&D tax claim", False),
        ("我们还缺什么设备", False),
    ],
)
def test_what_somebody_is_missing_is_asked_in_few_words(text: str, asked: bool) -> None:
    assert missing_asked(text) is asked
