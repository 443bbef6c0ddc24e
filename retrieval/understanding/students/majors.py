"""Which major a student studies, out of a clause: as the linkage names it, or as students call it for short."""

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

from knowledge.students import Major
from knowledge.vocabulary import Language
from knowledge.walks import Level, Node
from retrieval.linkage.aliases import plain
from retrieval.linkage.atlas import STUDIES, Atlas
from retrieval.linkage.words import study
from retrieval.understanding.language import language_of
from retrieval.understanding.places import any_of

_CLASS = "类"
_LABEL = re.compile(
    r"^\s*(?:我|本人)?(?:是|在)?(?:学的?是?|读的?是?|念|主修|所学专业|专业(?:名称|是|为)?)[:： ]*|"
    r"专业$|(?:的)?(?:学生|本科生|研究生)$|"
    r"^\s*(?:i am |i'm )?(?:studying|study|majoring in|major(?: in| is|:)?|a student of|reading|degree in)\s*:?\s*|"
    r"\s+(?:student|major|degree)$",
    re.IGNORECASE,
)
_ALL_OF_IT = 0.7
"""Of a clause; one that is little more than a major's name tells it."""
_STUDIES = re.compile(r"\b(?:major|degree|student|undergrad\w*|masters? in)\b|专业|学的是", re.IGNORECASE)
"""Words of which a short name beside them is a major."""
_TOLD = re.compile(r"(?:学的是|主修|专业是)\s*(?P<major>[\u4e00-\u9fffA-Za-z]{2,16})")
_BARE = re.compile(r"[\s,，。.:：;；()（）\-–—|·]+")


def major_in(text: str, atlas: Atlas, *, sure: bool = False) -> Major | None:
    """Reads the major that a clause names.

    Args:
        sure: whether the clause tells what somebody studies anyhow, so that any name of a major is theirs; else only
            one that stands beside a word of study.
    """
    sure = sure or _STUDIES.search(text) is not None
    tongue, short = language_of(text), _short(text, atlas)
    whole = short is not None and len(short.said) >= _ALL_OF_IT * len(text.strip())
    for language in (tongue, *(one for one in Language if one is not tongue)):
        surface, beside = plain(text, language), study(language)
        for one in atlas.mentions(text, language, STUDIES):
            stands = beside.after.match(surface, one.end) or beside.before.search(surface, 0, one.start)
            fine = [node for node in one.nodes if node.level is not Level.DISCIPLINE]
            if fine and (sure or stands or len(one.name) >= _ALL_OF_IT * len(surface)):
                if short is not None and len(short.said) > len(one.name):
                    return short
                node = _one_of(fine, one.name)
                return Major(node.key, one.name if language is Language.ZH else node.names[language])
    if short is not None and (sure or whole):
        return short
    told = _TOLD.search(text)
    return None if told is None else Major(None, told["major"])


def major_told(text: str, atlas: Atlas) -> Major:
    """Takes an answer for the major whatever it says; where the linkage has none such, in its own words."""
    found = major_in(text, atlas, sure=True)
    bare = _LABEL.sub("", text.strip()).strip() or text.strip()
    exactly = [node for node in atlas.exactly(bare) if node.level in STUDIES]
    if exactly:
        return Major(_one_of(exactly, bare).key, bare)
    if found is not None and len(_BARE.sub("", bare)) <= 2 * len(found.said) + 4:
        return found
    return Major(None, bare)


def _short(text: str, atlas: Atlas) -> Major | None:
    match = _pattern().search(text)
    if match is None:
        return None
    nodes = [node for node in atlas.exactly(_names()[_key(match[0])]) if node.level in STUDIES]
    return Major(_one_of(nodes, "").key, match[0]) if nodes else None


def _one_of(nodes: Sequence[Node], said: str) -> Node:
    """Takes the major where both it and its class go by a name, but for one that is called a class."""
    level = Level.MAJOR_CLASS if said.endswith(_CLASS) else Level.MAJOR
    return next((node for node in nodes if node.level is level), nodes[0])


@functools.cache
def _pattern() -> re.Pattern[str]:
    """Gives the pattern of all short names; those in capitals are meant so, the others in any writing."""
    tables = _tables()
    capitals = [name for name in tables["en"] if name[:2].isupper() or name in ("MechE", "ChemE", "IoT")]
    words = [name for name in tables["en"] if name not in capitals]
    either = any_of(words, ())
    return re.compile(f"{_either(tables['zh'])}|(?i:{either})|\\b(?:{'|'.join(capitals)})\\b(?!-)")


@functools.cache
def _names() -> Mapping[str, str]:
    return {_key(name): full for table in _tables().values() for name, full in table.items()}


@functools.cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("retrieval.understanding.students").joinpath("majors.toml").read_text("utf-8"))


def _either(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _key(name: str) -> str:
    return " ".join(name.lower().split())
