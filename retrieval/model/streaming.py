"""Asking a chat model: its answer whole, or piece by piece as it is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model.faults import FormRefused, StreamRefused, fault_of
from retrieval.model.protocol import Heard
from retrieval.model.reading import LONGEST, estimated_tokens

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage
    from langchain_core.runnables import Runnable

Messages = Sequence[tuple[str, str]]
"""Who speaks, and what is said."""
_CUT = "length"
"""The reason for which an answer ended, where it was cut off."""


@dataclass(slots=True)
class Written:
    """What a model has written so far.

    Attributes:
        asked, said: tokens as the endpoint counts them; None until it told, or where it does not.
        sent: what it was asked with, once it has begun to answer.
    """

    content: object = ""
    finish: str | None = None
    asked: int | None = None
    said: int | None = None
    sent: str = field(default="", repr=False)

    @property
    def begun(self) -> bool:
        """Says whether anything has come."""
        return bool(self.content)

    @property
    def cost(self) -> tuple[int, int]:
        """Gives the tokens of the prompt and of the answer; estimates where the endpoint does not count."""
        asked = estimated_tokens(self.sent) if self.asked is None else self.asked
        return asked, estimated_tokens(str(self.content)) if self.said is None else self.said

    @property
    def tokens(self) -> int:
        """Gives the cost of what has come."""
        return sum(self.cost) if self.begun or self.asked is not None else 0

    def note(self, message: "AIMessage") -> None:
        """Notes how an answer ended, and what it cost, where a message tells it."""
        self.finish = message.response_metadata.get("finish_reason") or self.finish
        usage = message.usage_metadata
        if usage:
            self.asked, self.said = usage["input_tokens"], usage["output_tokens"]


async def whole(bound: "Runnable[Any, AIMessage]", messages: Messages, written: Written) -> None:
    """Asks, and waits for all of the answer.

    Raises:
        ModelUnavailable, FormRefused: there is none.
    """
    try:
        message = await bound.ainvoke(list(messages))
    except Exception as error:
        raise fault_of(error) from None
    written.sent = "".join(text for _, text in messages)
    written.content = message.content
    written.note(message)
    _ended(written)


async def piece_by_piece(
    bound: "Runnable[Any, AIMessage]", messages: Messages, written: Written, heard: Heard, *, counted: bool
) -> None:
    """Asks, and hands on what comes as it comes. What broke off after its first piece is not asked for again.

    Args:
        counted: whether the endpoint is asked to count the tokens; not all know that.

    Raises:
        ModelUnavailable, FormRefused: there is no answer, or no end of it.
        StreamRefused: the endpoint does not know this way of answering.
    """
    text = ""
    try:
        async for message in bound.astream(list(messages), stream_usage=counted):
            written.note(message)
            piece = message.content
            if isinstance(piece, str) and piece:
                written.sent = written.sent or "".join(said for _, said in messages)
                text += piece
                written.content = text
                if len(text) > LONGEST:
                    raise ModelUnavailable(ModelFault.NONSENSE, "no end")
                heard(piece)
    except Exception as error:
        raise _of_stream(error, written) from None
    _ended(written)


def _of_stream(error: Exception, written: Written) -> Exception:
    """Says what it means that a stream failed, by how far it had come."""
    import openai

    if not written.begun and not isinstance(error, openai.OpenAIError | ModelUnavailable | TimeoutError):
        return StreamRefused()  # an answer came, but not in pieces
    fault = fault_of(error)
    if written.begun and not isinstance(fault, FormRefused | StreamRefused) and fault.reason not in _KNOWN_ENDS:
        return ModelUnavailable(ModelFault.BROKEN_OFF, fault.reason.value)
    return fault


_KNOWN_ENDS = frozenset({ModelFault.CUT_SHORT, ModelFault.NONSENSE, ModelFault.TIMEOUT})


def _ended(written: Written) -> None:
    if written.finish == _CUT:
        raise ModelUnavailable(ModelFault.CUT_SHORT)
