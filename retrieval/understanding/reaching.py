"""Asking how to reach what was just shown: "电话多少", "what's the phone", "怎么联系他们"."""

import dataclasses
import re
from typing import Any

from knowledge.vocabulary import Kind
from retrieval.analysis import content_words, folded
from retrieval.answer import Answer, Because, Match, Reason
from retrieval.reading_order import opening
from retrieval.understanding.cues import pattern_of
from retrieval.understanding.lexicon import lexicon

_LONGEST = 40
"""Characters of such a question; whoever writes more names a matter of their own."""
_POSSESSIVE = re.compile(r"['’]s\b")


def asks_how_to_reach(text: str) -> bool:
    """Says whether a text asks for an address or a person and names nothing whose it would be."""
    surface = _POSSESSIVE.sub(" ", folded(text)).strip()
    if len(surface) > _LONGEST:
        return False
    words = lexicon()
    rest = pattern_of(words.reaching).sub(" ", surface)
    if rest == surface:
        return False
    for phrases in (words.aspects, words.reaching_beside):
        rest = pattern_of(phrases).sub(" ", rest)
    return not content_words(rest)


def reached(answer: Answer) -> Answer | None:
    """Answers with what the card of an answer shows first, each with the way to reach it; None where it shows nothing.

    That is what was asked for: of an answer about an instrument the instrument, whose window takes the calls, and not
    whoever else is named below it.

    Args:
        answer: numbered as it was read.
    """
    shown = [match for match in opening(answer) if match.card.kind is not Kind.ANSWER]
    if not shown:
        return _once_more(answer) if answer.curated else None
    section = next(matches for matches in answer.sections.values() if shown[0] in matches)
    direct = [match for match in section if match.reason.because is not Because.NEAREST]
    asked = [match for match in direct or section if match in shown]
    meant = tuple(_shown_before(n, match) for n, match in enumerate(asked, 1))
    sections: dict[str, Any] = {name: meant if matches is section else () for name, matches in answer.sections.items()}
    return dataclasses.replace(answer, lead=meant[0], missing=(), unreached=(), **sections)


def _once_more(answer: Answer) -> Answer:
    """Gives a curated answer again, under which the desk's own office stands: its author has no other window."""
    again = tuple(_shown_before(n, match) for n, match in enumerate(answer.curated, 1))
    return dataclasses.replace(answer, lead=again[0], curated=again)


def _shown_before(n: int, match: Match) -> Match:
    return dataclasses.replace(match, n=n, reason=Reason(Because.SHOWN_BEFORE))
