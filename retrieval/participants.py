"""Which students fit the work on a need: by skills that it names, and by a major that it or its lab is about.

Profiles are read in memory and compared by words alone: personal text enters no index.
"""

from collections.abc import Collection, Iterable, Sequence

from knowledge import linkage, shelf
from knowledge.database import ReadSession
from knowledge.skills import skills_in
from knowledge.students import Profile
from knowledge.vocabulary import Language
from retrieval.linkage.atlas import STUDIES, Atlas
from retrieval.linkage.naming import studies_named
from retrieval.prospects import Prospects

_SKILL, _SAME_MAJOR, _SAME_CLASS = 1.0, 1.5, 1.0
"""What a skill that is named, the very major, and a major of the same class weigh."""
_ENOUGH = 1.0


async def fitting(
    session: ReadSession, prospects: Prospects, profiles: Sequence[Profile], needed: Iterable[str], record_key: str
) -> list[int]:
    """Gives the ids of those who fit, best first.

    Args:
        needed: what the need says, part by part.
        record_key: of the record that works on it, whose field of research counts too.
    """
    said = "\n".join(needed)
    skills = {skill.key for skill in skills_in(said)}
    atlas = await prospects.atlas(session)
    majors = await _majors(session, atlas, said, record_key)
    scored = [(_score(profile, skills, majors, atlas), profile.person_id) for profile in profiles]
    return [person_id for score, person_id in sorted(scored, key=lambda one: (-one[0], one[1])) if score >= _ENOUGH]


async def _majors(session: ReadSession, atlas: Atlas, said: str, record_key: str) -> set[str]:
    """Gives the keys of the majors, and classes of majors, that a need or the field of its lab names."""
    ids = await shelf.ids_of(session, [record_key])
    fields = await linkage.fields(session, list(ids.values()))
    named = [node for field in fields.values() for node in atlas.meant(field)]
    named += [node for language in Language for node in studies_named(atlas, said, language)]
    return {node.key for node in named if node.level in STUDIES}


def _score(profile: Profile, skills: Collection[str], majors: Collection[str], atlas: Atlas) -> float:
    shared = _SKILL * len(set(profile.skills) & set(skills))
    if profile.major is None:
        return shared
    if profile.major in majors:
        return shared + _SAME_MAJOR
    own = {profile.major, *atlas.groups_of(profile.major)}
    near = own & {group for key in majors for group in (key, *atlas.groups_of(key))}
    classes = {key for key in near if key.startswith("major-class")}
    return shared + (_SAME_CLASS if classes else 0.0)
