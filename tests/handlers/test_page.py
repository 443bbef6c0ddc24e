"""Messages, and how they wait as JSON."""

import json

import pytest

from handlers.buttons import Details, Helpful, NewThread
from handlers.page import Button, Document, Page, Picture, laid_out, pages_from_json, pages_json, text_pages
from handlers.view import pages_from_json as same
from knowledge.vocabulary import Language
from tests.handlers.telegram_html import check

PAGES = [
    Page("<b>“甲”</b>", "“甲”"),
    Page(
        "x",
        "x",
        (
            (Button("1 ☎", Details(2**63 - 1, Language.ZH)), Button("👍", Helpful(1, True))),
            (Button("网页", url="https://x.example"),),
            (Button("New", NewThread()),),
        ),
    ),
]


def test_pages_wait_as_json() -> None:
    assert pages_from_json(pages_json(PAGES)) == PAGES
    assert pages_from_json(pages_json([])) == []
    assert same is pages_from_json


def test_a_document_and_a_picture_wait_between_pages() -> None:
    files = (
        Document("会谈 1.ics", "text/calendar", bytes(range(256))),
        Picture("十一月.png", bytes(range(256)), "十一月"),
    )
    said = [PAGES[0], *files, PAGES[1]]
    assert pages_from_json(pages_json(said)) == said


@pytest.mark.parametrize(
    ("name", "data"), [("a.ics", b""), ("", b"x"), ("..", b"x"), ("a/b.ics", b"x"), ("a\\b", b"x")]
)
def test_a_document_that_could_not_be_sent_or_kept_is_none(name: str, data: bytes) -> None:
    with pytest.raises(ValueError, match="no file"):
        Document(name, "text/calendar", data)
    with pytest.raises(ValueError, match="no file"):
        Picture(name, data, "")


def test_the_words_under_a_picture_are_few() -> None:
    assert Picture("a.png", b"x", "🖼" * 512)
    with pytest.raises(ValueError, match="1026 code units"):
        Picture("a.png", b"x", "🖼" * 513)


def test_buttons_of_another_version_are_left_out() -> None:
    waiting = json.loads(pages_json(PAGES))
    waiting[1]["keyboard"][0][0]["choice"] = "0d.1"
    waiting[1]["keyboard"][2][0]["choice"] = "damaged"
    assert pages_from_json(json.dumps(waiting))[1].keyboard == (PAGES[1].keyboard[0][1:], PAGES[1].keyboard[1])


@pytest.mark.parametrize("text", ["", "{", '[{"html": "x"}]'])
def test_what_is_no_pages_is_an_error(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        pages_from_json(text)


def test_a_button_does_one_thing() -> None:
    for wrong in ({}, {"choice": NewThread(), "url": "https://x.example"}):
        with pytest.raises(ValueError, match="needs a choice or an address"):
            Button("x", **wrong)


def test_a_page_of_plain_text() -> None:
    row = (Button("New", NewThread()),)
    page = Page.text("a < b\nc\n\n\nd", (row,))
    assert page.html == "a &lt; b\nc\n\n\nd"
    assert page.keyboard == (row,)
    assert check(page) == "a < b\nc\n\n\nd"
    assert Page.text("😀" * 10_000, (row,)).keyboard == (row,)
    check(Page.text("&😀" * 10_000))


def test_plain_text_of_any_length() -> None:
    row = (Button("New", NewThread()),)
    long = "\n\n".join(f"{n} <&> " + "词" * 700 for n in range(30))
    dealt = text_pages(long, [row, ()])
    assert len(dealt) > 5
    assert "".join("".join(check(page).split()) for page in dealt) == "".join(long.split())
    assert [page.keyboard for page in dealt] == [()] * (len(dealt) - 1) + [(row,)]
    assert text_pages(" \n\x00") == laid_out([]) == []
