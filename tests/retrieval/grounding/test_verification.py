"""Only what the records bear out is shown, sentence by sentence."""

import dataclasses
import random

import pytest

from knowledge.vocabulary import Language
from retrieval.answer import Because, Reason, Sentence
from retrieval.encoder import BundledEncoder
from retrieval.grounding.sources import sources_of
from retrieval.grounding.verification import Flaw, verified
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.grounding.cases import CLOSED, LAB, LAB_IN_ENGLISH, PROGRAM, answer, draft, sources

GOOD = "该实验室能做密封件的耐油老化试验，可接受来样检测。"
CARDS = (LAB, PROGRAM, CLOSED)


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        (GOOD, (1,)),
        ("高分子与橡胶材料实验室研究密封件为什么会坏。", (1,)),
        ("高新技术企业认定给持续做研发的企业，所得税减按15%的税率缴纳。", (2,)),
        ("证书有效期三年。", (2,)),
        ("认定现在可以申请，证书有效期3年。", (2,)),
        ("实验室不接受个人委托。", (1,)),
    ],
)
async def test_what_the_records_say_stays(encoder: BundledEncoder, text: str, cites: tuple[int, ...]) -> None:
    checked = await verified(draft((text, cites)), sources(*CARDS), Language.ZH, encoder)
    assert checked.flaws == {}
    assert checked.sentences == (Sentence(text, cites),)


@pytest.mark.parametrize(
    ("text", "cites", "flaw"),
    [
        (GOOD, (), Flaw.NO_CITATION),
        (GOOD, (9,), Flaw.FALSE_CITATION),
        (GOOD, (1, 9), Flaw.FALSE_CITATION),
        (GOOD, (0,), Flaw.FALSE_CITATION),
        (GOOD, (-1,), Flaw.FALSE_CITATION),
        ("The laboratory offers ageing tests for seals.", (1,), Flaw.OTHER_LANGUAGE),
        ("密封件老化试验请致电 0571-8795-1234。", (1,), Flaw.CONTACT),
        ("密封件老化试验请写信到 lab@uni.example。", (1,), Flaw.CONTACT),
        ("该实验室能做3项耐油老化试验。", (1,), Flaw.FIGURE),
        ("企业所得税减按10%的税率缴纳。", (2,), Flaw.FIGURE),
        ("证书有效期五年。", (2,), Flaw.FIGURE),
        ("企业所得税减按15%的税率缴纳。", (1,), Flaw.FIGURE),
        ("证书有效期到2027年3月1日。", (2,), Flaw.FIGURE),
        ("该实验室的王小明教授能做密封件的耐油老化试验。", (1,), Flaw.NAME),
        ("清华大学能做密封件的耐油老化试验。", (1,), Flaw.NAME),
        ("认定现在可以申请，证书有效期3年。", (3,), Flaw.STATUS),
        ("认定已截止，证书有效期3年。", (2,), Flaw.STATUS),
        ("该实验室保证密封件的耐油老化试验通过。", (1,), Flaw.PROMISE),
        ("该实验室免费做密封件的耐油老化试验。", (1,), Flaw.PROMISE),
        ("可接受个人委托，能做老化试验。", (1,), Flaw.CONTRADICTION),
        ("实验室不能做耐油耐热老化试验。", (1,), Flaw.CONTRADICTION),
        ("实验室可以派人修理水泵并更换电机。", (1,), Flaw.UNSUPPORTED),
        ("这里擅长食品包装的微生物检验。", (1,), Flaw.UNSUPPORTED),
    ],
)
async def test_all_else_is_dropped(encoder: BundledEncoder, text: str, cites: tuple[int, ...], flaw: Flaw) -> None:
    checked = await verified(draft((text, cites)), sources(*CARDS), Language.ZH, encoder)
    assert checked.flaws == {flaw: 1}
    assert (checked.given, checked.dropped) == (1, 1)
    assert text not in [sentence.text for sentence in checked.sentences]
    assert not checked.worth_showing


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("The laboratory studies why rubber seals fail and offers oil and heat ageing tests.", None),
        ("Samples are welcome at the Polymer and Rubber Materials Laboratory.", None),
        ("Ask Professor Moriarty about oil and heat ageing tests.", Flaw.NAME),
        ("The laboratory offers oil and heat ageing tests within 5 days.", Flaw.FIGURE),
        ("The laboratory never offers oil and heat ageing tests.", Flaw.CONTRADICTION),
        ("The laboratory offers free oil and heat ageing tests.", Flaw.PROMISE),
        ("The laboratory repairs pumps on site and stocks spare parts for sale.", Flaw.UNSUPPORTED),
    ],
)
async def test_english(encoder: BundledEncoder, text: str, flaw: Flaw | None) -> None:
    checked = await verified(draft((text, (1,))), sources(LAB_IN_ENGLISH), Language.EN, encoder)
    assert checked.flaws == ({flaw: 1} if flaw else {})


async def test_a_sentence_in_another_language_than_its_record_is_held_against_its_meaning(
    encoder: BundledEncoder,
) -> None:
    across = draft(("实验室研究橡胶、塑料和密封件为什么会失效。", (1,)), ("实验室生产氢燃料电池，给公交车供货。", (1,)))
    checked = await verified(across, sources(LAB_IN_ENGLISH), Language.ZH, encoder)
    assert [sentence.quoted for sentence in checked.sentences] == [False]
    assert checked.flaws == {Flaw.UNSUPPORTED: 1}


@pytest.mark.parametrize("without", [None, PlainEncoder(), PlainEncoder(lasts=0)])
async def test_without_the_measured_encoder_words_alone_have_to_do(without: PlainEncoder | None) -> None:
    both = draft((GOOD, (1,)), ("这里擅长食品包装的微生物检验。", (1,)))
    assert (await verified(both, sources(LAB), Language.ZH, without)).flaws == {Flaw.UNSUPPORTED: 1}
    across = draft(("实验室研究橡胶、塑料和密封件为什么会失效。", (1,)))
    assert (await verified(across, sources(LAB_IN_ENGLISH), Language.ZH, without)).dropped == 1


async def test_a_record_of_which_only_flawed_sentences_speak_speaks_for_itself_once(encoder: BundledEncoder) -> None:
    mixed = draft(
        (GOOD, (1,)),
        ("企业所得税减按10%的税率缴纳。", (2,)),
        ("证书有效期九年。", (2,)),
        ("该实验室保证成功。", (1,)),
        (GOOD, (1,)),
        picks=(2, 9, 1),
    )
    checked = await verified(mixed, sources(LAB, PROGRAM), Language.ZH, encoder)
    quote = sources(LAB, PROGRAM)[1].quote
    assert checked.sentences == (Sentence(GOOD, (1,)), Sentence(quote, (2,), quoted=True))
    assert checked.picks == (2, 1)
    assert (checked.given, checked.dropped) == (5, 3)
    assert checked.worth_showing


async def test_what_stands_beside_the_matches_is_dropped_without_a_word(encoder: BundledEncoder) -> None:
    beside = tuple(dataclasses.replace(source, direct=False) for source in sources(PROGRAM))
    checked = await verified(draft(("证书有效期九年。", (1,))), beside, Language.ZH, encoder)
    assert (checked.sentences, checked.dropped) == ((), 1)


@pytest.mark.parametrize(("because", "direct"), [(Because.WORDS, True), (Because.GENERAL, False)])
def test_what_is_merely_near_is_told_from_a_match(because: Because, direct: bool) -> None:
    found = answer(PROGRAM)
    match = dataclasses.replace(found.programs[0], reason=Reason(because))
    (source,) = sources_of(dataclasses.replace(found, programs=(match,)), ())
    assert source.direct is direct


async def test_words_gathered_from_several_records_bear_out_nothing(encoder: BundledEncoder) -> None:
    gathered = draft(("持有证书的企业做老化试验税率减半，由实验室缴纳所得税。", (1, 2)))
    checked = await verified(gathered, sources(LAB, PROGRAM), Language.ZH, encoder)
    assert checked.flaws == {Flaw.UNSUPPORTED: 1}


async def test_of_its_citations_a_sentence_keeps_those_that_bear_it_out(encoder: BundledEncoder) -> None:
    both = "实验室能做耐油耐热老化试验，高新技术企业认定给持续做研发的企业。"
    drafted = draft((GOOD, (2, 1)), (both, (1, 2)))
    checked = await verified(drafted, sources(LAB, PROGRAM), Language.ZH, encoder)
    assert checked.sentences == (Sentence(GOOD, (1,)), Sentence(both, (1, 2)))


async def test_no_draft_breaks_it() -> None:
    """Whatever a model writes, something checked comes back: pieces of records, figures and noise, put together."""
    chance = random.Random(6)
    pieces = [
        "密封圈",
        "老化",
        " seals",
        "五",
        "2026",
        "-",
        "年",
        "%",
        "万亿",
        "@",
        "教授",
        "公司",
        "不",
        ".",
        "，",
        "“",
        "”",
    ]
    pieces += [
        "9" * 60,
        "\u0627\u0644",
        "Ａ",
        "¹",
        "½",
        "£",
        "May ",
        "Dr ",
        "百分之",
        "第",
        "(",
        "[",
        "\\",
        "$x",
        "{}",
        "é",
    ]
    for _ in range(400):
        text = "".join(chance.choices(pieces, k=chance.randint(1, 30)))[:400]
        cites = tuple(chance.choices([1, 2, 9], k=chance.randint(0, 3)))
        checked = await verified(draft((text, cites)), sources(LAB, PROGRAM), Language.ZH, None)
        assert checked.given == 1
