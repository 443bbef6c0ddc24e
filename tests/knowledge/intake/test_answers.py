"""Rows of curated answers into drafts, and what is wrong with one."""

import datetime as dt

import pytest

from knowledge.answers import answer_draft
from knowledge.catalogue import Saved
from knowledge.database import Database
from knowledge.drafts import AnswerDetail, Draft
from knowledge.editions import editions
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal, Why
from knowledge.shelf import cards, ids_of
from knowledge.shelf_life import outlived
from knowledge.statements import Citation
from knowledge.vocabulary import Kind, Language
from tests.knowledge.drafting import TODAY, keep
from tests.knowledge.frequent import ROWS


def test_a_row_is_the_draft_that_code_would_make() -> None:
    row = ROWS[0]
    found = draft_of(row)
    wording = {Language(code): (text["title"], text["body"]) for code, text in row["texts"].items()}
    assert found == answer_draft(row["id"], wording, row["questions"], row["author"], dt.date(2026, 10, 8))
    assert isinstance(found, Draft) and draft_of(row_of(found)) == found


def test_a_day_of_confirmation_counts_before_the_day_of_writing() -> None:
    written, confirmed = draft_of(ROWS[1]), draft_of(ROWS[2])
    assert isinstance(written, Draft) and isinstance(confirmed, Draft)
    assert (written.as_of, confirmed.as_of) == (dt.date(2026, 9, 1), dt.date(2026, 11, 20))


def test_questions_are_taken_once_and_on_one_line() -> None:
    odd = draft_of(ROWS[0] | {"questions": [" a\n  question? ", "a question?", "另一个"]})
    assert isinstance(odd, Draft) and isinstance(odd.detail, AnswerDetail)
    assert odd.detail.questions == ("a question?", "另一个")


@pytest.mark.parametrize(
    ("changes", "why", "field"),
    [
        ({"questions": []}, Why.MISSING, "questions"),
        ({"questions": [" "]}, Why.MISSING, "questions"),
        ({"questions": {"zh": "问"}}, Why.WRONG_TYPE, "questions"),
        ({"author": None}, Why.MISSING, "author"),
        ({"written": None}, Why.MISSING, "written"),
        ({"written": "neulich"}, Why.BAD_DATE, "written"),
        ({"records": ["two words"]}, Why.BAD_KEY, "records"),
    ],
)
def test_a_row_that_says_too_little_is_refused(changes: dict[str, object], why: Why, field: str) -> None:
    refused = draft_of(ROWS[0] | changes)
    assert isinstance(refused, Refusal) and (refused.why, refused.values["field"]) == (why, field)


async def test_an_answer_is_kept_shown_and_read_back_as_it_was(database: Database) -> None:
    first = draft_of(ROWS[1])
    assert isinstance(first, Draft) and await keep(database, first) == [Saved.CREATED]
    later = draft_of(ROWS[1] | {"author": "科研院"})
    assert isinstance(later, Draft) and await keep(database, later, later) == [Saved.UPDATED, Saved.UNCHANGED]
    async with database.reading() as session:
        ids = list((await ids_of(session, [first.key])).values())
        [card] = await cards(session, ids, Language.EN, TODAY, None)
        cited = Citation(1, card.record_id, 1, card.language, "三个工作日", "curated", (), None)
        before = (await editions(session, [cited]))[1]
    assert (card.kind, card.language, card.detail) == (Kind.ANSWER, Language.ZH, later.detail)
    assert (card.availability, card.via, before.body) == (None, None, card.body)
    assert outlived(card, TODAY) is None and outlived(card, dt.date(2027, 9, 2)) == 12
