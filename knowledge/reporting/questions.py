"""What was asked, and what came of it: counted in SQL, since what was asked itself is nobody's here."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, select

from knowledge.database import ReadSession
from knowledge.people import Party
from knowledge.reporting.periods import Days
from knowledge.tables import Gap, Handover, Person, Turn
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Piece:
    """A week, a month or a year of questions."""

    days: Days
    asked: int
    people: int


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of some days; those of people who were erased are not among them.

    Attributes:
        people: how many asked them.
        by_party: None stands for those who did not say what they are.
        abstained: found nothing that fits; all others are ``answered``.
        asked_back: were asked something with the answer.
        handed_over: were passed to a person of the desk, answered or not; ``answered_by_a_person`` of them were.
        helpful, unhelpful: what askers tapped; most tap nothing.
        answered_by_staff: were answered by a person, be it as one passed on or as one of a topic of /gaps.
    """

    asked: int
    people: int
    pieces: Sequence[Piece]
    by_language: Mapping[Language, int]
    by_party: Mapping[Party | None, int]
    abstained: int
    asked_back: int
    handed_over: int
    answered_by_a_person: int
    helpful: int
    unhelpful: int
    answered_by_staff: int

    @property
    def answered(self) -> int:
        """Gives how many were answered from the records."""
        return self.asked - self.abstained

    @property
    def rated(self) -> int:
        """Gives how many answers somebody tapped an opinion of."""
        return self.helpful + self.unhelpful


async def first_day(session: ReadSession, zone: dt.tzinfo) -> dt.date | None:
    """Gives the day of the first question; None where none was asked."""
    at: dt.datetime | None = await session.scalar(select(Turn.asked_at).order_by(Turn.id).limit(1))
    return None if at is None else at.astimezone(zone).date()


async def questions(session: ReadSession, days: Days, pieces: Sequence[Days], zone: dt.tzinfo) -> Questions:
    """Counts the questions of some days.

    Args:
        pieces: what the days are cut into, in their order and without a gap.
        zone: of the desk, by which its days begin.
    """
    since, until = days.moments(zone)
    within = (Turn.asked_at >= since) & (Turn.asked_at < until)
    handed, by_a_person = Handover.id.is_not(None), Handover.answered_at.is_not(None)
    by_staff = by_a_person | Gap.answered_at.is_not(None)
    rows = await session.execute(
        select(Turn.language, Person.party, Turn.abstained, Turn.asked_back, Turn.helpful, handed, by_a_person,
               by_staff, func.count())
        .join(Person, Person.id == Turn.person_id)
        .outerjoin(Handover, Handover.turn_id == Turn.id)
        .outerjoin(Gap, Gap.turn_id == Turn.id)
        .where(within)
        .group_by(Turn.language, Person.party, Turn.abstained, Turn.asked_back, Turn.helpful, handed, by_a_person,
                  by_staff)
    )  # fmt: skip
    languages, parties, counts = Counter[Language](), Counter[Party | None](), Counter[str]()
    for language, party, abstained, asked_back, helpful, was_handed, was_answered, was_staffs, count in rows:
        languages[Language(language)] += count
        parties[Party(party) if party else None] += count
        told = {
            "abstained": abstained, "asked_back": asked_back, "handed_over": was_handed,
            "answered_by_a_person": was_answered, "helpful": helpful is True, "unhelpful": helpful is False,
            "answered_by_staff": was_staffs,
        }  # fmt: skip
        counts.update({name: count for name, so in told.items() if so})
    people = await session.scalar(select(func.count(Turn.person_id.distinct())).where(within)) or 0
    return Questions(
        asked=languages.total(),
        people=people,
        pieces=await _pieces(session, pieces, zone),
        by_language=dict(languages.most_common()),
        by_party=dict(parties.most_common()),
        abstained=counts["abstained"],
        asked_back=counts["asked_back"],
        handed_over=counts["handed_over"],
        answered_by_a_person=counts["answered_by_a_person"],
        helpful=counts["helpful"],
        unhelpful=counts["unhelpful"],
        answered_by_staff=counts["answered_by_staff"],
    )


async def _pieces(session: ReadSession, pieces: Sequence[Days], zone: dt.tzinfo) -> list[Piece]:
    """Counts the questions of each piece, and those who asked them, going through all that was asked once."""
    ends = [piece.moments(zone)[1] for piece in pieces]
    since = pieces[0].moments(zone)[0]
    number = case(*((Turn.asked_at < end, number) for number, end in enumerate(ends))).label("number")
    # Of a query within, since PostgreSQL takes the same words with other parameters for another expression.
    within = select(number, Turn.person_id).where(Turn.asked_at >= since, Turn.asked_at < ends[-1]).subquery()
    rows = await session.execute(
        select(within.c.number, func.count(), func.count(within.c.person_id.distinct())).group_by(within.c.number)
    )
    found = {number: (asked, people) for number, asked, people in rows}
    return [Piece(piece, *found.get(number, (0, 0))) for number, piece in enumerate(pieces)]
