"""What counts as one call listed twice, and what is a series, a sibling or another place."""

import datetime as dt
from dataclasses import replace

import pytest

from knowledge.drafts import TextDraft
from knowledge.twins.sketches import Sketch
from knowledge.vocabulary import Kind, Language
from retrieval.twins import Reason, pairs_among, pairs_between, traits_of
from retrieval.twins.marks import marks_in

BASE = Sketch(
    key="a",
    kind=Kind.PROGRAM,
    texts={Language.EN: TextDraft("Hydrogen valves for coastal shipping: round two", "Issuer A", "Apply for a share.")},
    digest="",
    source="list of A",
    opens=dt.date(2023, 3, 6),
    closes=dt.date(2023, 4, 19),
)
_FILLERS = (
    "Quiet rotors",
    "Barley genomes",
    "Tidal mooring lines",
    "Paper sensors",
    "Fire safe cladding",
    "Bee health",
)
FILLERS = [
    replace(BASE, key=f"filler {n}", texts={Language.EN: TextDraft(title, "Issuer F", title)}, opens=None, closes=None)
    for n, title in enumerate(_FILLERS)
]


def listed(title: str, org: str = "Issuer B", **more: object) -> Sketch:
    """Gives another listing; its days are those of the first unless told."""
    values = {"key": "b", "texts": {Language.EN: TextDraft(title, org, "Apply for a share.")}, "source": f"of {org}"}
    return replace(BASE, **{**values, **more})  # type: ignore[arg-type]


def found(*records: Sketch) -> list[tuple[str, str]]:
    traits = [traits_of(one) for one in (*records, *FILLERS)]
    return [(traits[pair.one].key, traits[pair.other].key) for pair in pairs_among(traits)]


@pytest.mark.parametrize(
    "other",
    [
        listed("Hydrogen valves for coastal shipping: Round 2"),
        listed("Hydrogen Valves for Coastal Shipping, R2"),
        listed("Hydrogen valves for coastal shipping (round two)", closes=dt.date(2023, 4, 26)),
        listed("SBRI: hydrogen valves for coastal shipping, second round"),
    ],
)
def test_one_call_that_two_list_is_found(other: Sketch) -> None:
    assert found(BASE, other) == [("a", "b")]


@pytest.mark.parametrize(
    "other",
    [
        listed("Hydrogen valves for coastal shipping: round three"),
        listed("Hydrogen valves for coastal shipping: round 2", opens=dt.date(2024, 3, 4), closes=dt.date(2024, 4, 17)),
        listed("Hydrogen valves for coastal shipping: phase 2", opens=None, closes=None),
        listed("Hydrogen valves for coastal shipping: round two", country="US"),
        listed("Hydrogen pumps for coastal shipping: round two", "Issuer A"),
        listed("Hydrogen valves for coastal shipping: round two", "Guangzhou Bureau"),
        listed("Hydrogen valves for coastal shipping: round two", kind=Kind.EVENT),
    ],
)
def test_a_series_a_sibling_or_another_place_is_none(other: Sketch) -> None:
    base = replace(BASE, country="GB", texts={Language.EN: replace(BASE.texts[Language.EN])})
    if "Bureau" in (other.texts[Language.EN].org or ""):
        base = replace(
            base, country=None, texts={Language.EN: TextDraft(base.texts[Language.EN].title, "Shenzhen Bureau", "")}
        )
    if "pumps" in other.texts[Language.EN].title:
        other = replace(other, source=base.source)
    assert found(base, other) == []


def test_a_call_as_a_whole_is_none_of_its_strands() -> None:
    whole = replace(BASE, texts={Language.EN: TextDraft("Hydrogen valves for coastal shipping", "Issuer A", "")})
    strands = [
        listed(f"Hydrogen valves for coastal shipping: strand {n}", key=f"strand {n}", source="of B") for n in (1, 2)
    ]
    assert found(whole, *strands) == []


def test_what_speaks_for_a_pair_is_told_and_a_draft_is_held_against_what_stands() -> None:
    new = listed("Hydrogen valves for coastal shipping: Round 2")
    (pair,) = pairs_between([traits_of(new)], [traits_of(one) for one in (BASE, *FILLERS)])
    assert (pair.one, pair.other) == (0, 1)
    assert pair.judgement.reasons[:2] == (Reason.SAME_TITLE, Reason.SAME_DATES)
    assert Reason.OTHER_ISSUER in pair.judgement.reasons
    assert pairs_between([], [traits_of(one) for one in (BASE, new)]) == []


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("KTP: 2021 to 2022, round one", {("year", "2021"), ("year", "2022"), ("round", "1")}),
        ("Call FY23/24 – Phase II", {("year", "2023"), ("year", "2024"), ("phase", "2")}),
        ("关于组织申报2025年第十二批项目的通知", {("year", "2025"), ("batch", "12")}),
        ("自动化研究所 课题组12", {("组", "12")}),
        ("Smart grants: Sept 2022", {("month", "9"), ("year", "2022")}),
        ("无线电频率使用许可（续期）", {("mode", "续期")}),
    ],
)
def test_the_marks_of_a_series_are_read(title: str, marks: set[tuple[str, str]]) -> None:
    assert set(marks_in(title).found) == marks


def test_the_same_words_in_another_order_are_no_same_title() -> None:
    one, other = listed("监护协议公证办理指引"), listed("协议监护公证办理指引")
    (pair,) = pairs_between([traits_of(one)], [traits_of(each) for each in (other, *FILLERS)])
    assert Reason.LIKE_TITLE in pair.judgement.reasons
    assert Reason.SAME_TITLE not in pair.judgement.reasons
