"""What the card opens with, and fields cut to a phone."""

from handlers.portions import card_on_phone, further, on_phone
from handlers.wording import Wording
from knowledge.card import ContactWay
from knowledge.vocabulary import Language
from retrieval.answer import Because, Reason
from tests.handlers.answers import EN, OFFICE, TODAY, ZH, card, full, match
from tests.handlers.telegram_html import utf16

WORDING = Wording(ZH, TODAY)


def test_more_brings_what_the_card_left_out() -> None:
    one = full(contacts=6, programs=4, cases=3, openings=5)
    rest = [4, 5, 6, 10, 13, 17, 18]
    assert [match.n for match in further(one, 1)[0]] == rest[:6]
    assert [match.n for match in further(one, 2)[0]] == rest[6:]
    assert [further(one, page)[1] for page in (1, 2, 3)] == [1, 0, 0]
    assert further(one, 0)[0] == further(one, 3)[0] == ()


def test_long_fields_are_cut_and_long_addresses_left_out() -> None:
    long = "很长的名字" * 1000
    way = ContactWay(
        "office", long, f"{'a' * 200}@uni.example", "1" * 300, "https://x.example/" + "b" * 500, long, False
    )
    one = match(
        1,
        title=long,
        org="某" * 500,
        location=f"{'杭州' * 100} / {'Hangzhou ' * 100}",
        source=long,
        licence=long,
        body=long,
        url=way.web,
        via=way,
        quote=long,
        reason=Reason(Because.WORDS, (long, "密封圈"), title=long),
    )
    for texts in (ZH, EN):
        brief = on_phone(one, Wording(texts, TODAY))
        cut = brief.card
        for field, longest in ((cut.title, 160), (cut.org, 100), (cut.location, 100), (cut.source, 100),
                               (cut.licence, 100), (brief.quote, 600), (brief.reason.title, 100),
                               (brief.reason.words[0], 40)):  # fmt: skip
            assert field is not None
            assert field.endswith("…")
            assert longest // 2 < utf16(field) <= longest
        assert (cut.location or "")[:2] == ("杭州" if texts.language is Language.ZH else "Ha")
        assert cut.via is not None
        assert utf16(cut.via.title) <= 100
        assert (cut.via.email, cut.via.phone, cut.via.web) == (None, None, None)
        whole = card_on_phone(one.card, Wording(texts, TODAY)).via
        assert whole is not None
        assert (whole.email, whole.phone, whole.web) == (way.email, way.phone, way.web)
        assert (cut.url, cut.body, brief.reason.words[1]) == (way.web, long, "密封圈")


def test_short_fields_stay() -> None:
    one = match(1, org="某大学", location="杭州", source="省厅", via=OFFICE, reason=Reason(Because.WORDS, ("密封圈",)))
    assert on_phone(one, WORDING) == one


def test_an_organisation_that_the_title_names_is_not_named_twice_when_the_title_is_cut() -> None:
    brief = card_on_phone(card(title="x" * 300 + "某大学", org="某大学"), WORDING)
    assert "某大学" not in WORDING.title(brief)


def test_lines_in_a_field_are_joined() -> None:
    assert card_on_phone(card(title="甲\n\n乙", org=" \n"), WORDING).title == "甲 乙"
    assert card_on_phone(card(title="甲", org=" \n"), WORDING).org is None
