"""What the asker's own profile says for learning: read for them alone, in their private chat."""

from dataclasses import dataclass

from handlers.context import Visit
from knowledge import students
from knowledge.skills import skill
from retrieval.learning import skills_of


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known of whoever asks.

    Attributes:
        major: key of a node of the linkage; None where they did not tell it.
        skills: keys of those that they have; None where they told of none.
    """

    major: str | None = None
    skills: frozenset[str] | None = None


async def asker_of(visit: Visit) -> Asker:
    """Reads it; nothing in a group, where others see the answer."""
    if visit.place.is_group:
        return Asker()
    services = visit.services
    async with services.database.reading() as session:
        kept = await students.profile(session, services.seal, visit.caller.id)
    if kept is None:
        return Asker()
    keys = [key for said in kept.skills for key in ((said,) if skill(said) else skills_of(said))]
    return Asker(kept.major, frozenset(keys) if kept.skills else None)
