"""Which nodes a question names: a student's major or occupation, an enterprise's sector."""

from collections.abc import Iterable, Sequence

from knowledge.vocabulary import Kind, Language
from knowledge.walks import Level, Node
from retrieval.analysis import folded
from retrieval.linkage.aliases import plain
from retrieval.linkage.atlas import STUDIES, Atlas, Mention
from retrieval.linkage.words import Beside, study, trade
from retrieval.understanding.cues import kind_phrases, place_phrases

_CLEAR = {Language.ZH: 3, Language.EN: 12}
"""Characters from which a name of a major or occupation is clear by itself; a shorter one needs a word beside it."""
_CUE = "§"
"""Stands where a question told the kind of record that it wants."""


def studies_named(atlas: Atlas, text: str, language: Language) -> list[Node]:
    """Gives the majors, classes of majors and occupations that a student's question names."""
    surface = _without_cues(text, language)
    mentions = atlas.mentions(surface, language, (*STUDIES, Level.OCCUPATION))
    clear = (one for one in mentions if len(one.name) >= _CLEAR[language] or _stands(surface, one, study(language)))
    return _nodes(_preferred(one.nodes) for one in clear)


def tells_a_trade(text: str, language: Language) -> bool:
    """Says whether a text has any of the words beside which a sector is the asker's; without one it names none."""
    return bool(trade(language).either.search(plain(text, language)))


def sectors_named(atlas: Atlas, text: str, language: Language) -> list[Node]:
    """Gives the sectors that a question names as the asker's: "a rubber factory", not every rubber."""
    surface = plain(text, language)
    mentions = atlas.mentions(surface, language, (Level.SECTOR,))
    return _nodes(one.nodes for one in mentions if _stands(surface, one, trade(language)))


def _stands(surface: str, mention: Mention, beside: Beside) -> bool:
    """Says whether such a word stands beside a name."""
    return bool(beside.after.match(surface, mention.end) or beside.before.search(surface, 0, mention.start))


def _preferred(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Takes the major and its class where both go by a name, and not the whole discipline too."""
    fine = tuple(node for node in nodes if node.level is not Level.DISCIPLINE)
    return fine or tuple(nodes)


def _without_cues(text: str, language: Language) -> str:
    """Blanks out what tells the kind of record and the place, so that 毕业设计 names no design."""
    surface = folded(text)
    blanks = dict.fromkeys(place_phrases(text), " , ") | dict.fromkeys(kind_phrases(text, list(Kind)), _CUE)
    for phrase in sorted(blanks, key=len, reverse=True):
        surface = surface.replace(phrase, blanks[phrase])
    return plain(surface, language)


def _nodes(groups: Iterable[Iterable[Node]]) -> list[Node]:
    return list({node.key: node for group in groups for node in group}.values())
