"""What somebody reads who is asked what came of an introduction. Pure."""

from collections.abc import Sequence

from handlers.amounts import money
from handlers.buttons import AnswerAnew, AskNoMore, FinishOutcome, MarkFruit, MayPublish, PassOver, Rate
from handlers.html import Block, bold, plain
from handlers.introductions.matter import Matter
from handlers.needs.brief import masked_part
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.introduction_kinds import PROBLEM
from knowledge.outcomes import SCORES, Consent, Fruit, Outcome, Question

_WHOM = 60
"""UTF-16 code units of what an introduction is called by of its need."""
_IN_A_ROW = 2
_CONSENTS = ((Consent.NAMED, "named"), (Consent.ANONYMOUS, "anonymous"), (Consent.NONE, "unpublished"))


def called(matter: Matter, texts: Texts) -> str:
    """Names an introduction, to both sides alike: by whom it leads to, and by the need as the window may see it."""
    hidden = matter.demand.confidential and not matter.referral.shown_whole
    told = masked_part(matter.demand, PROBLEM) if hidden else matter.demand.title
    need = on_one_line(told, _WHOM) or texts.say("outcome-need", number=matter.demand.id)
    return texts.say("outcome-whom", whom=matter.subject.named(texts), need=need)


def asking_pages(outcome: Outcome, matter: Matter, texts: Texts) -> list[Page]:
    """Lays out what opens a round: what it is about, the first question, and a way to be asked no more."""
    whom = called(matter, texts)
    head = Block((plain(texts.say("outcome-ask", round=outcome.round.value, whom=whom)),))
    rows = [*_answers(outcome, Question.SCORE, texts)]
    rows[-1] = (*rows[-1], Button(texts.say("button-outcome-no-more"), AskNoMore(outcome.id)))
    return laid_out([head, Block((plain(texts.say("outcome-ask-score")),))], rows)


def question_pages(
    outcome: Outcome, question: Question, matter: Matter, texts: Texts, noted: Sequence[str] = ()
) -> list[Page]:
    """Lays out one question.

    Args:
        noted: what is said before it, such as why an answer could not be read.
    """
    lines = [plain(line) for line in noted]
    if question is Question.FRUITS and outcome.fruits:
        lines.append(plain(texts.say("outcome-marked", fruits=_fruits(outcome, texts))))
    blocks = [Block(tuple(lines))] if lines else []
    blocks.append(Block((plain(texts.say(f"outcome-ask-{question.value}")),)))
    return laid_out(blocks, _answers(outcome, question, texts))


def summary_pages(outcome: Outcome, matter: Matter, texts: Texts) -> list[Page]:
    """Lays out all answers of a round, each to be changed until they are handed in."""
    heading = texts.say("outcome-summary", whom=called(matter, texts))
    lines = [plain(answer_line(outcome, question, texts)) for question in outcome.questions]
    anew = [
        Button(texts.say("button-outcome-anew", question=_asked(question, texts)), AnswerAnew(outcome.id, question))
        for question in outcome.questions
    ]
    rows: list[Row] = [(Button(texts.say("button-outcome-finish"), FinishOutcome(outcome.id)),)]
    rows += [tuple(anew[start : start + _IN_A_ROW]) for start in range(0, len(anew), _IN_A_ROW)]
    blocks = [Block((bold(heading), *lines)), Block((plain(texts.say("outcome-summary-next")),))]
    return laid_out(blocks, rows)


def answer_line(outcome: Outcome, question: Question, texts: Texts) -> str:
    """Writes an answer as its giver reads it again."""
    return texts.say("outcome-line", question=_asked(question, texts), answer=_said(outcome, question, texts))


def case_to_come(mine: Outcome, told: Sequence[Outcome]) -> str:
    """Says whether a case may still come of it: as a side wants it, or ``declined`` where the other does not."""
    if mine.consent in (None, Consent.NONE):
        return "none"
    theirs = [one for one in told if one.side is not mine.side and one.finished_at is not None]
    return "declined" if theirs and theirs[-1].consent in (None, Consent.NONE) else "wanted"


def how_far(told: Sequence[Outcome], mine: Outcome, texts: Texts) -> str:
    """Says what of the questions was answered by both sides."""
    others = [one for one in told if one.side is not mine.side and one.round is mine.round]
    other = "yes" if others and others[-1].finished_at is not None else "no"
    state = "stopped" if mine.stopped else "open" if mine.finished_at is None else "done"
    return texts.say("outcome-standing", mine=state, other=other)


def fruit_names(fruits: Sequence[Fruit] | frozenset[Fruit], texts: Texts) -> str:
    """Names what came of it, in their order."""
    names = [texts.say(f"outcome-fruit-{fruit.value}") for fruit in Fruit if fruit in fruits]
    return texts.say("list-separator").join(names)


def _answers(outcome: Outcome, question: Question, texts: Texts) -> list[Row]:
    skip = Button(texts.say("button-outcome-skip"), PassOver(outcome.id, question))
    if question is Question.SCORE:
        scores = tuple(Button(texts.say("button-outcome-score", score=n), Rate(outcome.id, n)) for n in SCORES)
        return [scores, (skip,)]
    if question is Question.FRUITS:
        done = texts.say("button-outcome-chosen" if outcome.fruits else "button-outcome-nothing")
        return [*(_mark(outcome, fruit, texts) for fruit in Fruit), (Button(done, PassOver(outcome.id, question)),)]
    if question is Question.CONSENT:
        return [
            *((Button(texts.say(f"button-outcome-{label}"), MayPublish(outcome.id, way)),) for way, label in _CONSENTS),
            (skip,),
        ]
    return [(skip,)]


def _mark(outcome: Outcome, fruit: Fruit, texts: Texts) -> Row:
    marked = fruit in outcome.fruits
    name = texts.say(f"outcome-fruit-{fruit.value}")
    return (Button(f"✅ {name}" if marked else name, MarkFruit(outcome.id, fruit, on=not marked)),)


def _asked(question: Question, texts: Texts) -> str:
    return texts.say(f"outcome-question-{question.value}")


def _said(outcome: Outcome, question: Question, texts: Texts) -> str:
    if question is Question.SCORE and outcome.score is not None:
        return texts.say("outcome-value-score", score=outcome.score)
    if question is Question.FRUITS:
        return _fruits(outcome, texts)
    if question is Question.VALUE and outcome.value is not None:
        return money(outcome.value, outcome.currency, texts)
    if question is Question.JOBS and outcome.jobs is not None:
        return texts.say("outcome-value-jobs", jobs=outcome.jobs)
    if question is Question.CONSENT and outcome.consent is not None:
        return texts.say(f"outcome-consent-{outcome.consent.value}")
    written = {Question.WORDS: outcome.words, Question.NAME: outcome.name}.get(question)
    return texts.say("outcome-skipped") if written is None else written


def _fruits(outcome: Outcome, texts: Texts) -> str:
    return fruit_names(outcome.fruits, texts) or texts.say("outcome-value-nothing")
