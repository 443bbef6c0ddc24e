"""Where a text names skills, in both languages at once: pure string work.

The longest name that begins at a place counts, in Latin letters as a whole word ("C++" is not "C", "JavaScript" not
"Java"), with a plural or a version behind it or not. A name that is an ordinary word, too, says so in the vocabulary:
"C", "R" and "Go" are skills beside another one ("Python, R") or after words such as "proficient in", not in
"vitamin C", "R&D" or "go".
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.folding import folded_but_case
from knowledge.skills.vocabulary import Mark, Name, Skill, names

_SPACES = re.compile(r"[\s\-\u2010-\u2015\u00ad]+")
"""Hyphens count as spaces: "front-end" and "front end" are one."""
_BESIDE_CHINESE = re.compile("(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
"""Spaces that some write between Chinese and Latin letters, as in "PLC 编程"."""
_LATIN = re.compile("[A-Za-z0-9]")
_BEHIND = re.compile(r"(?:e?s|\d{1,4}(?:\.\d{1,2})*)?(?![A-Za-z0-9])")
"""A plural or a version, such as Java 8 written in one."""
_NO_LETTER_BEHIND = re.compile(r"(?![A-Za-z0-9+#&]|\.[A-Za-z])")
_CHINESE = re.compile("[\u3400-\u9fff]")
_NEAR = 12
"""Characters either side in which a Chinese one makes the surroundings Chinese."""
_JOINT = re.compile(r" ?[,、/;&+|()·:]{0,2} ?(?:and|or|和|与|及|或|以及|跟|还有)? ?", re.IGNORECASE)
_LEARNT = re.compile(
    r"(?:会用?|懂|熟悉|熟练|掌握|精通|学过|了解|使用|擅长|运用"
    r"|\b(?:programming|coding|cod(?:e|ing)|program|proficien\w+|fluen\w+|skill\w*|experienced?|written|expert\w*"
    r"|familiar\w*|knowledge|implemented|scripting|competen\w+|comfortable|background)(?: \w+)? (?:in|with|of|using)"
    r"|\b(?:know|knows|knowing|speak|speaks|speaking|read|reads)) ?$",
    re.IGNORECASE,
)
_BOTH_LANGUAGES = " / "
_BEFORE = 40
"""Characters before a name in which such words may stand."""


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    name: Name


def skills_in(text: str) -> tuple[Skill, ...]:
    """Gives the skills that a text names in either language, in the order of their first mention, each once."""
    surface = _surface(text)
    named = _in_company(surface, list(_mentions(surface)))
    return tuple({one.name.skill.key: one.name.skill for one in named}.values())


def meant(words: str) -> Skill | None:
    """Gives the skill that goes by a name, and by nothing else than that; case, width and hyphens do not matter."""
    plain = _surface(words).strip(" .,;、。").lower()
    found = next((name for name in _by_name().get(plain, ()) if name.mark is not Mark.NEVER), None)
    return found.skill if found else None


def listed(written: str) -> tuple[Skill, ...]:
    """Gives the skills that an entry of a list means, written in one language or as "zh / en".

    What it is as a whole goes before what it merely mentions, and where the two languages differ, the English half
    counts: 焊接 is welding and soldering both.
    """
    whole = [found for half in written.split(_BOTH_LANGUAGES) if (found := meant(half)) is not None]
    return tuple(whole[-1:]) or skills_in(written)


def _surface(text: str) -> str:
    return _BESIDE_CHINESE.sub("", _SPACES.sub(" ", folded_but_case(text)))


def _lowered(surface: str) -> str:
    """Lowers a text and keeps its length, whatever letters it has."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in surface)


@functools.cache
def _by_name() -> Mapping[str, Sequence[Name]]:
    found: dict[str, list[Name]] = {}
    for name in names():
        found.setdefault(_surface(name.written).lower(), []).append(name)
    return found


@functools.cache
def _lengths() -> Mapping[str, Sequence[int]]:
    """Gives for each first character how long the names are that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for name in _by_name():
        found.setdefault(name[0], set()).add(len(name))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _mentions(surface: str) -> Iterator[_Mention]:
    """Finds the names that a text may mean, those in need of company among them."""
    lowered, place = _lowered(surface), 0
    barred: dict[str, int] = {}
    while place < len(lowered):
        mention = None
        if not (place and _LATIN.match(lowered[place]) and _LATIN.match(lowered[place - 1])):
            mention = _at(surface, lowered, place, barred)
        if mention is not None:
            yield mention
        place = mention.end if mention else place + 1


def _at(surface: str, lowered: str, place: int, barred: dict[str, int]) -> _Mention | None:
    """Finds the longest name that begins at a place.

    Args:
        barred: for a skill the place up to which a wording goes that does not name it; kept while the text is read.
    """
    for length in _lengths().get(lowered[place], ()):
        end = place + length
        if end > len(lowered):
            continue
        for name in _by_name().get(lowered[place:end], ()):
            if not _ends(lowered, place, end) or not _written_so(surface, place, end, name):
                continue
            if name.mark is Mark.NEVER:
                barred[name.skill.key] = max(end, barred.get(name.skill.key, 0))
            elif end > barred.get(name.skill.key, 0):
                return _Mention(place, end, name)
    return None


def _ends(lowered: str, place: int, end: int) -> bool:
    """Says whether a word ends at the end of a name that is written in Latin letters."""
    if not _LATIN.match(lowered[end - 1]):
        return True
    behind = _NO_LETTER_BEHIND if end - place == 1 else _BEHIND
    return behind.match(lowered, end) is not None


def _written_so(surface: str, place: int, end: int, name: Name) -> bool:
    if name.mark is None or name.mark is Mark.NEVER:
        return True
    return surface[place:end] == name.written or bool(_CHINESE.search(surface, max(place - _NEAR, 0), end + _NEAR))


def _in_company(surface: str, mentions: Sequence[_Mention]) -> Iterable[_Mention]:
    """Keeps the names that need company where they have it, from either side."""
    sure = [one.name.mark is not Mark.IN_COMPANY or _learnt(surface, one) for one in mentions]
    joined = [
        bool(_JOINT.fullmatch(surface, left.end, right.start) and left.end < right.start)
        for left, right in pairwise(mentions)
    ]
    for number, near in enumerate(joined):
        sure[number + 1] |= near and sure[number]
    for number, near in reversed(list(enumerate(joined))):
        sure[number] |= near and sure[number + 1]
    return [one for one, is_sure in zip(mentions, sure, strict=True) if is_sure]


def _learnt(surface: str, mention: _Mention) -> bool:
    return bool(_LEARNT.search(surface[max(mention.start - _BEFORE, 0) : mention.start]))
