"""Which fact is asked for next."""

from knowledge.eligibility import Assessment, Verdict, deciding_fact


def open_for(*names: str) -> Assessment:
    return Assessment(Verdict.OPEN, to_ask=names)


def test_what_decides_most_programs_is_asked_first() -> None:
    alone, three = open_for("employees"), open_for("revenue_cny", "founded", "titles")
    assert deciding_fact([three, alone]) == "employees"
    assert deciding_fact([three, three, three, three, alone]) != "employees"
    assert deciding_fact([open_for("founded", "titles"), open_for("titles", "designs")]) == "titles"


def test_settled_programs_ask_for_nothing() -> None:
    assert (
        deciding_fact([Assessment(Verdict.ELIGIBLE), Assessment(Verdict.LIKELY), Assessment(Verdict.UNSTATED)]) is None
    )
    assert deciding_fact([]) is None


def test_what_was_declined_is_not_asked_again_nor_what_needs_it() -> None:
    both = [open_for("revenue_cny", "founded"), open_for("titles")]
    assert deciding_fact(both, declined={"revenue_cny"}) == "titles"
    assert deciding_fact(both, declined={"revenue_cny", "titles"}) is None
