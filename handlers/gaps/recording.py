"""Making a curated answer of a topic: shown as users will see it, every word of it to be changed, then handed in."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.asked import ask, asked_of, leave
from handlers.buttons import GapHandIn, GapOpen, GapOwnWords, GapRecord, GapWording
from handlers.context import Visit
from handlers.gaps.answering import asks_something
from handlers.gaps.drafting import (
    ANSWER,
    LANGUAGES,
    QUESTION,
    TITLE,
    author_of_record,
    detail_of,
    key_of,
    phrasings,
    read,
    record_pages,
    title_of,
    whole,
)
from handlers.gaps.further import begin_further
from handlers.gaps.reading import masked, may_see, opened
from handlers.handing_over import GAP_JOURNEYS
from handlers.page import Button, Page
from handlers.reviewing.telling import tell_reviewers
from knowledge import gaps, submissions
from knowledge.answers import answer_draft
from knowledge.catalogue import Signature
from knowledge.database import WriteSession
from knowledge.drafts import Draft
from knowledge.gaps import Topic, last_answer
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.people import Act, may, may_judge
from knowledge.submissions import Deed, Origin, Proposal, Proposed, Status, Submission, Submitted
from knowledge.vocabulary import Language
from retrieval.understanding.language import clean, has_words, language_of

_, JOURNEY = GAP_JOURNEYS
_LONGEST: Mapping[str, int] = {QUESTION: TITLE, ANSWER: 3_000}
"""Characters of a curated answer's title and text."""


async def record(visit: Visit, choice: GapRecord) -> None:
    """Shows the record that a topic would become; the first time it is drafted from what was asked and answered."""
    anew = await begin_further(visit, choice.topic_id)
    found = await _begun(visit, choice.topic_id)
    if found is not None:
        about, draft = found
        draft = await _with_those_who_asked_since(visit, about, draft)
        answer = last_answer(about)
        differs = answer is not None and answer.text not in {text.body for text in draft.texts.values()}
        note = "gap-record-anew" if anew else "gap-record-differs" if differs else None
        await visit.show(await record_pages(visit, about, draft, note and visit.texts.say(note)))


async def wording(visit: Visit, choice: GapWording) -> None:
    """Asks for other words of the record."""
    found = await _begun(visit, choice.topic_id)
    if found is None:
        return
    about, draft = found
    async with visit.services.database.writing() as session:
        await _ask(session, visit, about.id, choice.part, choice.language)
    await _say_asked(visit, about.id, draft, choice.part, choice.language)


async def own_words(visit: Visit, choice: GapOwnWords) -> None:
    """Leaves the wordings of askers out of the record, or takes them in again."""
    found = await _begun(visit, choice.topic_id)
    if found is None:
        return
    about, draft = found
    detail = detail_of(draft)
    changed = replace(draft, detail=replace(detail, questions=() if detail.questions else phrasings(about)))
    await _change(visit, about, changed)
    await visit.show(await record_pages(visit, about, changed))


async def typed(visit: Visit) -> bool:
    """Takes a text as words of the record, masked of what is personal; False where it is none."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or not may_see(visit):
        return False
    again = asked.update_id == visit.update.update_id and not asked.paused
    if asked.is_over(visit.services.now()) and not again:
        return False
    if again:  # processed again: it was taken then
        await record(visit, GapRecord(asked.of))
        return True
    part, language = asked.what or ANSWER, LANGUAGES[asked.numbers[0] if asked.numbers else 0]
    text = clean(visit.text)
    if part == ANSWER and asks_something(text):  # the wording of a question is one by itself
        await leave(visit, asked)
        return False
    if not has_words(text):
        await visit.say("gap-no-words")
    elif len(text) > _LONGEST[part]:
        await visit.say("gap-too-long", limit=_LONGEST[part], count=len(text))
    else:
        await _worded(visit, asked.of, part, language, masked(text) if part == QUESTION else text)
    return True


async def hand_in(visit: Visit, choice: GapHandIn) -> None:
    """Hands the record in for review; an administrator publishes it at once."""
    found = await _begun(visit, choice.topic_id)
    if found is None:
        return
    about, draft = found
    services, submission_id = visit.services, about.submission_id
    refused = draft_of(row_of(whole(draft)))
    if isinstance(refused, Refusal) or submission_id is None:
        await visit.show(await record_pages(visit, about, draft, visit.texts.say("gap-record-not-whole")))
        return
    since = await _with_those_who_asked_since(visit, about, draft)
    if since is not draft:  # nobody of the staff has seen these wordings: they are shown before they go anywhere
        await visit.show(await record_pages(visit, about, since, visit.texts.say("gap-record-further")))
        return
    if not detail_of(draft).questions:
        await _change(visit, about, whole(draft))
    published = 0
    async with services.database.writing() as session:
        words = draft.texts.get(Language(visit.texts.language)) or next(iter(draft.texts.values()))
        await submissions.rename(session, submission_id, words.title)
        done = await submissions.submit(session, submission_id, visit.texts.say("gap-record-why"), services.now())
        if done is Submitted.DONE and may_judge(visit.caller.roles, own=True):
            me = f"person {visit.caller.id}"
            signature = Signature(me, visit.texts.say("gap-record-why"), services.now(), reviewer=me)
            progress = await submissions.publish_some(session, submission_id, signature, judge=visit.caller.id)
            published = 0 if progress is None else progress.published
        if done is Submitted.DONE and not published:
            await tell_reviewers(session, services, submission_id)
    back = ((Button(visit.texts.say("button-gap-topic"), GapOpen(about.id, 0)),),)
    key = "gap-record-published" if published else "gap-record-handed-in"
    await visit.show([Page.text(visit.texts.say(key), back)])


async def _begun(visit: Visit, topic_id: int) -> tuple[Topic, Draft] | None:
    """Gives the record in the making out of a topic, begun where there is none; says why not where it cannot be."""
    about = await opened(visit, topic_id)
    if about is None:
        return None
    if not may(visit.caller.roles, Act.EDIT):
        await visit.say("chat-not-allowed")
        return None
    services = visit.services
    async with services.database.writing() as session:
        now = await gaps.topic(session, services.seal, services.platform, topic_id)
        if now is None or last_answer(now) is None:
            key, state = "gap-answer-first", ""
        else:
            held = await _held(session, now)
            if held is None:
                return await _begin(session, visit, now)
            submission, proposal = held
            if submission.status is Status.DRAFTING and proposal is not None:
                drafted = read(proposal)
                if drafted is not None:
                    return now, drafted
            key, state = "gap-record-waits", submission.status.value
    await visit.say(key, **({"status": state, "record": key_of(about)} if state else {}))
    return None


async def _held(session: WriteSession, about: Topic) -> tuple[Submission, Proposal | None] | None:
    """Gives what is being proposed out of a topic; None where nothing is, or it was rejected or taken back."""
    if about.submission_id is None:
        return None
    found = await submissions.submission(session, about.submission_id)
    if found is None or found.status in (Status.REJECTED, Status.WITHDRAWN):
        return None
    return found, await submissions.proposal_of(session, found.id, key_of(about))


async def _begin(session: WriteSession, visit: Visit, about: Topic) -> tuple[Topic, Draft]:
    """Drafts the record from what was asked and what was answered last."""
    answer = last_answer(about)
    text = "" if answer is None else answer.text
    language = language_of(text)
    services = visit.services
    draft = answer_draft(
        key_of(about),
        {language: (title_of(about, language), text)},
        phrasings(about),
        author_of_record("office" if answer is None else answer.author),
        visit.services.today(),
    )
    submission_id = await submissions.begin(
        session, visit.caller.id, Origin.ANSWER, draft.texts[language].title, visit.texts.language, services.now()
    )
    await submissions.put(session, submission_id, [Proposed(draft.key, Deed.SAVE, row_of(draft))], services.now())
    await gaps.proposes(session, about.id, submission_id)
    return replace(about, submission_id=submission_id), draft


async def _with_those_who_asked_since(visit: Visit, about: Topic, draft: Draft) -> Draft:
    """Takes in how people put it who asked since the record was drafted, unless askers' wordings are left out."""
    detail = detail_of(draft)
    wordings = tuple(dict.fromkeys((*detail.questions, *phrasings(about))))
    if not detail.questions or wordings == detail.questions:
        return draft
    changed = replace(draft, detail=replace(detail, questions=wordings))
    await _change(visit, about, changed)
    return changed


async def _worded(visit: Visit, topic_id: int, part: str, language: Language, words: str) -> None:
    """Keeps other words; in a language that had none, the answer is asked for after its question."""
    found = await _begun(visit, topic_id)
    if found is None:
        return
    about, draft = found
    before = draft.texts.get(language)
    title = words if part == QUESTION else before.title if before else title_of(about, language)
    body = words if part == ANSWER else before.body if before else ""
    wordings = {lang: (text.title, text.body) for lang, text in draft.texts.items()} | {language: (title, body)}
    detail = detail_of(draft)
    changed = answer_draft(
        draft.key,
        wordings,
        detail.questions,
        detail.author or "",
        detail.written or visit.services.today(),
        detail.records,
    )
    await _change(visit, about, changed)
    follows = part == QUESTION and not body
    async with visit.services.database.writing() as session:
        await _ask(session, visit, topic_id, ANSWER if follows else None, language)
    if follows:
        await _say_asked(visit, topic_id, changed, ANSWER, language)
    else:
        await visit.show(await record_pages(visit, about, changed))


async def _change(visit: Visit, about: Topic, draft: Draft) -> None:
    services = visit.services
    async with services.database.writing() as session:
        held = await _held(session, about)
        if held is not None and held[1] is not None and held[0].status is Status.DRAFTING:
            await submissions.change_row(session, held[1].id, row_of(draft), services.now())


async def _ask(session: WriteSession, visit: Visit, topic_id: int, part: str | None, language: Language) -> None:
    await ask(session, visit, JOURNEY, part, topic_id, (LANGUAGES.index(language),))


async def _say_asked(visit: Visit, topic_id: int, draft: Draft, part: str, language: Language) -> None:
    """Asks for words, showing those that stand."""
    text = draft.texts.get(language)
    now = (text.title if part == QUESTION else text.body) if text is not None else ""
    said = visit.texts.say("gap-wording", part=part, language=language.value, now=now or "none")
    await visit.show([Page.text(said, ((Button(visit.texts.say("button-gap-back"), GapRecord(topic_id)),),))])
