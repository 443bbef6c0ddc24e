"""The circuit breaker, by a clock that the test turns."""

import pytest

from retrieval.model.breaker import Breaker, State


class Clock:
    """Shows the time that it is set to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Makes a clock."""
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    """Makes a breaker that opens at the third failure, for a minute."""
    return Breaker(clock, failures=3, rest_seconds=60)


def _fail(breaker: Breaker, times: int) -> None:
    for _ in range(times):
        assert breaker.allows()
        breaker.failed()


def test_it_opens_after_failures_in_a_row_only(breaker: Breaker) -> None:
    _fail(breaker, 2)
    breaker.allows()
    breaker.succeeded()
    _fail(breaker, 2)
    assert breaker.state is State.CLOSED
    _fail(breaker, 1)
    assert breaker.state is State.OPEN
    assert not breaker.allows()


def test_after_its_rest_one_probe_goes_and_decides(breaker: Breaker, clock: Clock) -> None:
    _fail(breaker, 3)
    clock.now += 59.9
    assert not breaker.allows()
    clock.now += 0.1
    assert breaker.state is State.HALF_OPEN
    assert [breaker.allows() for _ in range(3)] == [True, False, False]
    breaker.failed()
    assert not breaker.allows(), "a probe that fails begins another rest, at the first failure"
    clock.now += 60
    assert breaker.allows()
    breaker.succeeded()
    assert breaker.state is State.CLOSED
    _fail(breaker, 2)
    assert breaker.allows(), "the count begins anew"


def test_a_probe_that_was_cancelled_leaves_its_place_to_another(breaker: Breaker, clock: Clock) -> None:
    _fail(breaker, 3)
    clock.now += 60
    assert breaker.allows()
    breaker.came_to_nothing()
    assert breaker.allows()


def test_calls_that_began_before_it_opened_may_still_report(breaker: Breaker, clock: Clock) -> None:
    assert all(breaker.allows() for _ in range(5))
    for _ in range(5):
        breaker.failed()
    assert breaker.state is State.OPEN
    clock.now += 60
    assert breaker.allows()
