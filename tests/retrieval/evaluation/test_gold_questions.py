"""The questions that ship: enough of every sort, about records that exist, each what its group says."""

from collections import Counter

import pytest

from knowledge.starter import drafts
from knowledge.vocabulary import Language
from retrieval.analysis import content_words
from retrieval.evaluation.gold_questions import FOLDER, GoldQuestion, gold_questions
from retrieval.understanding.language import language_of

GOLD = gold_questions()
STARTER = {draft.key: draft for draft in drafts()}


def of(group: str) -> list[GoldQuestion]:
    return [gold for gold in GOLD if gold.group == group]


def test_there_are_enough_of_every_sort() -> None:
    sizes = Counter(gold.group for gold in GOLD)
    assert sum(sizes.values()) >= 240
    assert set(sizes) == {file.stem for file in FOLDER.iterdir()} == {
        "needs_zh", "needs_en", "programs", "students", "across_zh_to_en", "across_en_to_zh", "typos", "synonyms",
        "follow_ups", "offers", "off_topic", "unanswerable",
    }  # fmt: skip
    assert min(sizes.values()) >= 20
    assert sum(not gold.answerable for gold in GOLD) >= 40


def test_ids_and_questions_are_their_own() -> None:
    assert len({gold.question.id for gold in GOLD}) == len(GOLD)
    said = [(gold.question.text, gold.question.history) for gold in GOLD]
    assert [one for one, count in Counter(said).items() if count > 1] == []


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.question.id)
def test_every_question_says_what_it_means(gold: GoldQuestion) -> None:
    question = gold.question
    assert set(question.judged) <= set(STARTER)
    assert set(question.judged.values()) <= {1, 2}
    assert bool(question.judged) or not gold.answerable
    assert not (gold.abstains and question.judged)
    assert question.language is language_of(question.text)
    if gold.texts is not None:
        assert all(gold.texts in STARTER[key].texts for key in question.judged)


@pytest.mark.parametrize(("group", "language"), [("across_zh_to_en", Language.EN), ("across_en_to_zh", Language.ZH)])
def test_questions_across_languages_have_to_cross(group: str, language: Language) -> None:
    assert all(gold.texts is language and gold.question.language is not language for gold in of(group))


def test_follow_ups_follow_something() -> None:
    assert all(gold.question.history for gold in of("follow_ups"))
    assert not any(gold.question.history for gold in GOLD if gold.group != "follow_ups")


@pytest.mark.parametrize("gold", of("synonyms"), ids=lambda gold: gold.question.id)
def test_synonyms_share_no_word_with_what_they_are_after(gold: GoldQuestion) -> None:
    asked = set(content_words(gold.question.text))
    for key in [key for key, grade in gold.question.judged.items() if grade == 2]:
        text = STARTER[key].texts[gold.question.language]
        assert asked & set(content_words(f"{text.title}\n{text.body}")) == set(), key


def test_what_is_unknown_lacks_something_and_what_is_off_topic_is_no_desks_matter() -> None:
    assert all(gold.lacks is not None for gold in of("unanswerable"))
    assert all(gold.abstains for gold in of("off_topic"))
