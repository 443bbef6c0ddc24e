"""The nodes in memory, by what they are called: exactly, inside a text, and nearly."""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.vocabulary import Language
from knowledge.walks import Level, Node
from retrieval.analysis import content_words, folded
from retrieval.linkage.aliases import names_of, plain
from retrieval.understanding.language import language_of

_BOTH_LANGUAGES = " / "
_PIECES = re.compile(" and |[与和及、,，;；]")
_ALIKE = 0.75
"""Likeness (0..1, of difflib) from which a name was meant though it is misspelt."""
_NEAR = 0.4
_WORDS = re.compile(r"[a-z0-9&+#.-]+")
_LETTER = re.compile("[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Mention:
    """Nodes that a text names at one place: all that go by this name."""

    name: str
    start: int
    end: int
    nodes: tuple[Node, ...]


class Atlas:
    """One edition of the linkage's nodes.

    Args:
        parents: for each major the key of its class, for each class that of its discipline.
    """

    def __init__(self, edition: str | None, nodes: Mapping[str, Node], parents: Mapping[str, str]) -> None:
        self.edition = edition
        self.nodes = nodes
        self.parents = parents
        self._meant: dict[str, tuple[Node, ...]] = {}

    def numbered(self, number: int) -> Node | None:
        """Gives the node of a number; None where this edition has none."""
        return self._by_number.get(number)

    @cached_property
    def _by_number(self) -> Mapping[int, Node]:
        return {node.number: node for node in self.nodes.values()}

    @cached_property
    def _by_full_name(self) -> Mapping[str, tuple[Node, ...]]:
        return _gathered(
            (plain(node.names[tongue], tongue), node) for node in self.nodes.values() for tongue in Language
        )

    @cached_property
    def _by_name(self) -> Mapping[Language, Mapping[str, tuple[Node, ...]]]:
        return {
            language: _gathered((name, node) for node in self.nodes.values() for name in names_of(node, language))
            for language in Language
        }

    @cached_property
    def _longest(self) -> Mapping[Language, int]:
        """Gives for each language the length of its longest name."""
        return {language: max(map(len, names), default=0) for language, names in self._by_name.items()}

    def exactly(self, text: str) -> tuple[Node, ...]:
        """Gives the nodes of this key, code or name; where none has it, those that also go by it."""
        key = self.nodes.get(text.strip())
        if key is not None:
            return (key,)
        coded = tuple(node for node in self.nodes.values() if node.code and node.code == text.strip())
        spoken = [plain(text, language) for language in Language]
        for names in (self._by_full_name, self._by_name[Language.ZH], self._by_name[Language.EN]):
            for name in () if coded else spoken:
                if name in names:
                    return names[name]
        return coded

    def by_words(self, text: str) -> tuple[Node, ...]:
        """Gives the nodes whose names hold all words of a text, else those that are written much alike."""
        words = set(content_words(text))
        holding = [node for node in self.nodes.values() if words and words <= self._words_of(node)]
        if holding:
            fewest = min(len(self._words_of(node)) for node in holding)
            return tuple(node for node in holding if len(self._words_of(node)) == fewest)
        alike = self._likeness(text)
        best = max(alike.values(), default=0.0)
        return tuple(self.nodes[key] for key, like in alike.items() if like == best >= _ALIKE)

    def near(
        self, text: str, most: int, *, least: float = _NEAR, levels: Collection[Level] = tuple(Level)
    ) -> tuple[Node, ...]:
        """Gives the nodes whose names come nearest to a text, for somebody who meant one of them.

        Args:
            least: likeness (0..1) of the whole name below which only a word in common counts.
        """
        words = set(content_words(text))
        alike = self._likeness(text)
        score = {key: alike[key] + len(words & self._words_of(node)) for key, node in self.nodes.items()}
        ordered = sorted((key for key in score if score[key] >= least), key=lambda key: -score[key])
        return tuple(self.nodes[key] for key in ordered if self.nodes[key].level in levels)[:most]

    def mentions(self, text: str, language: Language, levels: Collection[Level]) -> list[Mention]:
        """Gives what a text names of some levels, in its order; places are those of the text as ``plain`` has it."""
        surface, names = plain(text, language), self._by_name[language]
        found, start = [], 0
        while start < len(surface):
            end = self._end_of_name(surface, start, language)
            name = surface[start:end]
            nodes = tuple(node for node in names[name] if node.level in levels) if name else ()
            if nodes:
                found.append(Mention(name, start, end, nodes))
            start = max(end, start + 1)
        return found

    def _end_of_name(self, surface: str, start: int, language: Language) -> int:
        """Says where the longest name that begins at a place ends, in English of whole words; ``start`` for none.

        Looked up and not searched for with a pattern: to compile one of all names takes 40 ms.
        """
        whole = language is Language.EN
        if whole and _LETTER.match(surface, start - 1 if start else len(surface)):
            return start
        for end in range(min(len(surface), start + self._longest[language]), start, -1):
            if surface[start:end] in self._by_name[language] and not (whole and _LETTER.match(surface, end)):
                return end
        return start

    def meant(self, field: str) -> tuple[Node, ...]:
        """Gives the majors and their groups that a record's field names, written in either language or in both."""
        if field not in self._meant:
            self._meant[field] = next(filter(None, map(self._meant_by, field.split(_BOTH_LANGUAGES))), ())
        return self._meant[field]

    def groups_of(self, key: str) -> Iterator[str]:
        """Gives the keys of a major's class and discipline."""
        while (parent := self.parents.get(key)) is not None:
            yield parent
            key = parent

    def _meant_by(self, half: str) -> tuple[Node, ...]:
        for part in (half, *_PIECES.split(half)):
            studies = tuple(node for node in self.exactly(part) if node.level in STUDIES) if part.strip() else ()
            if studies:
                majors = tuple(node for node in studies if node.level is Level.MAJOR)
                return majors or studies
        within = self.mentions(half, language_of(half), STUDIES)
        return within[0].nodes if within else ()

    def _words_of(self, node: Node) -> frozenset[str]:
        known = self._words.get(node.key)
        if known is None:
            known = self._words[node.key] = frozenset(
                word for name in node.names.values() for word in content_words(name)
            )
        return known

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {}

    def _likeness(self, text: str) -> dict[str, float]:
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(folded(text).strip())
        found = {}
        for key, node in self.nodes.items():
            best = 0.0
            for name in node.names.values():
                matcher.set_seq1(folded(name))
                if matcher.real_quick_ratio() > max(best, _NEAR) and matcher.quick_ratio() > max(best, _NEAR):
                    best = max(best, matcher.ratio())
            found[key] = best
        return found


STUDIES = (Level.MAJOR, Level.MAJOR_CLASS, Level.DISCIPLINE)


def _gathered(pairs: Iterator[tuple[str, Node]]) -> Mapping[str, tuple[Node, ...]]:
    found: dict[str, dict[str, Node]] = {}
    for name, node in pairs:
        found.setdefault(name, {})[node.key] = node
    return {name: tuple(nodes.values()) for name, nodes in found.items()}
