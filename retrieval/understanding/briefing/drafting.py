"""A need's parts drafted out of free text: each value is words of the text, and what is unsure is left to be asked."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, REACH, IntroductionKind, parts_of
from retrieval.understanding.briefing.kinds import kind_of
from retrieval.understanding.briefing.layout import Layout, laid_out, sentences_of
from retrieval.understanding.briefing.words import TITLE, words

LONGEST_PROBLEM = 600
"""Characters of a problem, so that a brief stays one page."""
_LONGEST_PART = 300
_MOST_READ = 60_000
"""Characters; what an enterprise writes of one need is shorter."""
_MOST_PIECES = 300
"""Sentences of a long text that are looked through for the passage that tells most."""
_TRIED = "tried"
_SHORT = 8
"""Sentences of a text that is all about its need."""
_CLAUSE_END = re.compile(
    r"[，,;；](?!\d)|(?<=\w)(?= and (?:would|will|could|can|we|it|the|should|must|last|need|have|is|are)\b)"
)
_MARKS = " ，,；;"
_NARROW_FIRST = (
    "deadline", "call", "budget", "exclusivity", "territory", "operation", "samples", "mentoring", "skills", "term",
    "contribution", "rights", "partners", "participants", "format", "time", "success", _TRIED,
)  # fmt: skip
"""Parts in the order in which a clause is taken for one of them: the plainest words first."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a text tells of a need.

    Attributes:
        parts: in their order, each in words of the text; parts of which the text says nothing plain are not there.
    """

    kind: IntroductionKind
    parts: Mapping[str, str] = field(default_factory=dict)


def draft(text: str, kind: IntroductionKind | None = None) -> Draft:
    """Drafts a need out of what its owner wrote, in Chinese or English; of a very long text, out of its beginning.

    Args:
        kind: what it is to be; None for what its words suggest.
    """
    text = text[:_MOST_READ]
    kind = kind or kind_of(text)
    layout = laid_out(text, parts_of(kind))
    wanted = [part for part in _NARROW_FIRST if part in parts_of(kind)]
    running = [_Sentence(one.text, wanted) for one in layout.sentences]
    _go_on(layout, running)
    found = {part: _cut(layout.labelled[part], _LONGEST_PART) for part in (*wanted, REACH) if layout.labelled.get(part)}
    for part in wanted:
        if part not in found:
            told = [sentence.told(part) for sentence in running if part in sentence.claims]
            told = told or _plainly_told(part, layout)
            if told:
                found[part] = _cut(told[: words().parts[part].most], _LONGEST_PART)
    problem = _problem(layout, [one for one in running if one.text])
    if problem:
        found[PROBLEM] = problem
    ordered = [part for part in parts_of(kind) if part != CONFIDENTIALITY and found.get(part)]
    return Draft(kind, {part: found[part] for part in ordered})


class _Sentence:
    """A sentence and which of its clauses tell which part."""

    def __init__(self, text: str, parts: Sequence[str]) -> None:
        self.text = text
        self.asks = bool(words().letter["request"].search(text))
        self._clauses = _clauses(text)
        self.claims: dict[str, int] = {}
        """Parts, and the first clause that tells each."""
        self._owners: list[str | None] = [None] * len(self._clauses)
        for part in parts:
            known = words().parts[part]
            if (known.only is not None and not known.only.search(text)) or (self.asks and part == _TRIED):
                continue
            for place, clause in enumerate(self._clauses):
                if self._owners[place] is None and known.cues.search(clause) and not known.never.search(clause):
                    self._owners[place] = part
                    self.claims.setdefault(part, place)

    def told(self, part: str) -> str:
        """Gives the clauses around those that tell a part, up to where another part is told."""
        first = last = self.claims[part]
        while first > 0 and self._owners[first - 1] in (None, part):
            first -= 1
        while last + 1 < len(self._clauses) and self._owners[last + 1] in (None, part):
            last += 1
        return "".join(self._clauses[first : last + 1]).strip(_MARKS).removeprefix("and ")

    @property
    def is_problem(self) -> bool:
        """Says whether it tells what goes wrong; what follows an attempt or an aim is about that."""
        told = zip(self._clauses, self._owners, strict=True)
        before = itertools.takewhile(lambda clause: clause[1] not in (_TRIED, "success"), told)
        return any(owner is None and words().parts[PROBLEM].cues.search(clause) for clause, owner in before)

    @property
    def says_more(self) -> bool:
        """Says whether a clause of it tells no other part."""
        return None in self._owners

    @property
    def is_free(self) -> bool:
        """Says whether it tells no other part."""
        return not self.claims


def _clauses(sentence: str) -> list[str]:
    """Cuts a sentence where a clause ends; put together again they are the sentence."""
    cuts = [0, *(end.end() for end in _CLAUSE_END.finditer(sentence)), len(sentence)]
    return [sentence[begin:end] for begin, end in itertools.pairwise(cuts) if end > begin]


def _go_on(layout: Layout, running: Sequence[_Sentence]) -> None:
    """Takes sentences below the label of a part that tell more of it; of the problem, all up to something else."""
    below = zip(layout.sentences, running, strict=True)
    for part, following in itertools.groupby(below, lambda pair: pair[0].below):
        for one, sentence in following:
            if part is None or not (part in sentence.claims or (part == PROBLEM and sentence.is_free)):
                break
            layout.labelled[part].append(one.text)
            sentence.text = ""


def _plainly_told(part: str, layout: Layout) -> list[str]:
    """Finds a part with plain words of its own under the labels of others."""
    known = words().parts[part]
    if not known.plain:
        return []
    sentences = [one for texts in layout.labelled.values() for text in texts for one in sentences_of(text)]
    sentences += [clause for running in layout.sentences for clause in _clauses(running.text)]
    return [sentence.strip(_MARKS) for sentence in sentences if known.cues.search(sentence)]


def _problem(layout: Layout, clauses: Sequence[_Sentence]) -> str | None:
    """Gives what goes wrong: what is labelled so, else the passage that tells of it; None where none does plainly."""
    name = layout.labelled.get(TITLE, [])[:1]
    labelled = layout.labelled.get(PROBLEM)
    if labelled:
        return _cut([*name, _passage([piece for text in labelled for piece in _lines_of(text)])], LONGEST_PROBLEM)
    letter = words().letter
    about = [one for one in clauses if not one.asks and (one.is_problem or not letter["introduction"].search(one.text))]
    telling = [one for one in about if one.is_problem]
    if not telling and len(clauses) <= _SHORT:
        telling = [one for one in about if one.is_free] or [one for one in about if one.says_more]
    if not telling:
        beside = [sentence for sentence in layout.asides if words().parts[PROBLEM].cues.search(sentence)]
        return _cut([*name, _passage(beside)], LONGEST_PROBLEM) or None
    first, last = about.index(telling[0]), about.index(telling[-1])
    if first > 0 and about[first - 1].is_free:
        first -= 1  # what goes wrong is told after what it goes wrong with
    kept = [one for one in about[first : last + 1] if one in telling or one.is_problem or one.is_free]
    return _cut([*name, _passage([one.text for one in kept])], LONGEST_PROBLEM)


def _lines_of(text: str) -> list[str]:
    """Gives a text that fits as it is, else its sentences."""
    return [text] if len(text) <= LONGEST_PROBLEM // 2 else sentences_of(text)


def _passage(pieces: Sequence[str]) -> str:
    """Gives all that fits, else the passage that tells most of what goes wrong and begins with it; the first of two."""
    if sum(len(piece) + 1 for piece in pieces) <= LONGEST_PROBLEM:
        return "\n".join(pieces)
    pieces, cues = pieces[:_MOST_PIECES], words().parts[PROBLEM].cues
    telling = [place for place, piece in enumerate(pieces) if cues.search(piece)] or [0]
    passages = [_cut(pieces[place:], LONGEST_PROBLEM) for place in telling]
    return max(passages, key=lambda passage: sum(1 for _ in cues.finditer(passage)))


def _cut(pieces: Sequence[str], most: int) -> str:
    """Puts pieces together, a line each, as far as whole sentences fit; a first one that is longer is cut in words."""
    kept: list[str] = []
    room = most
    for piece in filter(None, pieces):
        if len(piece) <= room:
            kept.append(piece)
            room -= len(piece) + 1
            continue
        whole = []
        for sentence in sentences_of(piece):
            if len(sentence) > room:
                break
            whole.append(sentence)
            room -= len(sentence) + 1
        kept.extend(whole)
        break
    if kept or not any(pieces):
        return "\n".join(kept)
    first = next(filter(None, pieces))[:most]
    return first.rpartition(" ")[0] or first
