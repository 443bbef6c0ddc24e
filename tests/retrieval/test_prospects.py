"""What an enterprise could get: programs of its place, its criteria checked, best first."""

import datetime as dt
from collections.abc import AsyncIterator

import pytest

from knowledge.database import Database
from knowledge.eligibility import Facts, Prospect, Standing, Verdict
from knowledge.vocabulary import Availability, Language
from retrieval.docking import Desk
from retrieval.prospects import Prospects

TODAY = dt.date(2026, 11, 22)
FACTORY: Facts = {
    "country": "CN",
    "region": "江西九江",
    "sector": "sector-6729",
    "employees": 60,
    "revenue_cny": 42e6,
    "founded": "2016",
    "rd_spending_cny": 1.94e6,
    "titles": (),
    "owns_patent_or_trademark": True,
}


@pytest.fixture
async def starter(starter_url: str) -> AsyncIterator[Database]:
    database = Database(starter_url)
    yield database
    await database.close()


@pytest.fixture
def prospects(starter: Database) -> Prospects:
    return Prospects(starter, Desk("demo-office-ktt", "CN"))


async def _found(prospects: Prospects, told: Facts) -> dict[str, Prospect]:
    return {one.card.key: one for one in await prospects.for_enterprise(told, Language.ZH, TODAY)}


async def test_programs_of_the_country_come_best_first(prospects: Prospects) -> None:
    found = await prospects.for_enterprise(FACTORY, Language.ZH, TODAY)
    verdicts = [one.assessment.verdict for one in found]
    order = [Verdict.ELIGIBLE, Verdict.LIKELY, Verdict.OPEN, Verdict.JUDGED, Verdict.UNSTATED, Verdict.NOT_ELIGIBLE]
    assert verdicts == sorted(verdicts, key=order.index)
    assert {Verdict.LIKELY, Verdict.OPEN, Verdict.JUDGED, Verdict.NOT_ELIGIBLE} <= set(verdicts)
    assert {one.card.country for one in found} == {"CN"}
    assert Availability.CLOSED not in {one.card.availability for one in found}


async def test_an_enterprise_elsewhere_sees_the_programs_there(prospects: Prospects) -> None:
    british = await _found(prospects, {"country": "UK"})
    assert {one.card.country for one in british.values()} == {"UK", "EU"}  # a country associated with the Union's
    assert {one.card.country for one in (await _found(prospects, {"country": "US"})).values()} == {"US"}
    german = await _found(prospects, {"country": "DE"})
    assert {one.card.country for one in german.values()} == {"EU"}


@pytest.mark.parametrize(
    ("region", "standing"),
    [
        ("广东深圳", Standing.MET),
        ("Shenzhen", Standing.MET),
        ("广东", Standing.UNKNOWN),
        ("somewhere", Standing.UNKNOWN),
    ],
)
async def test_a_program_of_a_place_asks_for_the_place(prospects: Prospects, region: str, standing: Standing) -> None:
    found = await _found(prospects, {"country": "CN", "region": region})
    (place,) = (check for check in found["prog-cn-shenzhen-tech-upgrade"].assessment.checks if check.name == "region")
    assert place.standing is standing


async def test_what_is_for_another_place_is_left_out(prospects: Prospects) -> None:
    assert "prog-cn-shenzhen-tech-upgrade" in await _found(prospects, {"country": "CN"})
    assert "prog-cn-shenzhen-tech-upgrade" not in await _found(prospects, FACTORY)


async def test_what_a_fact_has_settled(prospects: Prospects) -> None:
    before = {name: value for name, value in FACTORY.items() if name != "titles"}
    found = await prospects.for_enterprise(FACTORY, Language.ZH, TODAY)
    settled = {one.card.key for one in prospects.settled_by(found, before, TODAY)}
    assert "prog-cn-key-little-giant" in settled
    assert prospects.settled_by(found, FACTORY, TODAY) == []


async def test_one_program_is_checked_wherever_it_is(prospects: Prospects) -> None:
    british = (await _found(prospects, {"country": "UK"}))["prog-uk-rd-tax-relief"]
    found = await prospects.of_program(british.card.record_id, FACTORY, Language.EN, TODAY)
    assert found is not None
    assert found.assessment.verdict is Verdict.NOT_ELIGIBLE
    assert [check.name for check in found.assessment.unmet] == ["country"]
    assert await prospects.of_program(10**9, FACTORY, Language.EN, TODAY) is None


@pytest.mark.parametrize("region", ["Manchester, UK", "英国曼彻斯特", "Manchester"])
async def test_a_region_tells_the_country(prospects: Prospects, region: str) -> None:
    assert {one.card.country for one in (await _found(prospects, {"region": region})).values()} <= {"UK", "EU"}
