"""A circuit breaker: what fails again and again is left alone for a while, then tried with one call."""

from collections.abc import Callable
from enum import StrEnum

Clock = Callable[[], float]
"""Seconds that never run backwards."""


class State(StrEnum):
    """What a breaker lets through."""

    CLOSED = "closed"
    """Everything."""
    OPEN = "open"
    """Nothing."""
    HALF_OPEN = "half-open"
    """One call, the probe, which decides."""


class Breaker:
    """Counts failures in a row; opens after ``failures`` of them, for ``rest_seconds``.

    Each call asks ``allows`` first and, where it may go, reports exactly one of ``succeeded``, ``failed`` and
    ``came_to_nothing``. Belongs to one event loop.
    """

    def __init__(self, clock: Clock, failures: int = 3, rest_seconds: float = 60.0) -> None:
        self._clock, self._most, self._rest_seconds = clock, failures, rest_seconds
        self._failures = 0
        self._until: float | None = None
        self._probing = False

    @property
    def state(self) -> State:
        """Says what it lets through now."""
        if self._until is None:
            return State.CLOSED
        rested = self._clock() >= self._until
        return State.HALF_OPEN if rested and not self._probing else State.OPEN

    def allows(self) -> bool:
        """Says whether a call may go; the one that may at the end of a rest is the probe."""
        state = self.state
        if state is State.HALF_OPEN:
            self._probing = True
        return state is not State.OPEN

    def succeeded(self) -> None:
        """Notes a call that was answered: all is well again."""
        self._failures, self._until, self._probing = 0, None, False

    def failed(self) -> None:
        """Notes a call that failed; a probe that does begins another rest."""
        self._failures += 1
        if self._probing or self._failures >= self._most:
            self.rests(self._rest_seconds)
        self._probing = False

    def rests(self, seconds: float) -> None:
        """Lets nothing through for so long, whatever the calls before came to."""
        self._until = self._clock() + seconds
        self._probing = False

    def came_to_nothing(self) -> None:
        """Notes a call that says nothing about the endpoint, such as one that was cancelled: another may probe."""
        self._probing = False
