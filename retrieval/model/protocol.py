"""What every chat model and every transcriber does."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

Sleep = Callable[[float], Awaitable[None]]
"""Lets so many seconds pass."""


Heard = Callable[[str], None]
"""Is given each piece of an answer as it comes; all of them together are the text of a JSON object."""


class Size(StrEnum):
    """Which of an endpoint's two chat models is asked: the small one stands in for the other."""

    CHAT = "chat"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a chat model.

    Attributes:
        system: what it is to do; ours alone, nothing typed or stored by others is in it.
        user: what it is to do that with.
        form: the JSON Schema of the object that it is to answer with.
        most_tokens: of the answer.
    """

    system: str
    user: str
    form: Mapping[str, Any]
    most_tokens: int = 800


@dataclass(frozen=True, slots=True)
class Said:
    """What a chat model answered: a JSON object, unchecked beyond being one, and what it cost.

    Attributes:
        prompt_tokens, answer_tokens: as the endpoint counts them; an estimate where it does not.
    """

    content: Mapping[str, Any]
    model: str
    prompt_tokens: int
    answer_tokens: int

    @property
    def tokens(self) -> int:
        """Gives the cost of the call."""
        return self.prompt_tokens + self.answer_tokens


@dataclass(frozen=True, slots=True)
class Recording:
    """Something spoken.

    Attributes:
        file_name: whose ending tells the format; nothing else of it is ours to tell.
        seconds: how long it is.
    """

    data: bytes = field(repr=False)
    file_name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was said in a recording."""

    text: str
    model: str


class ChatModel(Protocol):
    """Answers with JSON objects of a given form.

    Every method raises ``ModelUnavailable``, and nothing else, where there is no use in its answer.
    """

    def name(self, size: Size) -> str:
        """Names the model that is asked, as the endpoint calls it."""
        ...

    async def answer(self, request: Request, size: Size = Size.CHAT, heard: Heard | None = None) -> Said:
        """Asks, within the time that is set for a whole call.

        ``heard`` is told of the answer while it is written, where the endpoint can do that; nothing that it was told is
        ever asked for anew, so where the answer then breaks off, what was heard is all that there is.
        """
        ...

    async def aclose(self) -> None:
        """Lets go of connections; the model is of no use afterwards."""
        ...


class Transcriber(Protocol):
    """Writes down what is said in recordings. Its methods raise ``ModelUnavailable``."""

    async def transcript(self, recording: Recording) -> Transcript:
        """Writes down a recording, in whichever language it is spoken; a longer one may take longer."""
        ...


class Models(ChatModel, Transcriber, Protocol):
    """All that an endpoint can do for a desk."""
