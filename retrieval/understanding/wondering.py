"""Telling questions about the five levels: what a major leads to, who needs it, which majors feed a sector.

Only a text that says nothing else is one. Whoever names an internship, a lab or what is to be tested as well asks the
desk, so each form (``wondering_zh``, ``wondering_en``) has to fit from the first word to the last, and what stands for
the subject has to be the name of a major, an occupation or a sector (``retrieval.linkage.asked``).
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from knowledge.vocabulary import Language
from retrieval.analysis import folded
from retrieval.understanding import wondering_en, wondering_zh
from retrieval.understanding.language import clean, language_of
from retrieval.understanding.wondering_forms import Form, Rung, Subject

_LONGEST = 120
"""Characters: who writes more tells more than a name."""
_SIGNS = re.compile(r"[。.!！?？~～…\s]+$")
_SPACES = re.compile(r"\s+")
_CUES = {
    Language.ZH: re.compile("什么|啥|哪|谁|链|方向|出路|前景|对口|怎样"),
    Language.EN: re.compile(r"\b(?:what|which|who|where|chain|levels|career|job)\b"),
}
"""Without one of these no form fits; most texts are passed over at once."""
_OF_A_STUDY = (Subject.STUDY, Subject.ANY)
_OUTRIGHT = re.compile("专业|degree|major")


@dataclass(frozen=True, slots=True)
class Wondering:
    """A question about the chain.

    Attributes:
        about: the name in it, as typed; None where it is of one's own major or sector, or of what was talked about.
        subject: what that is a name of.
        goal: the level that is asked for; None for the whole chain.
        outright: whether it says that the name is of a major, so that one that is not known is said to be unknown.
        bare: whether nothing says that a study is meant, so that the name has to be a major's own in full.
        own: whether the name is told as the asker's own major beside the question.
    """

    about: str | None
    subject: Subject
    goal: Rung | None
    outright: bool = False
    bare: bool = False
    own: bool = False


def wondering(text: str) -> list[Wondering]:
    """Gives what a text may ask about the chain, the likeliest first; empty where it asks something else.

    The name in it is whatever stands between the words of a form, so it has to be looked up before it is believed.
    """
    surface = _SIGNS.sub("", folded(clean(text)).strip())
    language = language_of(text)
    if not surface or len(surface) > _LONGEST or not _CUES[language].search(surface):
        return []
    tongue = wondering_zh if language is Language.ZH else wondering_en
    surface = tongue.bare(_SPACES, surface)
    outright = bool(_OUTRIGHT.search(surface))
    return [
        *_with_the_study_told(surface, tongue, language),
        *(
            Wondering(_name(found), one.subject, one.goal, outright, one.bare)
            for one, found in _fitting(surface, language)
        ),
    ]


def _with_the_study_told(surface: str, tongue: ModuleType, language: Language) -> Iterator[Wondering]:
    """Reads a question about one's own major beside which its name is told: "who needs it here? I study polymers"."""
    for told in tongue.TOLD_BESIDE:
        beside = told.search(surface)
        if beside is None:
            continue
        rest = tongue.bare(_SPACES, (surface[: beside.start()] + surface[beside.end() :]).strip())
        own = [one for one, found in _fitting(rest, language) if _name(found) is None and one.subject in _OF_A_STUDY]
        yield from (Wondering(_name(beside), Subject.STUDY, one.goal, outright=True, own=True) for one in own)


def _fitting(surface: str, language: Language) -> Iterator[tuple[Form, re.Match[str]]]:
    for one in _forms(language):
        found = one.pattern.fullmatch(surface)
        if found is not None:
            yield one, found


@functools.cache
def _forms(language: Language) -> Sequence[Form]:
    return tuple((wondering_zh if language is Language.ZH else wondering_en).forms())


def _name(found: re.Match[str]) -> str | None:
    return next((name.strip() for name in found.groupdict().values() if name), None)
