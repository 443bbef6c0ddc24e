"""Which kind of introduction a text asks for."""

from knowledge.introduction_kinds import IntroductionKind
from retrieval.understanding.briefing.layout import laid_out, sentences_of
from retrieval.understanding.briefing.words import KIND, words

_SAID_PLAINLY = frozenset(
    {
        IntroductionKind.JOINT_LABORATORY,
        IntroductionKind.JOINT_APPLICATION,
        IntroductionKind.EQUIPMENT_BOOKING,
        IntroductionKind.STUDENT_PROJECT,
    }
)
"""Kinds that are hardly ever named but by who wants them; training and licences are."""
_MOST_SENTENCES = 40
"""From the beginning, where a need says what it wants; what comes later only makes long texts heavy."""


def kind_of(text: str) -> IntroductionKind:
    """Names the kind that a text asks for; commissioned research where it names none, which may become any."""
    named = "\n".join(laid_out(text, ()).labelled.get(KIND, ()))
    if named:
        counts = {kind: _count(kind, named) for kind in IntroductionKind}
        if any(counts.values()):
            return max(counts, key=counts.__getitem__)
    sentences = sentences_of(text)[:_MOST_SENTENCES]
    weights = {kind: _weight(kind, sentences) for kind in IntroductionKind}
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] > 1 else IntroductionKind.COMMISSIONED_RD


def _weight(kind: IntroductionKind, sentences: list[str]) -> int:
    """Weighs what speaks for a kind: most where it is wanted, or is what the text is called."""
    weight = 0
    for place, sentence in enumerate(sentences):
        count = _count(kind, sentence)
        if count:
            weight += (
                count
                + (kind in _SAID_PLAINLY)
                + (place == 0 and "，" not in sentence)
                + 2 * bool(words().wanted.search(sentence))
            )
    return weight


def _count(kind: IntroductionKind, text: str) -> int:
    return sum(1 for _ in words().kinds[kind].finditer(text))
