"""Questions about the five levels, told from all others: over the measured set and the questions that ship."""

from pathlib import Path

import pytest

from benchmarks.wondering import fits, labelled, taken_as
from knowledge.vocabulary import Language
from retrieval.evaluation.gold_questions import gold_questions
from retrieval.linkage.asked import nodes_named
from retrieval.linkage.atlas import Atlas
from retrieval.understanding.wondering_forms import Subject
from tests.retrieval.linkage.test_naming import atlas as atlas  # the nodes that ship

QUESTIONS = Path(__file__).parents[3] / "benchmarks" / "walk_questions.tsv"


def test_no_question_for_the_desk_is_taken_and_walks_are_known(atlas: Atlas) -> None:
    rows = list(labelled(QUESTIONS))
    wrong = [row["text"] for row in rows if not fits(row, taken_as(atlas, row["text"]))]
    assert len(rows) > 100 and wrong == ["draw the chain of the pharmaceutical industry"]


def test_of_the_questions_that_ship_only_the_one_that_is_a_walk_is_taken(atlas: Atlas) -> None:
    taken = [one.question.text for one in gold_questions() if taken_as(atlas, one.question.text)[0] != "none"]
    assert taken == ["学新闻的毕业了能干啥"]


@pytest.mark.parametrize(
    ("said", "subject", "named"),
    [
        ("高分子", Subject.STUDY, {"高分子材料与工程"}),
        ("化工", Subject.STUDY, {"化学工程与工艺"}),
        ("金融", Subject.STUDY, {"金融学", "金融工程"}),
        ("polymers", Subject.STUDY, {"高分子材料与工程"}),
        ("橡胶密封件", Subject.TRADE, {"橡胶和塑料制品业"}),
        ("furniture manufacturing", Subject.TRADE, {"家具制造业"}),
        ("你们", Subject.STUDY, set()),
    ],
)
def test_what_is_called_for_short_is_found(atlas: Atlas, said: str, subject: Subject, named: set[str]) -> None:
    language = Language.EN if said.isascii() else Language.ZH
    assert {node.names[Language.ZH] for node in nodes_named(atlas, said, subject, language)} == named


def test_numbers_of_nodes_lead_back_to_them(atlas: Atlas) -> None:
    assert all(atlas.numbered(node.number) is node for node in atlas.nodes.values())
    assert atlas.numbered(1) is None
