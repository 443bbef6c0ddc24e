"""Counting what is wanted against what is taught. Pure."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.skills import Group, skill


@dataclass(frozen=True, slots=True)
class Placed:
    """An opening with what it asks for and where it belongs: keys of skills, and of nodes of the linkage.

    Attributes:
        majors: majors, classes or disciplines that it names.
        sectors: of the enterprise that offers it.
    """

    skills: frozenset[str]
    majors: frozenset[str]
    sectors: frozenset[str]
    occupation: str | None
    open: bool
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A course on record: keys of the skills that it teaches, and of the majors and their groups; none for all."""

    skills: frozenset[str]
    majors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Want:
    """A skill that is wanted.

    Attributes:
        openings: that ask for it.
        askers: enterprises whose needs do; 0 also where they are too few to be told.
        courses: that teach it, of those that count here.
    """

    skill: str
    openings: int
    askers: int
    courses: int


@dataclass(frozen=True, slots=True)
class Part:
    """What the openings of a major or a sector ask for; the most wanted skill first."""

    node: str
    openings: int
    courses: int
    wants: Sequence[Want]


@dataclass(frozen=True, slots=True)
class Signal:
    """What is wanted, and what of it is taught.

    Attributes:
        open: openings one can apply for today; ``demonstration`` those that were made up.
        needs: published needs that were counted; None where nothing could be opened.
        wants: skills of a trade; ``general`` those that any trade wants. The most wanted first.
        occupations: openings by occupation; ``unnamed`` those whose titles name none.
        no_major, no_sector: openings that do not tell theirs.
    """

    openings: int
    open: int
    demonstration: int
    needs: int | None
    courses: int
    wants: Sequence[Want]
    general: Sequence[Want]
    occupations: Mapping[str, int]
    unnamed: int
    majors: Sequence[Part]
    no_major: int
    sectors: Sequence[Part]
    no_sector: int


def counted(
    openings: Sequence[Placed], askers: Mapping[str, int], needs: int | None, courses: Sequence[Course]
) -> Signal:
    """Counts what openings and needs want, by skill, occupation, major and sector, against what courses teach."""
    wants = _wants(openings, askers, courses)
    occupations = Counter(one.occupation for one in openings if one.occupation is not None)
    return Signal(
        openings=len(openings),
        open=sum(one.open for one in openings),
        demonstration=sum(one.demonstration for one in openings),
        needs=needs,
        courses=len(courses),
        wants=[one for one in wants if not is_general(one.skill)],
        general=[one for one in wants if is_general(one.skill)],
        occupations=dict(sorted(occupations.items(), key=lambda one: (-one[1], one[0]))),
        unnamed=sum(one.occupation is None for one in openings),
        majors=_parts(openings, lambda one: one.majors, lambda major: [one for one in courses if _is_for(one, major)]),
        no_major=sum(not one.majors for one in openings),
        sectors=_parts(openings, lambda one: one.sectors, lambda _: courses),
        no_sector=sum(not one.sectors for one in openings),
    )


def _is_for(course: Course, major: str) -> bool:
    return not course.majors or major in course.majors


def is_general(key: str) -> bool:
    """Says whether any trade wants a skill, such as working together."""
    found = skill(key)
    return found is not None and found.group is Group.GENERAL


def _wants(openings: Iterable[Placed], askers: Mapping[str, int], courses: Iterable[Course]) -> list[Want]:
    in_openings = Counter(key for one in openings for key in one.skills)
    taught = Counter(key for one in courses for key in one.skills)
    found = [Want(key, in_openings[key], askers.get(key, 0), taught[key]) for key in {*in_openings, *askers}]
    return sorted(found, key=lambda one: (-one.openings - one.askers, one.skill))


def _parts(
    openings: Sequence[Placed],
    belongs: Callable[[Placed], frozenset[str]],
    teaching: Callable[[str], Sequence[Course]],
) -> list[Part]:
    """Counts the openings of each major or sector; needs are too few there to be told."""
    of: dict[str, list[Placed]] = defaultdict(list)
    for one in openings:
        for node in belongs(one):
            of[node].append(one)
    parts = []
    for node, some in of.items():
        taught = teaching(node)
        wants = [one for one in _wants(some, {}, taught) if not is_general(one.skill)]
        parts.append(Part(node, len(some), len(taught), wants))
    return sorted(parts, key=lambda part: (-part.openings, part.node))
