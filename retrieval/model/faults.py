"""Reading what a client raises: why a model gave nothing, whether to try again, whether the endpoint is to blame."""

import math
import re

from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model.bounded import TooMuch

WORTH_RETRYING = frozenset({ModelFault.BUSY, ModelFault.FAILING, ModelFault.UNREACHABLE})
OF_ONE_MODEL = frozenset({ModelFault.BUSY, ModelFault.FAILING, ModelFault.REFUSED})
"""What may be wrong with one model of an endpoint and not with another."""
LONGEST_PAUSE = 600.0
"""Seconds for which an endpoint is left alone at its own request, at the most."""
BLAMED = WORTH_RETRYING | {
    ModelFault.TIMEOUT,
    ModelFault.KEY,
    ModelFault.REFUSED,
    ModelFault.NONSENSE,
    ModelFault.BROKEN_OFF,
}
"""What counts against an endpoint; a question that is too long for it does not."""
_TOO_LONG = re.compile(
    r"context|too long|too many tokens|max(imum)?[ _](input|prompt|model)|length limit", re.IGNORECASE
)
_FORM = re.compile(r"response_format|json_schema|json_object|grammar|structured", re.I)
_STREAM = re.compile(r"\bstream", re.I)
_NOT_UNDERSTOOD = frozenset({400, 404, 415, 422, 501})


class FormRefused(Exception):
    """The endpoint does not know the way in which the form of the answer was asked for."""


class StreamRefused(Exception):
    """The endpoint does not give answers piece by piece, or does not count their tokens then."""


Fault = ModelUnavailable | FormRefused | StreamRefused


def fault_of(error: BaseException) -> Fault:
    """Says what an error of the client means. What it quotes (a key, an address, a prompt) is not passed on."""
    import openai

    if isinstance(error, Fault):
        return error
    if isinstance(error, TimeoutError | openai.APITimeoutError):
        return ModelUnavailable(ModelFault.TIMEOUT)
    if isinstance(error, openai.APIResponseValidationError):
        return ModelUnavailable(ModelFault.NONSENSE)
    if isinstance(error, openai.APIConnectionError):
        if isinstance(error.__cause__, TooMuch):
            return ModelUnavailable(ModelFault.NONSENSE, "too much")
        return ModelUnavailable(ModelFault.UNREACHABLE)
    if isinstance(error, openai.LengthFinishReasonError):
        usage = error.completion.usage
        return ModelUnavailable(ModelFault.CUT_SHORT, tokens=usage.total_tokens if usage else 0)
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return ModelUnavailable(ModelFault.NONSENSE, "filtered")
    if isinstance(error, openai.APIStatusError):
        return _of_status(error.status_code, str(error), pause_asked_for(error.response.headers.get("retry-after")))
    return ModelUnavailable(ModelFault.NONSENSE, type(error).__name__)


def pause_asked_for(header: str | None) -> float:
    """Reads the seconds of a Retry-After; 0 where there is none, or it names a moment (no model's endpoint does)."""
    try:
        seconds = float(header or 0)
    except ValueError:
        return 0.0
    return min(max(seconds, 0.0), LONGEST_PAUSE) if math.isfinite(seconds) else 0.0


def _of_status(status: int, words: str, pause: float) -> Fault:
    detail = f"HTTP {status}"
    if status in (401, 403):
        return ModelUnavailable(ModelFault.KEY, detail)
    if status in (408, 409):
        return ModelUnavailable(ModelFault.FAILING, detail)
    if status == 429:
        return ModelUnavailable(ModelFault.BUSY, detail, pause=pause)
    if status in _NOT_UNDERSTOOD and _FORM.search(words):
        return FormRefused()
    if status in _NOT_UNDERSTOOD and _STREAM.search(words):
        return StreamRefused()
    if status == 413 or (status in (400, 422) and _TOO_LONG.search(words)):
        return ModelUnavailable(ModelFault.TOO_LONG, detail)
    if status >= 500:
        return ModelUnavailable(ModelFault.FAILING, detail, pause=pause)
    return ModelUnavailable(ModelFault.REFUSED, detail)
