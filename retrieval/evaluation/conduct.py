"""What became of questions whose right outcome is known: answered, declined, or falsely the one or the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.vocabulary import Kind
from retrieval.answer import Answer, Lack
from retrieval.evaluation.gold_questions import GoldQuestion
from retrieval.evaluation.ranking import Rankings

_LACKS: Mapping[Kind, frozenset[Lack]] = {
    Kind.LAB: frozenset({Lack.NO_CONTACT}),
    Kind.EXPERT: frozenset({Lack.NO_CONTACT}),
    Kind.PROGRAM: frozenset({Lack.NO_PROGRAM, Lack.ONLY_CLOSED_PROGRAMS}),
    Kind.CASE: frozenset({Lack.NO_CASE}),
    Kind.OPENING: frozenset({Lack.NO_OPENING, Lack.ONLY_CLOSED_OPENINGS}),
    Kind.EQUIPMENT: frozenset({Lack.NO_EQUIPMENT}),
    Kind.ACHIEVEMENT: frozenset({Lack.NO_ACHIEVEMENT}),
    Kind.MENTOR: frozenset({Lack.NO_MENTOR}),
    Kind.EVENT: frozenset({Lack.NO_EVENT, Lack.ONLY_CLOSED_EVENTS}),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question with what search found and what the desk answered."""

    gold: GoldQuestion
    rankings: Rankings
    answer: Answer

    @property
    def as_expected(self) -> bool:
        """Says whether the desk answered what it can, and declined or named the lack of what it cannot."""
        if self.gold.lacks is not None:
            return self.answer.abstained or bool(_LACKS[self.gold.lacks] & set(self.answer.missing))
        return self.answer.abstained == self.gold.abstains

    @property
    def shown(self) -> bool:
        """Says whether the answer shows at least one relevant record."""
        judged = self.gold.question.judged
        return any(judged.get(match.card.key, 0) > 0 for match in self.answer.matches)

    @property
    def wrong_language(self) -> bool:
        """Says whether the answer's frame is in another language than the question."""
        return self.answer.language is not self.gold.question.language


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    count: int
    of: int

    @property
    def rate(self) -> float | None:
        """Gives the share (0..1); None of none."""
        return self.count / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Conduct:
    """How the desk behaved over some questions.

    Attributes:
        off_topic_abstained: of the questions that no desk answers.
        lack_declined: of the questions whose help the starter lacks: abstained, or the lack was named.
        falsely_refused: of the questions that the starter answers.
        shown: of the questions that the starter answers, those whose answer shows a relevant record.
        wrong_language: of all questions.
    """

    off_topic_abstained: Share
    lack_declined: Share
    falsely_refused: Share
    shown: Share
    wrong_language: Share


def conduct(outcomes: Sequence[Outcome]) -> Conduct:
    """Counts."""
    off_topic = [one for one in outcomes if one.gold.abstains]
    lacking = [one for one in outcomes if one.gold.lacks is not None]
    answerable = [one for one in outcomes if one.gold.answerable]
    return Conduct(
        off_topic_abstained=_share([one.as_expected for one in off_topic]),
        lack_declined=_share([one.as_expected for one in lacking]),
        falsely_refused=_share([one.answer.abstained for one in answerable]),
        shown=_share([one.shown for one in answerable]),
        wrong_language=_share([one.wrong_language for one in outcomes]),
    )


def _share(flags: Sequence[bool]) -> Share:
    return Share(sum(flags), len(flags))
