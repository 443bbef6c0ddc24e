"""How many applications came to what in some time: counts alone, none of fewer than a few."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import distinct, func, select

from knowledge.applications.events import Deed
from knowledge.database import ReadSession
from knowledge.outcomes.figures import LEAST
from knowledge.tables import ApplicationEvent

COUNTED = (Deed.SENT, Deed.ACCEPTED, Deed.OFFERED, Deed.COMPLETED, Deed.DECLINED, Deed.UNANSWERED)


async def figures(session: ReadSession, moments: tuple[dt.datetime, dt.datetime] | None) -> Mapping[Deed, int]:
    """Counts applications by what was done about them; what happened to fewer than ``LEAST`` is left out.

    Args:
        moments: from when until before when; None for all the time.
    """
    counted = select(ApplicationEvent.deed, func.count(distinct(ApplicationEvent.application_id)))
    counted = counted.where(ApplicationEvent.deed.in_(COUNTED)).group_by(ApplicationEvent.deed)
    if moments is not None:
        counted = counted.where(ApplicationEvent.at >= moments[0], ApplicationEvent.at < moments[1])
    found = {Deed(deed): count for deed, count in await session.execute(counted)}
    return {deed: found[deed] for deed in COUNTED if found.get(deed, 0) >= LEAST}
