"""What somebody tells of themselves in one go: "大三电子信息, 会C和Altium, 暑假想在九江"."""

import datetime as dt
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.students import Part, Value
from retrieval.linkage.atlas import Atlas
from retrieval.understanding.language import clean
from retrieval.understanding.students.clauses import Clause, Tells, clauses_of
from retrieval.understanding.students.days import free_in
from retrieval.understanding.students.degrees import degree_in, graduates_in, without_study, year_in
from retrieval.understanding.students.majors import major_in
from retrieval.understanding.students.places import places_said, places_wished, remote_in
from retrieval.understanding.students.skilled import skills_known, skills_told
from retrieval.understanding.students.tongues import tongues_in
from retrieval.understanding.students.wished import says_what

LONGEST = 2_000
"""Characters that are read of what somebody tells."""


@dataclass(frozen=True, slots=True)
class Said:
    """A part that was understood, and the words that tell it."""

    value: Value
    words: str


def told_in(text: str, today: dt.date, atlas: Atlas) -> Mapping[Part, Said]:
    """Reads every part of a profile that a text tells plainly."""
    text = legible(text)[:LONGEST]
    clauses = clauses_of(text)
    found: dict[Part, Said] = {}
    _studies(found, text, clauses, today, atlas)
    _abilities(found, clauses)
    _wishes(found, text, clauses, today)
    return {part: found[part] for part in Part if part in found}


def legible(text: str) -> str:
    """Writes a text as it is read here: width folded, nothing invisible."""
    return clean(unicodedata.normalize("NFKC", text))


def _studies(found: dict[Part, Said], text: str, clauses: Sequence[Clause], today: dt.date, atlas: Atlas) -> None:
    degree, year, graduates = degree_in(text), year_in(text, today), graduates_in(text, today)
    for part, told in ((Part.DEGREE, degree), (Part.YEAR, year), (Part.GRADUATES, graduates)):
        if told is not None:
            found[part] = Said(*told)
    cues = [told[1] for told in (degree, year, graduates) if told is not None]
    told_as = [(one, any(cue in one.text for cue in cues)) for one in clauses if one.tells is Tells.STUDY]
    for one, sure in sorted(told_as, key=lambda pair: not pair[1]):  # beside the year stands the major
        major = major_in(one.text, atlas, sure=sure or one is clauses[0])
        if major is not None:
            found[Part.MAJOR] = Said(major, major.said)
            return
    for one in clauses:
        major = None if one.tells is Tells.LACK else major_in(one.text, atlas)
        if major is not None:
            found[Part.MAJOR] = Said(major, major.said)
            return


def _abilities(found: dict[Part, Said], clauses: Sequence[Clause]) -> None:
    """Reads skills and languages; what the vocabulary lacks is taken only right behind a word that tells of skills."""
    skills: list[str] = []
    tongues: list[str] = []
    words: list[str] = []
    for one in clauses:
        if one.tells not in (Tells.SKILLS, Tells.STUDY):
            continue
        text = without_study(one.text)
        tongues += tongues_in(text)
        if one.tells is Tells.SKILLS:
            told = [skill for skill in skills_told(text[_behind(text, one) :]) if not tongues_in(skill)]
        else:
            studied = skills_known(found[Part.MAJOR].words) if Part.MAJOR in found else ()
            told = [skill for skill in skills_known(text) if skill not in studied]
        skills += told
        words += [one.text] if told else []
    if skills:
        found[Part.SKILLS] = Said(tuple(dict.fromkeys(skills)), ", ".join(words))
    if tongues:
        found[Part.LANGUAGES] = Said(tuple(dict.fromkeys(tongues)), ", ".join(dict.fromkeys(tongues)))


def _behind(text: str, clause: Clause) -> int:
    """Says where the skills of a clause begin, which may have lost a year of study before them."""
    return max((clause.cue or 0) - (len(clause.text) - len(text)), 0)


def _wishes(found: dict[Part, Said], text: str, clauses: Sequence[Clause], today: dt.date) -> None:
    away = [one for one in clauses if one.tells is not Tells.HOME]
    named = [(places_wished if one.tells is Tells.WISH else places_said)(one.text) for one in away]
    open_to = [one.text for one in away]
    places = tuple(dict.fromkeys(place for some in named for place in some))
    if places:
        found[Part.PLACES] = Said(places, ", ".join(places))
    remote = remote_in(text)
    if remote is not None:
        found[Part.REMOTE] = Said(*remote)
    free = free_in(", ".join(without_study(one) for one in open_to), today)
    if free.starts is not None:
        found[Part.STARTS] = Said(free.starts, free.starts.isoformat())
    if free.finishes is not None:
        found[Part.FINISHES] = Said(free.finishes, free.finishes.isoformat())
    wish = ", ".join(one.text for one in clauses if one.tells is Tells.WISH)
    if says_what(wish, places):
        found[Part.WISH] = Said(wish, wish)
