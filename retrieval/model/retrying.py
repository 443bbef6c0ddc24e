"""Trying again what may pass, within the time that is set for the whole."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from retrieval.errors import ModelUnavailable
from retrieval.model.faults import WORTH_RETRYING, fault_of
from retrieval.model.protocol import Sleep

if TYPE_CHECKING:
    import tenacity

_TRIES = 3
_FIRST_PAUSE, _LONGEST_PAUSE = 0.4, 4.0
"""Seconds before the second try, which double and are scattered, and their bound."""

T = TypeVar("T")


async def retried(ask: Callable[[], Awaitable[T]], sleep: Sleep, deadline: float) -> T:
    """Tries again what is worth it, with growing pauses, or those that the endpoint asks for.

    Args:
        deadline: by the loop's clock; a pause that would outlast it is not begun.
    """
    import tenacity

    async def once() -> T:
        try:
            return await ask()
        except Exception as error:
            raise fault_of(error) from None

    enough = tenacity.stop_after_attempt(_TRIES)
    scattered = tenacity.wait_random_exponential(multiplier=_FIRST_PAUSE, max=_LONGEST_PAUSE)

    def pause(state: tenacity.RetryCallState) -> float:
        return max(scattered(state), _asked_for(state))

    def too_late(state: tenacity.RetryCallState) -> bool:
        return asyncio.get_running_loop().time() + _asked_for(state) >= deadline

    patient = tenacity.AsyncRetrying(
        sleep=sleep,
        stop=lambda state: enough(state) or too_late(state),
        wait=pause,
        retry=tenacity.retry_if_exception(_worth_retrying),
        reraise=True,
    )
    return await patient(once)


def _asked_for(state: "tenacity.RetryCallState") -> float:
    """Gives the pause that the endpoint asked for with its last answer."""
    error = state.outcome.exception() if state.outcome else None
    return error.pause if isinstance(error, ModelUnavailable) else 0.0


def _worth_retrying(error: BaseException) -> bool:
    return isinstance(error, ModelUnavailable) and error.reason in WORTH_RETRYING
