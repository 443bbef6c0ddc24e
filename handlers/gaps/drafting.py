"""A curated answer in the making, as users will see it: drafted from what was asked and answered, to be changed."""

from dataclasses import replace

from handlers.buttons import GapHandIn, GapOpen, GapOwnWords, GapWording
from handlers.context import Visit
from handlers.gaps.reading import masked
from handlers.html import Block, bold, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import texts as texts_in
from handlers.view import card_blocks
from knowledge.drafts import AnswerDetail, Draft, TextDraft
from knowledge.gaps import Topic
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.people import may_judge
from knowledge.preview import preview
from knowledge.submissions import Proposal
from knowledge.vocabulary import Language
from retrieval.grounding.anonymity import MARK

QUESTION, ANSWER = "question", "answer"
TITLE = 200
"""Characters of what a record answers."""
LANGUAGES = (Language.ZH, Language.EN)
_PHRASINGS, _PHRASING = 30, 120
"""Wordings of askers that go with a record, and characters of one."""


async def record_pages(visit: Visit, about: Topic, draft: Draft, note: str | None = None) -> list[Page]:
    """Shows the record as users will see it in each language, what questions it answers, and what one can do."""
    words, services = visit.texts, visit.services
    blocks = [Block((plain(note),))] if note else []
    blocks.append(Block((bold(words.say("gap-record-head")),)))
    for language in draft.texts:
        async with services.database.reading() as session:
            card = await preview(session, draft, language, services.today(), services.office, services.zone)
        blocks += card_blocks(card, texts_in(language), services.today())
    if detail_of(draft).questions:
        blocks.append(Block((plain(words.say("gap-record-questions")),)))
    blocks.append(Block((plain(words.say("gap-record-check")),)))
    return laid_out(blocks, _rows(visit, about, draft))


def _rows(visit: Visit, about: Topic, draft: Draft) -> list[Row]:
    words = visit.texts
    publishes = "yes" if may_judge(visit.caller.roles, own=True) else "no"
    rows: list[Row] = [(Button(words.say("button-gap-hand-in", publishes=publishes), GapHandIn(about.id)),)]
    for language in draft.texts:
        rows.append(
            tuple(
                Button(
                    words.say("button-gap-wording", part=part, language=language.value),
                    GapWording(about.id, part, language),
                )
                for part in (QUESTION, ANSWER)
            )
        )
    for language in LANGUAGES:
        if language not in draft.texts:
            add = words.say("button-gap-add-language", language=language.value)
            rows.append((Button(add, GapWording(about.id, QUESTION, language)),))
    state = "in" if detail_of(draft).questions else "out"
    if state == "in" or phrasings(about):
        rows.append((Button(words.say("button-gap-own-words", state=state), GapOwnWords(about.id)),))
    rows.append((Button(words.say("button-gap-back"), GapOpen(about.id, 0)),))
    return rows


def read(proposal: Proposal) -> Draft | None:
    """Reads a record in the making; a language whose answer is still to be written has its question alone."""
    drafted = draft_of(proposal.row)
    if not isinstance(drafted, Refusal):
        return drafted
    rows = proposal.row.get("texts", {})
    if not proposal.row.get("questions"):  # askers' wordings are left out
        filled = read(replace(proposal, row={**proposal.row, "questions": ["?"]}))
        return filled and replace(filled, detail=replace(detail_of(filled), questions=()))
    complete = {lang: text for lang, text in rows.items() if text.get("title") and text.get("body")}
    drafted = draft_of({**proposal.row, "texts": complete})
    if isinstance(drafted, Refusal):
        return None
    halves = {
        Language(lang): TextDraft(text.get("title", ""), None, text.get("body", ""))
        for lang, text in rows.items()
        if lang not in complete
    }
    return replace(drafted, texts={**drafted.texts, **halves})


def key_of(about: Topic) -> str:
    return f"answer-gap-{about.id}"


def title_of(about: Topic, language: Language) -> str:
    """Words the question of a topic as one of its askers did: in this language and with nothing to mask, if any did."""
    own = [one for one in about.questions if one.language == language.value] or list(about.questions)
    said = [masked(one.text) for one in sorted(own, key=lambda one: bool(one.before))]
    return on_one_line(next((one for one in said if MARK not in one), said[0]), TITLE)


def phrasings(about: Topic) -> tuple[str, ...]:
    """Gives how askers put it: short, and only where nothing in it had to be masked."""
    said = (masked(one.text) for one in about.questions if not one.before)
    return tuple(dict.fromkeys(one for one in said if MARK not in one and len(one) <= _PHRASING))[:_PHRASINGS]


def whole(draft: Draft) -> Draft:
    """Gives a draft as it is handed in: without a wording of askers it answers its own titles."""
    detail = detail_of(draft)
    titles = tuple(dict.fromkeys(text.title for text in draft.texts.values()))
    return draft if detail.questions else replace(draft, detail=replace(detail, questions=titles))


def author_of_record(author: str) -> str:
    """Names as what an answer was written, in both languages: a record has one author for all readers."""
    return " / ".join(texts_in(language).say("gap-author", author=author) for language in LANGUAGES)


def detail_of(draft: Draft) -> AnswerDetail:
    if not isinstance(draft.detail, AnswerDetail):
        raise TypeError(f"{draft.key} is no curated answer")
    return draft.detail
