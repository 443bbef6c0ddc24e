"""Finding needs in the database and opening what is sealed."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import ColumnElement, select

from knowledge import enterprises
from knowledge.database import ReadSession, WriteSession
from knowledge.demands.need import Demand, Status
from knowledge.introduction_kinds import IntroductionKind, parts_of
from knowledge.sealing import Seal
from knowledge.tables import Demand as DemandRow
from knowledge.tables import DemandPart
from knowledge.vocabulary import Language


async def has_begun(session: ReadSession | WriteSession, person_id: int) -> bool:
    """Says whether somebody has begun a need before, and so consented to such being kept."""
    mine = select(DemandRow.id).where(DemandRow.person_id == person_id).limit(1)
    return await session.scalar(mine) is not None


async def demand(session: ReadSession | WriteSession, seal: Seal, id: int) -> Demand | None:
    """Gives a need; None where there is none any more."""
    return next(iter(await _with_parts(session, seal, DemandRow.id == id)), None)


async def of_person(session: ReadSession | WriteSession, seal: Seal, person_id: int) -> list[Demand]:
    """Gives the needs of somebody and of their enterprise, oldest first."""
    return await _with_parts(session, seal, await _theirs(session, person_id))


async def one_of(session: ReadSession | WriteSession, seal: Seal, person_id: int, id: int) -> Demand | None:
    """Gives a need if it is somebody's or their enterprise's; None where it is not, or is no more."""
    theirs = await _theirs(session, person_id)
    return next(iter(await _with_parts(session, seal, (DemandRow.id == id) & theirs)), None)


async def _theirs(session: ReadSession | WriteSession, person_id: int) -> ColumnElement[bool]:
    enterprise_id = await enterprises.of_person(session, person_id)
    own = DemandRow.person_id == person_id
    return own if enterprise_id is None else own | (DemandRow.enterprise_id == enterprise_id)


async def _with_parts(session: ReadSession | WriteSession, seal: Seal, wanted: ColumnElement[bool]) -> list[Demand]:
    rows = (await session.scalars(select(DemandRow).where(wanted).order_by(DemandRow.id))).all()
    mine = DemandPart.demand_id.in_([row.id for row in rows])
    parts: dict[int, dict[str, DemandPart]] = defaultdict(dict)
    for part in await session.scalars(select(DemandPart).where(mine)):
        parts[part.demand_id][part.name] = part
    return [_opened(seal, row, parts[row.id]) for row in rows]


def _opened(seal: Seal, row: DemandRow, rows: Mapping[str, DemandPart]) -> Demand:
    """Opens a need; a part that none of the keys opens counts as not told."""
    told: dict[str, str] = {}
    masked: dict[str, str] = {}
    declined: set[str] = set()
    kind = IntroductionKind(row.kind)
    for name in parts_of(kind):
        part = rows.get(name)
        if part is None:
            continue
        if part.value_sealed is None:
            declined.add(name)
            continue
        value = seal.opened(part.value_sealed, f"part {name} of need {row.id}")
        if value is not None:
            told[name] = value
        own = None if part.masked_sealed is None else seal.opened(part.masked_sealed, f"mask {name} of need {row.id}")
        if own is not None:
            masked[name] = own
    return Demand(
        row.id, row.person_id, row.enterprise_id, row.turn_id, kind, Status(row.status), row.confidential,
        Language(row.language), told, frozenset(declined), masked, row.created_at, row.published_at, row.ended_at,
    )  # fmt: skip
