"""Which nodes a question about the chain is about."""

from collections.abc import Sequence

from knowledge.vocabulary import Language
from knowledge.walks import Level, Node
from retrieval.analysis import folded
from retrieval.linkage.aliases import plain
from retrieval.linkage.atlas import Atlas
from retrieval.linkage.words import shorthand
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


def nodes_named(atlas: Atlas, name: str, subject: Subject, language: Language) -> tuple[Node, ...]:
    """Gives the nodes that a name may be of: those that go by it, else those named within it; all of one level."""
    name = shorthand().get(folded(name), name)
    ways = (atlas.exactly(name), _within(atlas, name, subject, language), _begun(atlas, name, subject, language))
    found = (tuple(node for node in nodes if node.level is level) for nodes in ways for level in _LEVELS[subject])
    return next(filter(None, found), ())


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
