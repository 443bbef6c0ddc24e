"""The states of an application follow from its events; what is due is counted in working days."""

import datetime as dt

import pytest

from knowledge.applications import Application, Deed, Event, State, clocks
from knowledge.dealings import Result, Side
from knowledge.working_days import WorkingDays
from tests.knowledge.drafting import NOW

_SIDES = {
    Deed.SENT: Side.ASKER, Deed.WITHDRAWN: Side.ASKER, Deed.REPLY: Side.ASKER, Deed.REMINDED: Side.CLOCK,
    Deed.UNANSWERED: Side.CLOCK, Deed.CLOSED: Side.CLOCK,
}  # fmt: skip
_DAYS = WorkingDays(None)


def _after(*deeds: Deed, at: dt.datetime = NOW) -> Application:
    events = tuple(Event(n, deed, _SIDES.get(deed, Side.WINDOW), at) for n, deed in enumerate(deeds, 1))
    return Application(1, 7, "opening-1", None, 1, None, None, NOW, events)


@pytest.mark.parametrize(
    ("deeds", "state", "asker", "window"),
    [
        ((), State.DRAFT, {Deed.SENT}, set()),
        (
            (Deed.SENT,), State.SENT, {Deed.WITHDRAWN},
            {Deed.ACCEPTED, Deed.OFFERED, Deed.DECLINED, Deed.SEEN, Deed.QUESTION},
        ),
        (
            (Deed.SENT, Deed.SEEN, Deed.QUESTION), State.SENT, {Deed.WITHDRAWN, Deed.REPLY},
            {Deed.ACCEPTED, Deed.OFFERED, Deed.DECLINED},
        ),
        (
            (Deed.SENT, Deed.UNANSWERED), State.UNANSWERED, {Deed.WITHDRAWN},
            {Deed.ACCEPTED, Deed.OFFERED, Deed.DECLINED, Deed.SEEN, Deed.QUESTION},
        ),
        (
            (Deed.SENT, Deed.SEEN, Deed.ACCEPTED, Deed.OFFERED), State.OFFERED,
            {Deed.UNDER_WAY, Deed.WITHDRAWN}, {Deed.UNDER_WAY, Deed.DECLINED, Deed.QUESTION},
        ),
        (
            (Deed.SENT, Deed.SEEN, Deed.OFFERED, Deed.UNDER_WAY), State.UNDER_WAY,
            {Deed.COMPLETED, Deed.WITHDRAWN}, {Deed.COMPLETED, Deed.QUESTION},
        ),
        (
            (Deed.SENT, Deed.SEEN, Deed.OFFERED, Deed.UNDER_WAY, Deed.COMPLETED), State.COMPLETED,
            {Deed.EVALUATED}, {Deed.EVALUATED},
        ),
        ((Deed.SENT, Deed.SEEN, Deed.DECLINED), State.DECLINED, set(), set()),
        ((Deed.SENT, Deed.WITHDRAWN), State.WITHDRAWN, set(), set()),
        ((Deed.SENT, Deed.UNANSWERED, Deed.CLOSED), State.CLOSED, set(), set()),
    ],
)  # fmt: skip
def test_each_side_may_do_what_the_state_allows(
    deeds: tuple[Deed, ...], state: State, asker: set[Deed], window: set[Deed]
) -> None:
    found = _after(*deeds)
    assert found.state is state
    assert {*found.possible(Side.ASKER)} == asker
    assert {*found.possible(Side.WINDOW)} == window == {*found.possible(Side.OFFICE)}


def test_the_second_of_two_taps_is_told_apart_from_what_may_not_be() -> None:
    offered = _after(Deed.SENT, Deed.ACCEPTED, Deed.OFFERED)
    assert offered.verdict(Deed.ACCEPTED, Side.WINDOW) is Result.ALREADY
    assert offered.verdict(Deed.ACCEPTED, Side.ASKER) is Result.NOT_YOURS
    assert offered.verdict(Deed.COMPLETED, Side.WINDOW) is Result.NOT_NOW
    replied = _after(Deed.SENT, Deed.QUESTION, Deed.REPLY)
    assert replied.question is None
    assert replied.verdict(Deed.REPLY, Side.ASKER) is Result.ALREADY
    assert replied.verdict(Deed.QUESTION, Side.WINDOW) is Result.DONE
    assert _after(Deed.SENT).verdict(Deed.REPLY, Side.ASKER) is Result.NOT_NOW


def _due(found: Application, weeks: int) -> tuple[Deed, Side, int] | None:
    later = clocks.due(found, NOW + dt.timedelta(weeks=weeks), _DAYS, dt.UTC)
    return None if later is None else (later.deed, later.side, later.day)


def test_whoever_is_to_act_is_reminded_and_what_nobody_answers_ends() -> None:
    sent = _after(Deed.SENT)
    assert [_due(sent, weeks) for weeks in (1, 2, 3)] == [
        None, (Deed.REMINDED, Side.WINDOW, 7), (Deed.UNANSWERED, Side.WINDOW, 14),
    ]  # fmt: skip
    assert _due(_after(Deed.SENT, Deed.QUESTION), 9) == (Deed.REMINDED, Side.ASKER, 12)
    assert _due(_after(Deed.SENT, Deed.QUESTION), 13) == (Deed.CLOSED, Side.CLOCK, 0)
    assert _due(_after(Deed.SENT, Deed.QUESTION, Deed.REPLY), 3) == (Deed.UNANSWERED, Side.WINDOW, 14)
    assert _due(_after(Deed.SENT, Deed.OFFERED), 1) == (Deed.REMINDED, Side.ASKER, 5)
    assert _due(_after(Deed.SENT, Deed.ACCEPTED), 3) is None
    assert _due(_after(Deed.SENT, Deed.ACCEPTED), 4) == (Deed.REMINDED, Side.WINDOW, 20)
    assert _due(_after(Deed.SENT, Deed.UNANSWERED), 12) is None
    assert _due(_after(Deed.SENT, Deed.UNANSWERED), 13) == (Deed.CLOSED, Side.CLOCK, 0)
    assert [_due(one, 200) for one in (_after(), _after(Deed.SENT, Deed.DECLINED))] == [None, None]
    events = (*_after(Deed.SENT).events, Event(2, Deed.REMINDED, Side.CLOCK, NOW + dt.timedelta(days=10)))
    reminded = Application(1, 7, "opening-1", None, 1, None, None, NOW, events)
    assert _due(reminded, 2) is None
    assert clocks.answer_by(sent, NOW.date(), _DAYS, dt.UTC) == dt.date(2026, 12, 10)
