"""Where skills can be learnt: the courses, trainings, labs and mentors that close a gap, the most fitting first."""

import asyncio
import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge import linkage
from knowledge.database import ReadSession
from knowledge.teaching import Teaching, teachings
from knowledge.vocabulary import Kind, Language
from retrieval.analysis import content_words, folded
from retrieval.learning.skill_names import may_name, named_in, skills_of
from retrieval.linkage.aliases import names_of, plain

_BOTH_LANGUAGES = " / "
_NOT_LISTED = 1_000


@dataclass(slots=True)
class Closing:
    """Where one skill can be learnt, by the ids of records, the most fitting first.

    Attributes:
        mine: courses among them that are for students of the asker's own major.
        required: those of them that these have to take.
    """

    courses: list[int] = field(default_factory=list)
    trainings: list[int] = field(default_factory=list)
    labs: list[int] = field(default_factory=list)
    mentors: list[int] = field(default_factory=list)
    mine: set[int] = field(default_factory=set)
    required: set[int] = field(default_factory=set)

    @property
    def empty(self) -> bool:
        """Says whether nothing teaches it."""
        return not (self.courses or self.trainings or self.labs or self.mentors)


async def closing(
    session: ReadSession, skills: Sequence[str], major: str | None, now: dt.datetime
) -> Mapping[str, Closing]:
    """Gives for each of these skills where it can be learnt.

    Args:
        skills: keys of ``knowledge.skills``.
        major: the asker's own, as the key of a node of the linkage; courses for its students go first.
    """
    if not skills:
        return {}
    known = await teachings(session, now)
    names = await _names_of_major(session, major)
    return await asyncio.to_thread(_closing, known, skills, names)


async def courses_on(session: ReadSession, words: str, major: str | None, now: dt.datetime) -> list[int]:
    """Gives the courses whose titles or skills hold most words of a text, the most first; all for no words at all.

    Courses for students of the asker's own major go first among equals.
    """
    known = [one for one in await teachings(session, now) if one.kind is Kind.COURSE]
    names = await _names_of_major(session, major)
    asked = set(content_words(words))
    shared = {one.record_id: _shared(one, asked) for one in known}
    found = [one for one in known if 2 * shared[one.record_id] > len(asked) or not words.strip()]
    found.sort(key=lambda one: (-shared[one.record_id], not _is_for(one, names), one.key))
    return [one.record_id for one in found]


def _shared(one: Teaching, asked: Collection[str]) -> int:
    return len({word for said in (*one.words, *one.skills) for word in content_words(folded(said))} & set(asked))


def _closing(known: Sequence[Teaching], skills: Sequence[str], names: Collection[str]) -> dict[str, Closing]:
    taught = {one.record_id: _taught(one, skills) for one in known}
    found: dict[str, Closing] = {}
    for skill in dict.fromkeys(skills):
        able = [one for one in known if skill in taught[one.record_id]]
        able.sort(key=lambda one: _order(one, skill, skills, taught[one.record_id], names))
        closes = found[skill] = Closing()
        for one in able:
            _list_of(closes, one.kind).append(one.record_id)
            if one.kind is Kind.COURSE and _is_for(one, names):
                closes.mine.add(one.record_id)
                if one.required:
                    closes.required.add(one.record_id)
    return found


def _list_of(closes: Closing, kind: Kind) -> list[int]:
    if kind is Kind.COURSE:
        return closes.courses
    if kind is Kind.EVENT:
        return closes.trainings
    return closes.mentors if kind is Kind.MENTOR else closes.labs


def _taught(one: Teaching, asked: Sequence[str]) -> tuple[str, ...]:
    """Gives the skills that can be learnt somewhere, the most important first; a course says itself which.

    Texts are read only where they may name one of those asked for: of thousands of labs, few do.
    """
    listed = [key for entry in one.skills for key in skills_of(entry)]
    read = [] if one.kind is Kind.COURSE else [text for text in one.words if may_name(text, asked)]
    named = [key for text in read for key in named_in(text)]
    return tuple(dict.fromkeys((*listed, *named)))


def _order(
    one: Teaching, skill: str, skills: Sequence[str], taught: Sequence[str], names: Collection[str]
) -> tuple[bool, bool, bool, int, int, str]:
    """Orders what teaches a skill: for one's own major, open to all, then what teaches most of what is missing."""
    mine = _is_for(one, names)
    place = taught.index(skill) if one.skills else _NOT_LISTED
    return (
        not mine,
        not (mine and one.required),
        bool(one.majors) and not mine,
        -len({*skills} & {*taught}),
        place,
        one.key,
    )


def _is_for(one: Teaching, names: Collection[str]) -> bool:
    """Says whether a course names one of these majors, in either language."""
    halves = (half for major in one.majors for half in major.split(_BOTH_LANGUAGES))
    return any(plain(half, language) in names for half in halves for language in Language)


async def _names_of_major(session: ReadSession, major: str | None) -> frozenset[str]:
    """Gives what a major is called in both languages; of a class of majors, what each of its majors is."""
    if major is None:
        return frozenset()
    within = [lower for lower, upper in (await linkage.groups(session)).items() if upper == major]
    nodes = (await linkage.nodes(session, [major, *within])).values()
    return frozenset(name for node in nodes for language in Language for name in names_of(node, language))
