"""What a turn is understood to mean with what its vector tells, by the bundled encoder."""

import datetime as dt

import pytest

from knowledge.vocabulary import Kind
from retrieval.encoder import BundledEncoder, Encoder
from retrieval.lexical.index import LexicalIndex
from retrieval.question import PastTurn, Question, Speaker
from retrieval.understanding.comprehension import Comprehension, comprehended
from tests.retrieval.encoders import PlainEncoder


async def understood(encoder: Encoder | None, *said: str) -> Comprehension:
    """Reads the last thing said."""
    *before, text = said
    history = tuple(PastTurn(Speaker.USER, one) for one in before)
    return await comprehended(Question(text, dt.date(2026, 11, 22), history=history), encoder, LexicalIndex.absent())


@pytest.mark.parametrize(
    ("said", "matter", "wanted"),
    [
        (["山东创新券怎么用", "最晚哪天交材料"], "山东创新券怎么用 最晚哪天交材料", {Kind.PROGRAM}),
        (
            ["grants for a bakery", "do we have to show our accounts"],
            "grants for a bakery do we have to show our accounts",
            {Kind.PROGRAM},
        ),
        (["密封圈老漏油，谁能看看", "那费用谁出"], "密封圈老漏油，谁能看看 那费用谁出", {Kind.PROGRAM}),
        (["密封圈老漏油，谁能看看", "那钛合金焊接呢"], "钛合金焊接 谁能", {Kind.LAB}),
        (
            ["山东创新券怎么用", "最晚哪天交材料", "那案例呢"],
            "山东创新券怎么用 最晚哪天交材料 那案例呢",
            {Kind.CASE},
        ),
    ],
)
async def test_a_turn_that_leans_is_read_with_the_one_before(
    encoder: BundledEncoder, said: list[str], matter: str, wanted: set[Kind]
) -> None:
    meant = await understood(encoder, *said)
    assert meant.reading.matter == matter
    assert meant.reading.wanted == wanted
    assert meant.matter is not None
    assert meant.matter > 0


@pytest.mark.parametrize("text", ["电镀废水除镍", "who wrote don quixote", "怎么做酸辣土豆丝"])
async def test_what_stands_alone_stays_alone(encoder: BundledEncoder, text: str) -> None:
    assert (await understood(encoder, "山东创新券怎么用", text)).reading.matter == text


@pytest.mark.parametrize("need", ["密封圈老漏油，谁能看看", "we need a scanning electron microscope"])
@pytest.mark.parametrize(
    "text",
    [
        "创新券怎么用",
        "高新技术企业怎么认定",
        "研发费用加计扣除比例多少",
        "innovation voucher",
        "career fair",
    ],
)
async def test_a_short_question_that_says_what_it_is_about_stands_alone(
    encoder: BundledEncoder, need: str, text: str
) -> None:
    assert (await understood(encoder, need, text)).reading.matter == text


@pytest.mark.parametrize("text", ["有补贴吗", "有没有案例", "any examples?", "who pays"])
async def test_a_kind_alone_is_asked_for_of_what_went_before(encoder: BundledEncoder, text: str) -> None:
    need = "密封圈老漏油，谁能看看"
    assert (await understood(encoder, need, text)).reading.matter == f"{need} {text}"


async def test_without_anything_learnt_the_words_alone_tell() -> None:
    said = ("山东创新券怎么用", "最晚哪天交材料")
    for encoder in (None, PlainEncoder()):
        meant = await understood(encoder, *said)
        assert meant.reading.matter == said[-1]
        assert meant.matter is None
