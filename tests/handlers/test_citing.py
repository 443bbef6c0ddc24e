"""What a tap on a number shows, on a phone, and the marks of what is old, changed or gone."""

import datetime as dt
from dataclasses import replace

import pytest

from handlers.citing import cited_pages, sources_pages
from handlers.texts import Texts
from handlers.view import answer_pages, card_pages
from knowledge.editions import Since
from knowledge.vocabulary import Kind
from retrieval.answer import Answer, Because, Reason
from tests.handlers.answers import EN, TODAY, TURN, ZH, answer, cited, match
from tests.handlers.telegram_html import check

OLD = dt.date(2019, 3, 1)
BODY = "It opens in spring. The seal <leaked> in hot oil. It was mended."


def _case(**values: object) -> Answer:
    said = {"title": "Pump", "body": BODY, "source": "REF", "licence": "CC BY 4.0", "url": "https://x.example/1"}
    reason = Reason(Because.WORDS, ("seal",))
    return answer(3, cases=(match(3, Kind.CASE, reason, "The seal <leaked> in hot oil.", **said | values),))


def test_the_words_stand_first_and_then_where_they_stand() -> None:
    (one,) = cited(_case(published=TODAY))
    (page,) = cited_pages(one, EN, TODAY)
    check(page)
    assert page.html == (
        "<b>[3] Pump</b>\n<i>mentions “seal”</i>\n\n"
        "<b>“The seal &lt;leaked&gt; in hot oil.”</b>\n"
        "<blockquote expandable>It opens in spring. "
        "<b>The seal &lt;leaked&gt; in hot oil.</b> It was mended.</blockquote>\n\n"
        '<a href="https://x.example/1">Source: REF (published 22 November 2026)</a>\nLicence: CC BY 4.0'
    )
    assert [button.label for row in page.keyboard for button in row] == ["📄 About [3]"]


def test_every_claim_of_a_card_ends_in_its_number() -> None:
    (page,) = answer_pages(_case(location="Bath"), TURN, EN, TODAY)
    lines = page.plain.split("\n")
    assert lines[3] == "[3] Pump"
    assert lines[4:6] == ["mentions “seal” [3]", "Place: Bath [3]"]


@pytest.mark.parametrize(
    ("texts", "mark"), [(ZH, "来源截至2019年3月1日，已超过一年"), (EN, "As of 1 March 2019, more than a year")]
)
def test_what_is_old_is_marked_wherever_it_is_shown(texts: object, mark: str) -> None:
    assert texts in (ZH, EN)
    words = ZH if texts is ZH else EN
    one = answer(1, programs=(match(1, Kind.PROGRAM, as_of=OLD),))
    shown = [
        *answer_pages(one, TURN, words, TODAY),
        *card_pages(one.matches[0].card, words, TODAY),
        *cited_pages(cited(one)[0], words, TODAY),
        *sources_pages(cited(one), words, TODAY),
    ]
    assert len(shown) == 4
    assert all(mark in check(page) for page in shown)
    new = answer(1, programs=(match(1, Kind.PROGRAM, as_of=TODAY),))
    assert "⚠️" not in "".join(check(page) for page in answer_pages(new, TURN, words, TODAY))


@pytest.mark.parametrize("since", [Since.CHANGED, Since.WITHDRAWN])
def test_what_became_of_a_record_is_said(since: Since) -> None:
    (one,) = cited(_case(), since=since)
    (page,) = cited_pages(one, EN, TODAY)
    assert EN.say(f"cite-{since.value}", date="20 November 2026") in page.plain
    assert "The seal <leaked>" in page.plain
    assert bool(page.keyboard) is (since is Since.CHANGED)


def test_what_is_not_for_the_public_any_more_keeps_its_words_to_itself() -> None:
    said = cited(_case(), since=Since.CLOSED_OFF)
    for page in (*cited_pages(said[0], EN, TODAY), *sources_pages(said, EN, TODAY)):
        assert EN.say("cite-closed-off") in page.plain
        assert "leaked" not in page.plain
        assert "x.example" not in page.html
        assert page.keyboard == ()


@pytest.mark.parametrize("texts", [ZH, EN])
def test_a_merged_record_names_every_source_and_its_button_opens_the_one_that_was_kept(texts: Texts) -> None:
    (one,) = cited(_case(published=TODAY))
    also = ({"key": "x", "org": "<Issuer> B", "source": "list B", "licence": "OGL"},)
    merged = replace(one, edition=replace(one.edition, since=Since.MERGED, also=also))
    (page,) = cited_pages(merged, texts, TODAY)
    check(page)
    assert texts.say("twin-also-line", source="<Issuer> B · list B · OGL") in page.plain
    assert texts.say("cite-merged", date=texts.day(merged.edition.changed.date())) in page.plain
    assert [button.label for row in page.keyboard for button in row] == [texts.say("button-record", n=3)]
