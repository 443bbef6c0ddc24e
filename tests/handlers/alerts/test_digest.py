"""A digest as a message: fits what a phone shows, whatever is in it; the best of each watch before any second best."""

import datetime as dt

from handlers.alerts.digest import SHOWN, digest_pages, items
from knowledge.alerts import Found, News
from knowledge.card import Card
from knowledge.eligibility import FIT, Nearness
from knowledge.vocabulary import Availability, Kind
from tests.handlers.answers import EN, TODAY, ZH, card

DAY = dt.date(2026, 11, 23)


def _found(record_id: int, watch_id: int = 1, fit: float = 0.5, because: News = News.NEW) -> Found:
    return Found(record_id * 10 + watch_id, watch_id, record_id, because, fit, None)


def _cards(*ids: int, **changes: object) -> dict[int, Card]:
    return {id: card(Kind.LAB, record_id=id, key=f"k{id}", title=f"Lab {id}", **changes) for id in ids}


def test_every_watch_has_its_best_before_any_has_its_second() -> None:
    found = [_found(1), _found(2), _found(3), _found(4, watch_id=2, fit=0.4), _found(1, watch_id=2, fit=0.3)]
    order = [(item.card.record_id, item.watches) for item in items(found, _cards(1, 2, 3, 4))]
    assert order == [(1, (1, 2)), (4, (2,)), (2, (1,)), (3, (1,))]


def test_what_is_closed_or_may_not_be_shown_is_left_out() -> None:
    cards = _cards(1) | _cards(2, availability=Availability.CLOSED)
    assert [item.card.record_id for item in items([_found(2), _found(3), _found(1)], cards)] == [1]


def test_how_nearly_a_company_meets_it_is_said_of_its_own_watch_alone() -> None:
    fit = FIT[Nearness.JUST_MISSES]
    both = items(
        [_found(1, watch_id=1, fit=0.9), _found(1, watch_id=2, fit=fit), _found(2, fit=0.9)], _cards(1, 2), {2}
    )
    assert [item.near for item in both] == [Nearness.JUST_MISSES, None]


def test_whatever_is_in_it_it_is_one_message_with_all_its_buttons() -> None:
    long = "很长的名称" * 60
    cards = _cards(*range(1, 8), org=long, location=long, region=long)
    found = [_found(id, watch_id=watch) for id in range(1, 8) for watch in range(1, 21)]
    names = {watch: ZH.say("alert-about-question", text="问" * 60) for watch in range(1, 21)}
    (page,) = digest_pages(items(found, cards), names, DAY, ZH, TODAY)
    assert page.plain.count("…") >= SHOWN
    opens, more, last = page.keyboard[0] + page.keyboard[1], page.keyboard[2], page.keyboard[3]
    assert [button.label for button in opens] == [ZH.say("alert-open", n=n) for n in range(1, 6)]
    assert [button.label for button in more] == [ZH.say("alert-more", count=2)]
    assert [button.label for button in last] == [ZH.say("alert-mine"), ZH.say("alert-stop")]


def test_a_later_page_goes_on_counting_and_an_ended_watch_has_no_name() -> None:
    all_of_them = items([_found(id) for id in range(1, 8)], _cards(*range(1, 8)))
    (page,) = digest_pages(all_of_them, {}, DAY, EN, TODAY, page=1)
    assert page.plain.startswith(EN.say("alert-digest-more"))
    assert "6. " in page.plain
    assert "your question" not in page.plain
    assert "none" not in page.plain
