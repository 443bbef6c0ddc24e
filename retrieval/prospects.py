"""What an enterprise could get: every support program that is open for its place, with its criteria checked."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from knowledge import linkage, shelf
from knowledge.card import Card
from knowledge.database import Database, ReadSession
from knowledge.drafts import ProgramDetail
from knowledge.eligibility import FIT, Assessment, Checked, Facts, Known, Prospect, Standing, assess, nearness, ranked
from knowledge.students import Profile
from knowledge.vocabulary import Availability, Kind, Language
from knowledge.walks import Node
from retrieval.docking import Desk
from retrieval.linkage.atlas import Atlas
from retrieval.linkage.widening import Widening, leads_to
from retrieval.suiting import suits
from retrieval.understanding.places import Place, places_in
from retrieval.understanding.telling import sectors_told

_UNION = "EU"
_IN_THE_UNIONS_PROGRAMS = ("established_in_eu", "established_in_horizon_associated_country")


class Prospects:
    """Checks programs for enterprises."""

    def __init__(self, database: Database, desk: Desk) -> None:
        self._database, self._desk = database, desk
        self._widening = Widening()

    async def atlas(self, session: ReadSession) -> Atlas:
        """Gives the linkage's nodes by their names."""
        return await self._widening.atlas(session)

    async def sectors(self, text: str, most: int) -> Sequence[Node]:
        """Names the sectors that an enterprise may mean by what it makes, the likeliest first."""
        async with self._database.reading() as session:
            return sectors_told(text, await self._widening.atlas(session), most)

    async def sector(self, key: str) -> Node | None:
        """Gives a sector by its key; None where there is none."""
        async with self._database.reading() as session:
            return (await self._widening.atlas(session)).nodes.get(key)

    async def names(self) -> Atlas:
        """Gives the linkage's nodes by their names, as they stand now."""
        async with self._database.reading() as session:
            return await self._widening.atlas(session)

    async def for_enterprise(self, told: Facts, reader: Language, today: dt.date) -> list[Prospect]:
        """Gives the programs that are open, or will be, in the enterprise's country and region, best first."""
        async with self._database.reading() as session:
            cards = await self._programs(session, await shelf.ids_of_kind(session, Kind.PROGRAM), reader, today)
        known = Known(self._placed(told), today)
        open_ones = [card for card in cards if card.availability is not Availability.CLOSED]
        prospects = [Prospect(card, checked(card, known)) for card in open_ones if is_for_country(card, known)]
        return ranked(one for one in prospects if not _is_elsewhere(one.assessment))

    async def worth_telling(
        self, told: Facts, record_ids: Sequence[int], reader: Language, today: dt.date
    ) -> dict[int, float]:
        """Gives those of some programs that an enterprise meets, or nearly, with how well; none that is closed."""
        async with self._database.reading() as session:
            cards = await self._programs(session, record_ids, reader, today)
        known = Known(self._placed(told), today)
        live = [card for card in cards if card.availability is not Availability.CLOSED and is_for_country(card, known)]
        found = {card.record_id: nearness(checked(card, known)) for card in live}
        return {record_id: FIT[near] for record_id, near in found.items() if near is not None}

    async def for_student(
        self, profile: Profile, record_ids: Sequence[int], reader: Language, today: dt.date
    ) -> dict[int, float]:
        """Gives those of some openings and events that are worth telling a student of, with how well they suit."""
        async with self._database.reading() as session:
            cards = await shelf.cards(session, record_ids, reader, today, self._desk.office, zone=self._desk.zone)
            atlas = await self._widening.atlas(session)
            major = atlas.nodes.get(profile.major or "")
            named = [] if major is None else [major]
            leads = await leads_to(session, atlas, named, await linkage.offers(session, record_ids)) if named else {}
        found = {card.record_id: suits(card, profile, leads.get(card.record_id), today) for card in cards}
        return {record_id: well for record_id, well in found.items() if well is not None}

    def settled_by(self, prospects: Sequence[Prospect], before: Facts, today: dt.date) -> list[Prospect]:
        """Gives those of some prospects whose verdict was another one ``before`` an enterprise told more."""
        known = Known(self._placed(before), today)
        return [one for one in prospects if checked(one.card, known).verdict is not one.assessment.verdict]

    def _placed(self, told: Facts) -> Facts:
        """Adds the country: that of the region told, else the desk's."""
        return {"country": self._desk.country or "", **with_country(told)}

    async def of_program(self, record_id: int, told: Facts, reader: Language, today: dt.date) -> Prospect | None:
        """Checks one program, wherever it is; None where it is no program that may be shown."""
        async with self._database.reading() as session:
            cards = await self._programs(session, [record_id], reader, today)
        return Prospect(cards[0], checked(cards[0], Known(with_country(told), today))) if cards else None

    async def _programs(self, session: ReadSession, ids: Sequence[int], reader: Language, today: dt.date) -> list[Card]:
        cards = await shelf.cards(session, ids, reader, today, self._desk.office, zone=self._desk.zone)
        return [card for card in cards if card.kind is Kind.PROGRAM]


def with_country(told: Facts) -> Facts:
    """Adds the country that the region told lies in, where none was told."""
    region = told.get("region")
    places = places_in(region) if isinstance(region, str) else ()
    return {"country": places[0].country, **told} if places else told


def checked(card: Card, known: Known) -> Assessment:
    """Checks a program's criteria, its country and its place."""
    criteria = card.detail.criteria if isinstance(card.detail, ProgramDetail) else None
    beside = (_country(card, known), _place(card, known))
    return assess(criteria, known, [check for check in beside if check is not None])


def is_for_country(card: Card, known: Known) -> bool:
    """Says whether a program is for an enterprise's country; one that names none, and an unknown one, may be."""
    country = known.text("country")
    if not country or card.country is None or card.country == country:
        return True
    return card.country == _UNION and any(known.value(fact) is True for fact in _IN_THE_UNIONS_PROGRAMS)


def _country(card: Card, known: Known) -> Checked | None:
    """Says that a program is for another country; None where it may be for the enterprise's."""
    if is_for_country(card, known):
        return None
    return Checked(Standing.NOT_MET, name="country", wanted=card.country, op="==", value=known.value("country"))


def _place(card: Card, known: Known) -> Checked | None:
    """Checks that the enterprise lies where a program is for; None for those that are for a whole country."""
    written = " ".join(filter(None, (card.region, card.location)))
    meant = _narrowest(written)
    if not meant or any(place.whole for place in places_in(written)):
        return None
    told = known.text("region")
    check = Checked(Standing.UNKNOWN, clause=None, name="region", wanted=written, op="==", value=told)
    here = _narrowest(told or "")
    if not here:
        return check
    if any(place in meant or set(place.around) & {name for one in meant for name in one.names} for place in here):
        return replace(check, standing=Standing.MET)
    may_be = any(set(place.within) & {name for one in meant for name in one.names} for place in here)
    return check if may_be else replace(check, standing=Standing.NOT_MET)


def _narrowest(written: str) -> list[Place]:
    """Gives the places of a text without those that others of them lie in: of 广东深圳 only Shenzhen."""
    places = [place for place in places_in(written) if not place.whole]
    around = {name for place in places for name in place.around}
    return [place for place in places if not around & set(place.names)]


def _is_elsewhere(assessment: Assessment) -> bool:
    return any(check.name == "region" and check.standing is Standing.NOT_MET for check in assessment.checks)
