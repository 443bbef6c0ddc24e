"""Which nodes a question about the chain is about."""

from collections.abc import Sequence

from knowledge.vocabulary import Language
from knowledge.walks import Level, Node
from retrieval.analysis import folded
from retrieval.linkage.aliases import plain
from retrieval.linkage.atlas import Atlas
from retrieval.linkage.words import shorthand
from retrieval.understanding.wondering import Wondering
from retrieval.understanding.wondering_forms import Subject

_LEVELS = {
    Subject.STUDY: (Level.MAJOR, Level.MAJOR_CLASS, Level.DISCIPLINE),
    Subject.TRADE: (Level.SECTOR, Level.INDUSTRY, Level.ENTERPRISE),
    Subject.WORK: (Level.OCCUPATION, Level.SECTOR),
    Subject.ANY: (Level.MAJOR, Level.OCCUPATION, Level.SECTOR, *Level),
}
"""For each subject the levels that it may be of, the likeliest first."""
_SHORTEST = {Language.ZH: 2, Language.EN: 5}
"""Characters that the beginning of a major's name has to have."""
_COVERED = {Subject.STUDY: 0.6, Subject.TRADE: 0.3, Subject.WORK: 0.6, Subject.ANY: 0.6}
"""Of a name, what a node's own has to make up where others stand around it: a trade is often named by its product."""

_ALIKE = 0.66
"""Likeness of whole names below which nobody meant the one by the other, unless they have a word in common."""


def nodes_of(atlas: Atlas, asked: Wondering, language: Language) -> tuple[Node, ...]:
    """Gives the nodes that a question is about; a bare name has to be a major's own in full."""
    about = asked.about or ""
    if not asked.bare:
        return nodes_named(atlas, about, asked.subject, language)
    said = folded(about)
    majors = (node for node in atlas.exactly(about) if node.level is Level.MAJOR)
    return tuple(node for node in majors if said in map(folded, node.names.values()))


def nodes_named(atlas: Atlas, name: str, subject: Subject, language: Language) -> tuple[Node, ...]:
    """Gives the nodes that a name may be of: those that go by it, else those named within it; all of one level."""
    name = shorthand().get(folded(name), name)
    ways = (atlas.exactly(name), _within(atlas, name, subject, language), _begun(atlas, name, subject, language))
    found = (tuple(node for node in nodes if node.level is level) for nodes in ways for level in _LEVELS[subject])
    return next(filter(None, found), ())


def near_to(atlas: Atlas, name: str, subject: Subject, most: int) -> tuple[Node, ...]:
    """Gives what may have been meant by a name that is not known: of the subject's own levels, else of any."""
    ways = (atlas.near(name, most, least=_ALIKE, levels=levels) for levels in (_LEVELS[subject], tuple(Level)))
    return next(filter(None, ways), ())


def _within(atlas: Atlas, name: str, subject: Subject, language: Language) -> Sequence[Node]:
    """Gives what is named inside of a name and makes up enough of it: of the likeliest level, the first."""
    levels = _LEVELS[subject]
    enough = _COVERED[subject] * len(plain(name, language))
    long = [one for one in atlas.mentions(name, language, levels) if len(one.name) >= enough]
    return min(long, key=lambda one: min(levels.index(node.level) for node in one.nodes)).nodes if long else ()


def _begun(atlas: Atlas, name: str, subject: Subject, language: Language) -> Sequence[Node]:
    """Gives the majors whose names begin with what is called a study: 高分子 is 高分子材料与工程."""
    start = plain(name, language)
    if subject is not Subject.STUDY or len(start) < _SHORTEST[language]:
        return ()
    return [node for node in atlas.nodes.values() if plain(node.names[language], language).startswith(start)]
