"""The course of an introduction: which state follows, and who may do what in it."""

import datetime as dt
import itertools

import pytest

from knowledge.referrals import ENDED, Deed, Event, Referral, Result, Side, State
from tests.knowledge.drafting import NOW

ASKER, WINDOW, CLOCK = Side.ASKER, Side.WINDOW, Side.CLOCK
#: The shortest way to each state.
WAYS: dict[State, tuple[Deed, ...]] = {
    State.ASKED: (),
    State.SENT: (Deed.SENT,),
    State.ACCEPTED: (Deed.SENT, Deed.ACCEPTED),
    State.DECLINED: (Deed.SENT, Deed.DECLINED),
    State.UNANSWERED: (Deed.SENT, Deed.UNANSWERED),
    State.WITHDRAWN: (Deed.WITHDRAWN,),
    State.MEETING: (Deed.SENT, Deed.ACCEPTED, Deed.MEETING),
    State.AGREEMENT: (Deed.SENT, Deed.ACCEPTED, Deed.AGREEMENT),
    State.UNDER_WAY: (Deed.SENT, Deed.ACCEPTED, Deed.UNDER_WAY),
    State.COMPLETED: (Deed.SENT, Deed.ACCEPTED, Deed.COMPLETED),
    State.CLOSED: (Deed.SENT, Deed.ACCEPTED, Deed.CLOSED),
}
#: What each side can do in each state, written out by hand.
POSSIBLE: dict[State, dict[Side, str]] = {
    State.ASKED: {ASKER: "sent withdrawn", WINDOW: "", CLOCK: ""},
    State.SENT: {
        ASKER: "withdrawn shown-whole not-shown",
        WINDOW: "accepted declined suggested wanted-whole",
        CLOCK: "unanswered reminded",
    },
    State.UNANSWERED: {
        ASKER: "withdrawn closed shown-whole not-shown",
        WINDOW: "accepted declined closed suggested wanted-whole",
        CLOCK: "",
    },
    State.ACCEPTED: {
        ASKER: "withdrawn meeting agreement under-way completed closed shown-whole not-shown"
        " drafted proposed called-off",
        WINDOW: "meeting agreement under-way completed closed wanted-whole drafted proposed called-off",
        CLOCK: "reminded",
    },
    State.MEETING: {
        ASKER: "withdrawn meeting agreement under-way completed closed shown-whole not-shown"
        " drafted proposed called-off",
        WINDOW: "meeting agreement under-way completed closed wanted-whole drafted proposed called-off",
        CLOCK: "reminded",
    },
    State.AGREEMENT: {
        ASKER: "withdrawn meeting under-way completed closed shown-whole not-shown drafted proposed called-off",
        WINDOW: "meeting under-way completed closed wanted-whole drafted proposed called-off",
        CLOCK: "reminded",
    },
    State.UNDER_WAY: {
        ASKER: "withdrawn meeting completed closed shown-whole not-shown drafted proposed called-off",
        WINDOW: "meeting completed closed wanted-whole drafted proposed called-off",
        CLOCK: "reminded",
    },
    State.COMPLETED: {ASKER: "closed", WINDOW: "closed", CLOCK: ""},
    State.DECLINED: {ASKER: "", WINDOW: "suggested", CLOCK: ""},
    State.WITHDRAWN: {ASKER: "", WINDOW: "", CLOCK: ""},
    State.CLOSED: {ASKER: "", WINDOW: "", CLOCK: ""},
}


def after(*deeds: Deed) -> Referral:
    """Makes an introduction to which these things happened, a day apart."""
    done = (Deed.ASKED, *deeds)
    events = (Event(n, deed, Side.ASKER, NOW + dt.timedelta(days=n)) for n, deed in enumerate(done))
    return Referral(1, 1, "lab-1", "office-1", None, tuple(events))


@pytest.mark.parametrize("state", State)
def test_every_state_is_reached(state: State) -> None:
    found = after(*WAYS[state])
    assert found.state is state
    assert found.since == NOW + dt.timedelta(days=len(WAYS[state]))


@pytest.mark.parametrize(("state", "side"), [(state, side) for state in State for side in (ASKER, WINDOW, CLOCK)])
def test_each_side_may_do_its_own_and_no_more(state: State, side: Side) -> None:
    assert set(after(*WAYS[state]).possible(side)) == {Deed(name) for name in POSSIBLE[state][side].split()}


def test_nothing_leads_out_of_an_end() -> None:
    for state, side in itertools.product(ENDED, Side):
        leading = {deed.value for deed in after(*WAYS[state]).possible(side)} & {one.value for one in State}
        assert not leading


def test_a_side_that_may_not_is_told_so_before_whether_it_is_the_time() -> None:
    sent = after(Deed.SENT)
    assert sent.verdict(Deed.ACCEPTED, ASKER) is Result.NOT_YOURS
    assert sent.verdict(Deed.UNANSWERED, WINDOW) is Result.NOT_YOURS
    assert after().verdict(Deed.ACCEPTED, WINDOW) is Result.NOT_NOW


def test_the_second_of_two_taps_is_told_that_it_is_done() -> None:
    accepted = after(Deed.SENT, Deed.ACCEPTED)
    assert accepted.verdict(Deed.ACCEPTED, WINDOW) is Result.ALREADY
    assert accepted.verdict(Deed.SENT, ASKER) is Result.ALREADY
    assert after(Deed.SENT, Deed.ACCEPTED, Deed.MEETING).verdict(Deed.ACCEPTED, WINDOW) is Result.ALREADY
    assert accepted.verdict(Deed.DECLINED, WINDOW) is Result.NOT_NOW


def test_what_was_shown_in_full_cannot_be_kept_from_the_window_any_more() -> None:
    shown = after(Deed.SENT, Deed.WANTED_WHOLE, Deed.NOT_SHOWN, Deed.SHOWN_WHOLE)
    assert shown.shown_whole
    assert shown.verdict(Deed.NOT_SHOWN, ASKER) is Result.ALREADY, "it was said before that"
    assert after(Deed.SENT, Deed.WANTED_WHOLE, Deed.SHOWN_WHOLE).verdict(Deed.NOT_SHOWN, ASKER) is Result.NOT_NOW


def test_after_not_for_now_a_window_may_ask_again_until_it_is_shown() -> None:
    asked = (Deed.SENT, Deed.ACCEPTED, Deed.WANTED_WHOLE)
    assert after(*asked).verdict(Deed.WANTED_WHOLE, WINDOW) is Result.ALREADY
    refused = after(*asked, Deed.NOT_SHOWN)
    assert refused.verdict(Deed.NOT_SHOWN, ASKER) is Result.ALREADY
    assert refused.verdict(Deed.WANTED_WHOLE, WINDOW) is Result.DONE
    again = after(*asked, Deed.NOT_SHOWN, Deed.WANTED_WHOLE)
    assert again.awaits_decision
    assert again.verdict(Deed.NOT_SHOWN, ASKER) is Result.DONE
    shown = after(*asked, Deed.NOT_SHOWN, Deed.WANTED_WHOLE, Deed.SHOWN_WHOLE)
    assert shown.verdict(Deed.WANTED_WHOLE, WINDOW) is Result.ALREADY
    assert shown.verdict(Deed.NOT_SHOWN, ASKER) is Result.ALREADY, "what was seen cannot be taken back"


def test_who_works_together_and_meets_goes_on_working() -> None:
    found = after(Deed.SENT, Deed.ACCEPTED, Deed.UNDER_WAY, Deed.MEETING)
    assert found.state is State.UNDER_WAY
    assert found.since == NOW + dt.timedelta(days=3)


def test_a_meeting_that_is_called_off_brought_nothing_about() -> None:
    once = (Deed.SENT, Deed.ACCEPTED, Deed.MEETING)
    assert after(*once, Deed.CALLED_OFF).state is State.ACCEPTED
    assert after(*once, Deed.MEETING, Deed.CALLED_OFF).since == NOW + dt.timedelta(days=2)
    assert after(*once, Deed.CALLED_OFF, Deed.MEETING).state is State.MEETING
    assert after(*once, Deed.CALLED_OFF, Deed.CALLED_OFF).state is State.ACCEPTED
    assert after(*once, Deed.AGREEMENT, Deed.CALLED_OFF).state is State.AGREEMENT
    assert after(*once, Deed.AGREEMENT, Deed.MEETING, Deed.CALLED_OFF).state is State.AGREEMENT
    assert after(Deed.SENT, Deed.ACCEPTED, Deed.UNDER_WAY, Deed.MEETING, Deed.CALLED_OFF).state is State.UNDER_WAY


def test_a_late_answer_counts() -> None:
    assert after(Deed.SENT, Deed.UNANSWERED, Deed.ACCEPTED).state is State.ACCEPTED


def test_being_reminded_changes_nothing() -> None:
    found = after(Deed.SENT, Deed.REMINDED, Deed.REMINDED)
    assert (found.state, found.since) == (State.SENT, NOW + dt.timedelta(days=1))


def test_an_introduction_without_a_beginning_is_none() -> None:
    with pytest.raises(ValueError, match="begins"):
        _ = Referral(1, 1, "lab-1", None, None, ()).state
