"""Clauses of what a student writes, by what they tell: what one studies, can, or looks for."""

import re
from dataclasses import dataclass
from enum import StrEnum

_ENDS = re.compile(
    r"[,，;；。.!！?？\n]+(?=\s|$)|[，；。！？\n]+|,"
    r"|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|\s+(?=会|熟悉|掌握|想|希望|家在|来自|大[一二三四五]|研[一二三])"
)
_WISH = re.compile(
    r"想|希望|打算|计划|准备去|求|找|寻|意向|期望|有没有|有什么|"
    r"\b(?:looking for|look for|seeking|want|would like|'d like|hope|hoping|wish|prefer|interested in|any|find)\b",
    re.IGNORECASE,
)
_CAN = re.compile(
    r"(?<!不)(?:学过|用过|做过|会用|会(?![计议场员所展考务])|熟悉|熟练|掌握|精通|了解|擅长|技能[是为:：]?)|"
    r"\b(?:skills?(?: are| in|:)?|i know|know|knows|proficient (?:in|with)|familiar with|experienced? (?:in|with)|"
    r"experience (?:in|with|of)|good at|can (?:use|write|do|program in)?|used)(?=\s|:|$)",
    re.IGNORECASE,
)
_HOME = re.compile(r"来自|老家|家在|\b(?:i am from|i'm from|come from|born in)\b", re.IGNORECASE)
_NOT = re.compile(
    r"不会|没学过|没用过|\b(?:don't know|do not know|cannot|can't|"
    r"no (?:experience|coding|programming))\b",
    re.IGNORECASE,
)


class Tells(StrEnum):
    """What a clause tells."""

    STUDY = "study"
    SKILLS = "skills"
    WISH = "wish"
    HOME = "home"
    LACK = "lack"
    """What somebody says they cannot do."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and what it tells.

    Attributes:
        cue: where the words behind the one that tells of skills begin; None where there is no such word.
    """

    text: str
    tells: Tells
    cue: int | None = None


def clauses_of(text: str) -> list[Clause]:
    """Cuts a text into its clauses; what stands behind skills without a cue of its own may be more of them."""
    return [_clause(piece.strip()) for piece in _ENDS.split(text) if piece and piece.strip()]


def _clause(text: str) -> Clause:
    if _NOT.search(text):
        return Clause(text, Tells.LACK)
    if _HOME.search(text):
        return Clause(text, Tells.HOME)
    can, wish = _CAN.search(text), _WISH.search(text)
    if can is not None and (wish is None or can.start() < wish.start()):
        return Clause(text, Tells.SKILLS, can.end())
    return Clause(text, Tells.WISH if wish is not None else Tells.STUDY)
