"""Whether a question means the same as one that a curated answer answers.

An answer that stands first and does not fit is worse than none, so that much is asked for: the encoder has to find the
two alike, the more the fewer words they share; and questions of different figures, places or kinds of support, or that
want to know different things, never mean the same.

With one wording in each language, 67 of 174 rewordings are told (a third of those held out), 12 of 207 questions that
only look alike, and 5 of some 10,700 about other matters; with the leeway that is given where nothing else answers, 85
(40 of the 90 held out), 20, the same 5, and none of 63 questions off the topic. Of 490,000 pairs of different questions
on statutes .08 %, of 600 questions in the other language a half (``python -m benchmarks.curated``).
"""

from collections.abc import Collection

from retrieval.curated.sense import Sense, sense_of

_ALIKE = (0.50, 0.66, 0.68, 0.70)
"""Cosine of the centred vectors that is asked for where both say the same words, and where one, two or more differ."""
_ACROSS = 0.50
"""The same of questions in two languages, which share no words."""
_DENIED, _OTHER_KIND, _OTHER_MANNER, _OTHER_RESPECT = 0.10, 0.04, 0.05, 0.05
"""What is asked for beyond, where only one of them denies something, names such a kind of record or support, asks how,
or wants to know something besides."""
LEEWAY = 0.04
"""How much less alike two questions of one language that share a word may be where nothing else answers what is asked:
beside nothing at all, or what merely comes near, an answer to a question like it is worth more than it risks."""
LONGEST = 400
"""Characters of a question that may be a frequent one: who writes more tells a case of their own."""
SAME, _BY_WORDS = 1.0, 0.6
"""How alike two are that are the same but for marks and courtesy, and two of the same words that have no vectors."""
VERY_SAME = 0.85
"""From here on two are one and the same question: of 207 that only look alike one comes so near, of 174 rewordings 11.
What is asked within another matter has to be."""
_FEWEST = 2
"""Words that two have to share where nothing else tells that they mean the same."""


def likeness(asked: Sense, known: Sense, cosine: float | None, leeway: float = 0.0) -> float | None:
    """Says how surely two questions mean the same, from 0 to 1; None where that is not sure enough.

    Args:
        cosine: of their centred vectors; None where that is not known, so that only the same words will do.
        leeway: how much less is asked for where they share a word.
    """
    if asked.squeezed and asked.squeezed == known.squeezed:
        return SAME
    if not asked.words or _differ(asked, known):
        return None
    if cosine is None:
        return _BY_WORDS if _say_the_same(asked, known) else None
    level = _asked_for(asked, known) - (leeway if asked.words & known.words else 0.0)
    return None if cosine < level else min(cosine, SAME)


def says_enough(text: str) -> bool:
    """Says whether a text may mean something by itself, whatever it was asked after."""
    return len(text) <= LONGEST and len(sense_of(text).words) >= _FEWEST


def says_also(matter: str, text: str) -> bool:
    """Says whether a text is part of what it is taken to mean; else what it leans on was answered before."""
    if matter == text or len(text) > LONGEST:
        return matter == text
    said = sense_of(text)
    return bool(said.words and said.words <= sense_of(matter[-2 * LONGEST :]).words)


def _say_the_same(asked: Sense, known: Sense) -> bool:
    """Says whether two questions are the same but for the order of their words and those that say nothing."""
    ours, theirs = (
        (one.words, one.respects, one.manner, one.denies, one.kinds, one.program_kinds) for one in (asked, known)
    )
    return ours == theirs and len(asked.words) >= _FEWEST


def _differ(asked: Sense, known: Sense) -> bool:
    """Says whether two questions cannot mean the same, however alike they sound."""
    if bool(asked.respects) != bool(known.respects) or asked.places != known.places:
        return True
    if asked.language is known.language and asked.figures != known.figures:
        return True
    both = (
        (asked.respects, known.respects),
        (asked.program_kinds, known.program_kinds),
        (asked.parties, known.parties),
    )
    return any(one and other and one.isdisjoint(other) for one, other in both)


def _asked_for(asked: Sense, known: Sense) -> float:
    """Says how alike the encoder has to find two questions."""
    if asked.language is not known.language:
        level = _ACROSS
    else:
        level = _ALIKE[min(len(_longest(asked.words) ^ _longest(known.words)), len(_ALIKE) - 1)]
    level += _DENIED if asked.denies != known.denies else 0.0
    level += _OTHER_KIND if asked.kinds != known.kinds or asked.program_kinds != known.program_kinds else 0.0
    level += _OTHER_RESPECT if asked.respects != known.respects else 0.0
    return level + (_OTHER_MANNER if asked.manner != known.manner else 0.0)


def _longest(words: Collection[str]) -> frozenset[str]:
    """Gives the words that are no part of another: a long one is cut into several, and differs but once."""
    return frozenset(word for word in words if not any(word != other and word in other for other in words))
