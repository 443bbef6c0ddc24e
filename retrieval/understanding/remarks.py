"""Telling what is no question: a greeting, thanks, a cry for help, the wish to talk to a person or to be left alone.

Recognition is strict. A text is a remark only where nothing else stands in it: "谢谢，那补贴呢？" asks for something.
"""

import functools
import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files

from retrieval.analysis import folded
from retrieval.understanding.language import clean

_LONGEST = 60
"""Characters of a remark; whoever writes more has something to say."""
_APOSTROPHES = re.compile("['’`]")
_NO_WORD = re.compile(r"[^0-9a-z\u3400-\u9fff]+")
_BESIDE = "beside"
_ENDS = ",，.。!！?？;；~～… "
_PAUSE = re.compile(f"[{_ENDS.strip()}\\n]+\\s*")


class Remark(StrEnum):
    """What is said to a chat and asks nothing of its knowledge; of several in one text the first listed counts."""

    PERSON = "person"
    INTRODUCE = "introduce"
    """To whoever the answer before named."""
    STOP = "stop"
    """Nothing is to be sent unasked any more."""
    HELP = "help"
    GREETING = "greeting"
    MISUNDERSTOOD = "misunderstood"
    """What was answered is not what was meant; what is, is not said yet."""
    THANKS = "thanks"
    GOODBYE = "goodbye"
    ASSENT = "assent"


def remark_in(text: str) -> Remark | None:
    """Names the remark that a whole text is; None where it is, or holds, anything else."""
    if len(text) > _LONGEST:
        return None
    pattern, meaning = _phrases()
    bare, at, made = _bare(clean(text)), 0, set[Remark]()
    while at < len(bare):
        phrase = pattern.match(bare, at)
        if phrase is None:
            return None
        remark = meaning[phrase[1]]
        made |= {remark} if remark else set()
        at = phrase.end()
    return next((remark for remark in Remark if remark in made), None)


def without_courtesies(text: str) -> str:
    """Drops greetings and thanks from both ends of what asks for something ("谢谢，那补贴呢？" asks "那补贴呢？")."""
    while (pause := _PAUSE.search(text)) and _is_courtesy(text[: pause.start()]) and text[pause.end() :].strip():
        text = text[pause.end() :]
    while (pauses := list(_PAUSE.finditer(text.rstrip(_ENDS)))) and _is_courtesy(text[pauses[-1].end() :]):
        text = text[: pauses[-1].end()].rstrip()
    return text


def _is_courtesy(text: str) -> bool:
    return remark_in(text) in (Remark.GREETING, Remark.THANKS, Remark.ASSENT)


def _bare(text: str) -> str:
    """Leaves folded words with single spaces between them: no punctuation, no emoji."""
    return _NO_WORD.sub(" ", _APOSTROPHES.sub("", folded(text))).strip()


@functools.cache
def _phrases() -> tuple[re.Pattern[str], Mapping[str, Remark | None]]:
    """Gives a pattern of all phrases, the longest first, and which remark each makes; None for what stands beside."""
    tables = tomllib.loads(files("retrieval.understanding").joinpath("remarks.toml").read_text("utf-8"))
    meaning: dict[str, Remark | None] = {
        _bare(phrase): None for listed in tables[_BESIDE].values() for phrase in listed
    }
    for remark in reversed(Remark):  # a phrase listed twice is the weightier remark
        meaning |= {_bare(phrase): remark for listed in tables[remark].values() for phrase in listed}
    ordered = sorted(meaning, key=len, reverse=True)
    alternatives = "|".join(rf"{phrase}(?![0-9a-z])" if phrase.isascii() else phrase for phrase in ordered)
    return re.compile(rf"({alternatives})\s?"), meaning
