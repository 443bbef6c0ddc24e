"""What is typed while somebody is asked what came of an introduction."""

from handlers.buttons import GoOn
from handlers.context import Visit
from handlers.introductions.outcome_pages import question_pages
from handlers.introductions.outcome_parties import theirs
from handlers.introductions.outcomes import JOURNEY, PUSHED, keep, keep_marks
from handlers.page import Button, Page
from knowledge import people
from knowledge.eligibility.forms import Form
from knowledge.outcomes import LONGEST_NAME, LONGEST_WORDS, SCORES, Question
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.outcomes import consent_told, ends_fruits, fruits_told, score_told
from retrieval.understanding.telling import Misread, declines, sum_told, told
from retrieval.understanding.wishes import asks_instead

_LONGEST = {Question.WORDS: LONGEST_WORDS, Question.NAME: LONGEST_NAME}


async def typed(visit: Visit) -> bool:
    """Takes a text as the answer that was asked for; False where it is rather a question or a remark of its own."""
    journey, _, rest = (visit.caller.asked or "").partition(":")
    name, _, update_id = rest.partition(":")
    outcome_id = visit.caller.asked_for
    if journey != JOURNEY or outcome_id is None or name not in list(Question):
        return False
    question = Question(name)
    if update_id == str(visit.update.update_id):  # processed again: it was kept then
        found = await theirs(visit, outcome_id)
        if found is not None:
            await visit.show(question_pages(found[0], question, found[1], visit.texts))
        return True
    text = clean(visit.text).strip()
    if declines(text):
        await keep(visit, outcome_id, question)
        return True
    if await _in_place_of_a_button(visit, outcome_id, question, text):
        return True
    if asks_instead(text, name) or update_id == PUSHED:
        async with visit.services.database.writing() as session:  # what they write next is no answer to it either
            await people.ask(session, visit.caller.id, None, None)
        return False
    await _take(visit, outcome_id, question, text)
    return True


async def remind(visit: Visit) -> None:
    """Says, after something else was answered, that the questions wait and how to go on with them."""
    outcome_id = visit.caller.asked_for
    if outcome_id is not None:
        go_on = Button(visit.texts.say("button-outcome-go-on"), GoOn(outcome_id))
        await visit.show([Page.text(visit.texts.say("outcome-waits"), ((go_on,),))])


async def _in_place_of_a_button(visit: Visit, outcome_id: int, question: Question, text: str) -> bool:
    """Takes a text for the button that it names; False where it names none."""
    if question is Question.SCORE and (score := score_told(text)) is not None:
        if score in SCORES:
            await keep(visit, outcome_id, question, score=int(score))
        else:
            await _again(visit, outcome_id, question, "outcome-misread-score")
        return True
    if question is Question.CONSENT and (consent := consent_told(text)) is not None:
        await keep(visit, outcome_id, question, consent=consent)
        return True
    return question is Question.FRUITS and not asks_instead(text, question) and await _fruits(visit, outcome_id, text)


async def _fruits(visit: Visit, outcome_id: int, text: str) -> bool:
    """Marks what a text names; a sum alone is asked back about. False where it is neither."""
    named = fruits_told(text)
    if named:
        found = await theirs(visit, outcome_id)
        if found is not None:
            await keep_marks(visit, *found, found[0].fruits | named)
    elif ends_fruits(text):
        await keep(visit, outcome_id, Question.FRUITS)
    elif not isinstance(sum_told(text), Misread):
        await _again(visit, outcome_id, Question.FRUITS, "outcome-sum-of-what")
    else:
        return False
    return True


async def _take(visit: Visit, outcome_id: int, question: Question, text: str) -> None:
    """Keeps an answer, or says why it cannot be read."""
    if question is Question.VALUE:
        amount = sum_told(text)
        if isinstance(amount, Misread):
            await _again(visit, outcome_id, question, f"outcome-misread-{amount.value}")
        else:
            await keep(visit, outcome_id, question, value=amount[0], currency=amount[1])
    elif question is Question.JOBS:
        count = told(text, Form.COUNT, visit.services.today())
        if isinstance(count, int | float) and float(count).is_integer():
            await keep(visit, outcome_id, question, jobs=int(count))
        else:
            await _again(visit, outcome_id, question, "outcome-misread-count")
    elif question not in _LONGEST:
        await _again(visit, outcome_id, question, "outcome-tap")
    elif not has_words(text):
        await _again(visit, outcome_id, question, "outcome-no-words")
    elif len(text) > _LONGEST[question]:
        await _again(visit, outcome_id, question, "outcome-too-long", limit=_LONGEST[question])
    else:
        await keep(visit, outcome_id, question, **{question.value: text})


async def _again(visit: Visit, outcome_id: int, question: Question, why: str, **values: int) -> None:
    """Asks a question once more and says why; it waits for the next text still."""
    found = await theirs(visit, outcome_id)
    if found is not None:
        said = visit.texts.say(why, **values)
        await visit.show(question_pages(found[0], question, found[1], visit.texts, [said]))
