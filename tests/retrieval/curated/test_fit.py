"""Which questions mean the same: worded otherwise they do, of another matter they do not, however alike they sound."""

import asyncio
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import benchmarks
from retrieval.curated.fit import LEEWAY, SAME, likeness, says_also, says_enough
from retrieval.curated.sense import sense_of
from retrieval.encoder import BundledEncoder
from retrieval.vectors import Languages, language_means

PAIRS = Path(benchmarks.__path__[0]) / "curated_questions.toml"


def _alike(asked: str, known: str, cosine: float | None = 0.95) -> float | None:
    return likeness(sense_of(asked), sense_of(known), cosine)


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("请问，创新券怎么申请呢？", "创新券怎么申请"),
        ("How do I apply for a voucher, please?", "how do I apply for a voucher"),
        ("實驗室能參觀嗎", "实验室能参观吗"),
    ],
)
def test_marks_and_courtesy_make_no_other_question(asked: str, known: str) -> None:
    assert _alike(asked, known, None) == SAME
    assert _alike("请问？", "你好！", 1.0) is None, "nothing is the same as nothing"


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("公司成立不到三年能申请高新吗", "公司成立不到一年能申请高新吗"),
        ("10 人以下的公司能申请吗", "50 人以下的公司能申请吗"),
        ("杭州的创新券怎么申请", "创新券怎么申请"),
        ("上海的创新券怎么申请", "杭州的创新券怎么申请"),
        ("贷款怎么申请", "创新券怎么申请"),
        ("创新券多久到账", "创新券怎么申请"),
        ("仪器怎么预约", "仪器怎么收费"),
        ("外地学生能申请补贴吗", "外地企业能申请补贴吗"),
        ("how much is a voucher", "how do I apply for a voucher"),
        ("may students visit the lab", "may companies visit the lab"),
    ],
)
def test_other_figures_places_kinds_and_wishes_make_another_question(asked: str, known: str) -> None:
    assert _alike(asked, known) is None


def test_the_fewer_words_they_share_the_nearer_they_have_to_be() -> None:
    known = "横向课题的合同要怎么签"
    assert _alike("怎么签横向课题的合同", known, 0.55) and not _alike("横向合同的签订流程", known, 0.55)
    assert _alike("横向合同的签订流程", known, 0.80)
    assert not _alike("横向课题的合同怎么不签", known, 0.60), "a denial asks for more"
    assert not _alike("How is a research contract signed?", known, 0.45)
    assert _alike("How is a research contract signed?", known, 0.56), "across languages no word can be shared"


def test_less_will_do_where_nothing_else_answers_and_they_share_a_word() -> None:
    known = sense_of("从学校停车场到老图书馆的接驳班车几点发车？")
    timetable = sense_of("接驳班车到老图书馆有哪些时间？")
    assert likeness(timetable, known, 0.75), "a timetable is what a time asks for"
    shared, none = sense_of("老图书馆的班车时刻表"), sense_of("食堂几点开门")
    assert likeness(shared, known, 0.67) is None and likeness(shared, known, 0.67, LEEWAY)
    assert likeness(none, known, 0.67, LEEWAY) is None


def test_without_vectors_only_the_same_words_do() -> None:
    assert _alike("合同怎么签，横向课题的", "横向课题的合同要怎么签", None)
    assert _alike("横向合同的签订流程", "横向课题的合同要怎么签", None) is None
    assert _alike("怎么申请", "怎么办理", None) is None, "nothing is said that could be shared"


def test_what_leans_on_another_question_answers_none_by_itself() -> None:
    assert not says_enough("怎么申请") and says_enough("创新券能申请几次")
    assert says_also("创新券 多少钱", "多少钱") is False, "it only says what is wanted to know"
    assert says_also("创新券 过期了怎么办", "过期了怎么办") and not says_also("创新券怎么申请", "实习生能加班吗")


def test_half_of_the_questions_that_were_held_out_go_right(encoder: BundledEncoder) -> None:
    """The levels were chosen on the first half; a false one is shown first, so that few are allowed."""
    groups = tomllib.loads(PAIRS.read_text("utf-8"))["group"]
    vectors = asyncio.run(_encoded(encoder, [text for group in groups for texts in group.values() for text in texts]))

    senses = {text: sense_of(text) for text in vectors}

    def fits(text: str, known: Sequence[str], leeway: float = 0.0) -> bool:
        return any(likeness(senses[text], senses[one], float(vectors[text] @ vectors[one]), leeway) for one in known)

    half = len(groups) // 2
    counts = {}
    for part, some in (("chosen on", groups[:half]), ("held out", groups[half:])):
        for name in ("same", "other"):
            told = [fits(text, group["asked"]) for group in some for text in group[name]]
            counts[part, name] = sum(told) / len(told)
    eased = [fits(text, group["asked"], LEEWAY) for group in groups[half:] for text in group["same"]]
    unrelated = [
        fits(text, other["asked"], LEEWAY)
        for group in groups
        for other in groups
        if other is not group
        for text in group["same"]
    ]
    assert counts["chosen on", "same"] >= 0.45 and counts["held out", "same"] >= 0.28, counts
    assert counts["chosen on", "other"] <= 0.05 and counts["held out", "other"] <= 0.08, counts
    assert sum(eased) >= 0.42 * len(eased), sum(eased)
    assert sum(unrelated) <= 5 and len(unrelated) > 4_000, sum(unrelated)


async def _encoded(encoder: BundledEncoder, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    means = language_means(encoder.id)
    assert means is not None
    vectors = {}
    for text in texts:
        centred = await encoder.question(text) - means[Languages.index(sense_of(text).language)]
        vectors[text] = centred / np.linalg.norm(centred)
    return vectors
