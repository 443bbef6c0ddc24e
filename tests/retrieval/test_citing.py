"""What an answer said, taken down and told again: numbers, words and clauses as they were then."""

import dataclasses

from knowledge.editions import Since
from knowledge.statements import Claim, read, written
from knowledge.vocabulary import Kind, Language
from retrieval.answer import Because, Reason, Sentence
from retrieval.citing import recalled, statement_of, traced
from retrieval.quoting import place_of
from tests.handlers.answers import answer, cited, edition, match

OFFICIAL = (
    "第一条 为了促进研发，制定本办法。\n第二条 支持标准：按实际费用的\n30%给予补贴，最高50万元。\n"
    "（一）企业须在本市注册。"
)


def test_an_answer_is_told_again_with_its_own_numbers() -> None:
    said = answer(
        2, contacts=(match(1), match(2, reason=Reason(Because.CASE, title="泵"))), programs=(match(3, Kind.PROGRAM),)
    )
    kept = read(written(statement_of(said)))
    cards = {one.card.record_id: one.card for one in said.matches}
    shuffled = answer(1, contacts=(match(1, Kind.LAB, record_id=103),), programs=())
    again = recalled(shuffled, kept, cards)
    assert [(one.n, one.card.record_id, one.reason, one.quote) for one in again.matches] == [
        (one.n, one.card.record_id, one.reason, one.quote) for one in said.matches
    ]
    assert again.lead is not None
    assert again.lead.n == 2


def test_what_may_not_be_shown_any_more_is_left_out_with_what_rests_on_it() -> None:
    sentences = (Sentence("甲。", (1,)), Sentence("乙。", (1, 2)))
    said = dataclasses.replace(answer(2, contacts=(match(1), match(2))), sentences=sentences, picks=(2, 1))
    left = recalled(said, statement_of(said), {101: said.matches[0].card})
    assert [one.n for one in left.matches] == [1]
    assert (left.lead, left.sentences, left.picks) == (None, sentences[:1], (1,))


def test_the_words_are_found_in_their_clause() -> None:
    said = answer(
        1, programs=(match(1, Kind.PROGRAM, quote="支持标准：按实际费用的 30%给予补贴，最高50万元。", body=OFFICIAL),)
    )
    (one,) = cited(said, has_clauses=True)
    assert one.passage is not None
    assert one.passage.clause == "第二条"
    assert one.passage.words == "支持标准：按实际费用的\n30%给予补贴，最高50万元。"
    assert one.card is not None
    (plain,) = cited(said)
    assert plain.passage is not None
    assert plain.passage.clause is None
    assert "第一条" in plain.passage.before


def test_words_that_were_cut_or_are_gone() -> None:
    assert place_of("支持标准：按实际…", OFFICIAL) == (OFFICIAL.index("支持"), OFFICIAL.index("费用"))
    assert place_of("没有这句", OFFICIAL) is None
    assert place_of("…", OFFICIAL) is None
    (one,) = cited(answer(1, contacts=(match(1, quote="没有这句"),)))
    assert one.passage is None


def test_a_criterion_is_named_where_the_passage_states_it() -> None:
    tree = {
        "all": [
            {"clause": "企业在本市注册 / registered in the city"},
            {"any": [{"clause": "上年亏损 / a loss last year"}]},
        ]
    }
    said = answer(1, programs=(match(1, Kind.PROGRAM, quote="企业须在本市注册。", body=OFFICIAL),))
    (one,) = cited(said, has_clauses=True, criteria=tree)
    assert one.passage is not None
    assert one.passage.clause == "第二条（一）"
    assert one.criteria == ("企业在本市注册 / registered in the city",)


def test_a_sentence_of_the_model_is_put_beside_the_words_that_bear_it_out() -> None:
    one = match(1, Kind.PROGRAM, quote="第一条 为了促进研发，制定本办法。", body=OFFICIAL)
    said = answer(1, programs=(one,))
    (citation,) = statement_of(said).citations
    claims = (
        Claim("补贴按费用的30%给。", (1,), quoted=False),
        Claim("别的。", (2,), quoted=False),
        Claim("原话", (1,), quoted=True),
    )
    found = traced(citation, edition(one.card), claims, None)
    ((text, words),) = found.claims
    assert text == "补贴按费用的30%给。"
    assert words.startswith("30%给予补贴")


def test_the_card_of_now_is_given_only_where_it_says_the_same() -> None:
    said = answer(1, contacts=(match(1),))
    assert cited(said)[0].card is not None
    assert cited(said, since=Since.CHANGED)[0].card is None


def test_the_language_that_was_shown_is_kept() -> None:
    said = answer(1, contacts=(match(1, language=Language.EN),))
    assert read(written(statement_of(said))).citations[0].language is Language.EN
