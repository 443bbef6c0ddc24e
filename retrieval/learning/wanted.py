"""The skills that an opening asks for: those that it lists; where it lists too few, those that its text names, too."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.database import ReadSession
from knowledge.drafts import OpeningDetail
from knowledge.skills import Group, skill
from knowledge.teaching import said_of
from retrieval.learning.skill_names import named_in, skills_of

MOST = 16
"""Skills of one opening that are compared: no more fit under a message as buttons."""
_FEW = 2
"""Listed skills below which the text is read as well: it also names what is merely near the work."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an opening asks for.

    Attributes:
        skills: keys of the vocabulary, those that the opening lists first.
        others: what it lists and the vocabulary does not know, as written.
    """

    skills: tuple[str, ...]
    others: tuple[str, ...] = ()


async def wanted(session: ReadSession, record_id: int, detail: OpeningDetail) -> Wanted:
    """Gives the skills of a published opening; of its text none that is a virtue of everybody, such as diligence."""
    said = await said_of(session, record_id)
    keys = await asyncio.to_thread(asked_for, detail.skills, said)
    return Wanted(keys[:MOST], tuple(entry for entry in detail.skills if not skills_of(entry)))


def asked_for(listed: Iterable[str], said: Iterable[str]) -> tuple[str, ...]:
    """Gives the keys of the skills that an opening asks for, wherever it is told: the one rule for all.

    Args:
        listed: skills as its own field writes them.
        said: its texts; they are read where it lists too few.
    """
    keys = dict.fromkeys(key for entry in listed for key in skills_of(entry))
    if len(keys) < _FEW:
        keys |= dict.fromkeys(key for text in said for key in named_in(text) if not _is_general(key))
    return tuple(keys)


def _is_general(key: str) -> bool:
    found = skill(key)
    return found is None or found.group is Group.GENERAL
