"""The skills that a student names: those of the vocabulary by their keys, any other in the student's own words."""

import re

from knowledge.skills import meant, skill, skills_in
from knowledge.skills.vocabulary import Group
from retrieval.understanding.language import clean

_PIECES = re.compile(r"[、,，;；/|\n•·]|和|以及|还有|与|\s(?:and|&)\s", re.IGNORECASE)
_LEADING = re.compile(
    r"^[-–—*●○▪■◆·\s]+|^(?:我|也|还|都|能|可以|一点|一些|基本的?|会(?![计议场员所展考务])用?|熟悉|熟练|掌握|精通|了解|擅长|使用|运用|and|also|some|basic|good|"
    r"proficient in|familiar with|experience (?:in|with))(?=[^a-z]|\s|$)\s*|"
    r"^(?:技能|skills?)\s*(?:是|为|[:：])\s*",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:等等?|一点|一些|之类的?|的使用|编程|\betc)[.。]?$|[.。!！]+$", re.IGNORECASE)
_LONGEST, _WORDS = 16, 5
"""Characters of Chinese and words of English of a skill that the vocabulary lacks; what is longer is a sentence."""


def skills_known(text: str) -> tuple[str, ...]:
    """Gives the keys of the vocabulary's skills that a text names; languages are a part of their own."""
    return tuple(one.key for one in skills_in(text) if one.group is not Group.LANGUAGES)


def skills_told(text: str) -> tuple[str, ...]:
    """Gives the skills of a list that somebody writes: keys, else their own words."""
    found: list[str] = []
    for piece in _PIECES.split(clean(text)):
        bare = _bare(piece)
        if not bare:
            continue
        exactly = meant(bare)
        known = (exactly.key,) if exactly is not None else skills_known(bare)
        found += known or ([bare] if _is_short(bare) else [])
    return tuple(dict.fromkeys(found))


def is_skill(key: str) -> bool:
    """Says whether something kept as a skill is one of the vocabulary."""
    return skill(key) is not None


def _bare(piece: str) -> str:
    piece, before = piece.strip(), None
    while piece != before:
        before, piece = piece, _ENDING.sub("", _LEADING.sub("", piece)).strip()
    return piece


def _is_short(piece: str) -> bool:
    return len(piece) <= _LONGEST if not piece.isascii() else len(piece.split()) <= _WORDS and len(piece) <= 40
