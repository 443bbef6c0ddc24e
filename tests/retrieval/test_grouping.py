"""Questions that mean the same, in either language, under the shipped encoder and any other."""

import numpy as np

from knowledge.vocabulary import Language
from retrieval.encoder import BundledEncoder
from retrieval.grouping import SAME, Grouper, Known, Meant, read, shipped, usual_questions
from tests.retrieval.encoders import PlainEncoder

MAIL = ("样品可以快递过来测吗，不去人行不行", "能不能把样品寄给你们检测", "Can we mail the samples instead of coming?")
VOUCHER = ("创新券能不能用来买设备", "Can an innovation voucher be spent on buying equipment?")


def alike(one: Meant, others: list[Meant], beside: list[Meant]) -> float:
    """Says how nearly a question belongs to the topic of others, beside another topic."""
    return dict(Known({1: others, 2: beside}).nearest(one))[1]


async def test_what_means_the_same_is_together_in_both_languages_and_nothing_else(encoder: BundledEncoder) -> None:
    grouper = Grouper(encoder)
    found = [await grouper.understood(text) for text in (*MAIL, *VOUCHER)]
    meant = [one.meant for one in found if one is not None]
    mail, voucher = meant[:3], meant[3:]
    assert all(alike(one, [other for other in mail if other is not one], voucher) >= SAME for one in mail)
    assert max(alike(one, voucher, []) for one in mail) < SAME
    known = Known({1: mail})
    known.add(2, voucher[0])
    assert [topic for topic, _ in known.nearest(voucher[1])] == [2, 1]
    assert Known({}).nearest(voucher[1]) == []
    assert mail[2].language is Language.EN
    kept = read(mail[0].written())
    assert abs(alike(kept, [mail[1]], voucher) - alike(mail[0], [mail[1]], voucher)) < 0.005, (
        "half precision loses nothing"
    )


async def test_who_asks_says_nothing_of_what_and_a_follow_up_is_read_with_what_it_follows(
    encoder: BundledEncoder,
) -> None:
    grouper = Grouper(encoder)
    bare = await grouper.understood("能不能把样品寄给你们检测")
    signed = await grouper.understood("您好，能不能把样品寄给你们检测？电话13812345678")
    follows = await grouper.understood("那补贴呢？", ("能不能把样品寄给你们检测",))
    chat = await grouper.understood("今天天气怎么样")
    assert bare is not None and signed is not None and follows is not None and chat is not None
    assert alike(bare.meant, [signed.meant], [follows.meant]) > 2 * SAME
    assert "13812345678" not in signed.text
    assert follows.text == "能不能把样品寄给你们检测 那补贴呢？"
    alone = await grouper.understood("孵化器还有工位吗，怎么入驻", ("能不能把样品寄给你们检测",))
    assert alone is not None and alone.text == "孵化器还有工位吗，怎么入驻"
    assert (chat.matter or 0) < 0 < (bare.matter or 0)


async def test_what_ships_is_what_the_encoder_gives(encoder: BundledEncoder) -> None:
    usual, texts = shipped(encoder.id), usual_questions()
    assert usual is not None
    assert len(texts) == len(usual.rows) == 800
    some = [0, 399, 400, 799]
    vectors = await encoder.passages([texts[at] for at in some])
    centred = vectors - usual.means[usual.langs[some]]
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    assert (np.vecdot(centred, usual.rows[some]) > 0.99).all()


async def test_another_encoder_encodes_what_is_usual_once_and_one_that_fails_says_nothing() -> None:
    encoder = PlainEncoder("plain-grouping")
    found = [await Grouper(encoder).understood(text) for text in ("rubber seal ageing", "seal of rubber ageing")]
    assert all(found)
    assert len(encoder.texts) == 800
    assert await Grouper(PlainEncoder("plain-failing", lasts=0)).understood("rubber") is None
