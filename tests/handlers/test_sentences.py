"""Sentences of a chat model above the card, and what they make the card show."""

import dataclasses

from handlers.view import answer_pages
from handlers.wording import Wording
from retrieval.answer import Because, Reason, Sentence
from retrieval.reading_order import opening
from tests.handlers.answers import EN, TODAY, TURN, ZH, answer, full, match

WORDED = (Sentence("能做老化试验。", (1, 2)), Sentence("研究橡胶 <b>", (2,), quoted=True))


def test_they_stand_in_place_of_the_lead_each_with_its_records() -> None:
    one = dataclasses.replace(full(contacts=2), sentences=WORDED)
    assert Wording(ZH, TODAY).lead(one) == "能做老化试验。 [1] [2]\n“研究橡胶 <b>” [2]"
    (page,) = answer_pages(one, TURN, ZH, TODAY)
    assert page.html.startswith("能做老化试验。 [1] [2]\n“研究橡胶 &lt;b&gt;” [2]\n")


def test_where_nothing_deals_with_just_this_that_is_said_before_them() -> None:
    nearest = match(1, reason=Reason(Because.NEAREST))
    one = answer(None, contacts=(nearest,), sentences=WORDED[:1])
    first, second = Wording(EN, TODAY).lead(one).split("\n")
    assert first == EN.say("answer-nearest")
    assert second == "能做老化试验。 [1] [2]"


def test_without_any_the_lead_is_what_it_was() -> None:
    assert "能做" not in Wording(ZH, TODAY).lead(full(contacts=2))


def test_the_card_shows_every_record_that_they_rest_on_or_the_model_picks() -> None:
    many = full(contacts=9, programs=9)
    shown = {one.n for one in opening(many)}
    assert not shown & {8, 9, 17, 18}
    cited = dataclasses.replace(many, sentences=(Sentence("好。", (9, 18)),), picks=(17,))
    assert {one.n for one in opening(cited)} == shown | {9, 17, 18}
