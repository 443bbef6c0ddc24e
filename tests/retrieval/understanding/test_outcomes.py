"""What is typed of an outcome in the place of a button."""

import pytest

from knowledge.outcomes import Consent, Fruit
from retrieval.understanding.outcomes import consent_told, ends_fruits, fruits_told, score_told


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("4", 4), ("4分", 4), ("打５分", 5), ("five", 5), ("二", 2), ("3 stars", 3), ("4/5", 4), ("it's a 4", 4),
        ("8分", 8), ("4.5", 4.5), ("很好", None), ("4 labs", None), ("4月交货", None),
    ],
)  # fmt: skip
def test_a_score_is_a_number_and_no_more(text: str, score: float | None) -> None:
    assert score_told(text) == score


@pytest.mark.parametrize(
    ("text", "fruits"),
    [
        ("签了合同，还有专利", {Fruit.CONTRACT, Fruit.PATENT}),
        ("没有签合同，新招了三个人", {Fruit.JOBS}),
        ("no contract but a new product", {Fruit.PRODUCT}),
        ("we will work together again", {Fruit.REPEAT}),
        ("300万元", set()),
    ],
)
def test_what_is_denied_did_not_come_of_it(text: str, fruits: set[Fruit]) -> None:
    assert fruits_told(text) == fruits


def test_nothing_and_nothing_more_end_the_marking() -> None:
    assert all(map(ends_fruits, ("没有", "都没有", "none of these", "done", "选好了")))
    assert not any(map(ends_fruits, ("没有签合同", "all fine")))


@pytest.mark.parametrize(
    ("text", "consent"),
    [
        ("匿名", Consent.ANONYMOUS), ("可以，但要匿名", Consent.ANONYMOUS), ("不用匿名", Consent.NAMED),
        ("yes, with names", Consent.NAMED), ("不公开", Consent.NONE), ("no, thanks", Consent.NONE), ("可以", None),
        ("yes", None),
    ],
)  # fmt: skip
def test_consent_that_does_not_say_how_is_none_yet(text: str, consent: Consent | None) -> None:
    assert consent_told(text) is consent
