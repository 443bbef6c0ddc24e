"""The names of kinds, as files and people write them."""

import pytest

from knowledge.vocabulary import KIND_NAMES, Kind, kind_named


def test_kinds_by_the_names_that_people_write() -> None:
    assert kind_named("policy") is Kind.PROGRAM
    assert kind_named("internship") is Kind.OPENING
    assert {kind_named(name) for name in KIND_NAMES} == set(Kind)


def test_any_other_name_is_none() -> None:
    with pytest.raises(ValueError, match="labs"):
        kind_named("labs")
