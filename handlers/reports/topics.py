"""What topics are called in a report: as askers put it, where that tells nothing of any one of them.

A report is passed on, as a picture and as a table. So a topic is called by the shortest question of its askers in which
nothing personal had to be masked; where there is none, or fewer than three people asked for it, it is only counted.
"""

from dataclasses import replace

from handlers.context import Services
from handlers.gaps.drafting import phrasings
from handlers.paging import on_one_line
from handlers.reports.naming import MOST_TOPICS
from knowledge import gaps
from knowledge.database import ReadSession
from knowledge.reporting import Report, Topic

_LONGEST = 60
"""UTF-16 code units of a name."""


async def named(session: ReadSession, services: Services, report: Report) -> Report:
    """Gives a report with its largest topics named."""
    told = report.topics.told
    names = [await _name(session, services, one) for one in told[:MOST_TOPICS]]
    largest = [replace(one, name=name) for one, name in zip(told, names, strict=False)]
    return replace(report, topics=replace(report.topics, told=[*largest, *told[MOST_TOPICS:]]))


async def _name(session: ReadSession, services: Services, one: Topic) -> str | None:
    topic = await gaps.topic(session, services.seal, services.platform, one.id)
    said = [] if topic is None else phrasings(topic)
    return on_one_line(min(said, key=len), _LONGEST) if said else None
