"""The order in which an answer is read in a chat: what its card opens with, then what "more" brings.

Whoever types "the third one" counts what they see, so a conversation numbers its matches in this order.
"""

import dataclasses
from collections.abc import Mapping
from typing import Any

from retrieval.answer import Answer, Match

_FIRST: Mapping[str, int] = {
    "curated": 1,
    "contacts": 3,
    "equipment": 1,
    "achievements": 1,
    "programs": 3,
    "cases": 2,
    "openings": 3,
    "events": 1,
}
"""Matches of a section that the card opens with."""
_FIRST_OF_ALL = 3
"""The same of the section that comes first, which is what was asked for."""


def opening(answer: Answer) -> tuple[Match, ...]:
    """Gives the matches that the card shows: the first of each section, the lead, and what sentences rest on."""
    shown: set[int] = set()
    held = ((name, matches) for name, matches in answer.sections.items() if matches)
    for place, (name, matches) in enumerate(sorted(held, key=lambda section: section[1][0].n)):
        most = _FIRST[name] if place else max(_FIRST[name], _FIRST_OF_ALL)
        numbers = [match.n for match in matches]
        if answer.lead is not None and answer.lead.n in numbers[most:]:
            numbers.insert(most - 1, answer.lead.n)
        shown.update(numbers[:most])
    shown.update(n for sentence in answer.sentences for n in sentence.cites)
    shown.update(answer.picks)
    return tuple(match for match in answer.matches if match.n in shown)


def as_read(answer: Answer) -> Answer:
    """Numbers the matches of an answer as a chat shows them: those of the card without a gap, then the others.

    It is for an answer that no model has worded yet: sentences name matches by their numbers. What is compared keeps
    the numbers of the list that it is from.
    """
    if answer.comparison is not None:
        return answer
    first = opening(answer)
    rest = [match for match in answer.matches if match not in first]
    number = {match.n: n for n, match in enumerate((*first, *rest), 1)}

    def numbered(match: Match) -> Match:
        return dataclasses.replace(match, n=number[match.n])

    sections: dict[str, Any] = {
        name: tuple(sorted(map(numbered, matches), key=lambda match: match.n))
        for name, matches in answer.sections.items()
    }
    return dataclasses.replace(answer, lead=answer.lead and numbered(answer.lead), **sections)
