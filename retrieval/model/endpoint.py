"""The models of any OpenAI-compatible endpoint, through langchain-openai."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlsplit

from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model.bounded import bounded_client
from retrieval.model.breaker import Breaker
from retrieval.model.faults import BLAMED, OF_ONE_MODEL, FormRefused, StreamRefused, fault_of
from retrieval.model.protocol import Heard, Models, Recording, Request, Said, Size, Sleep, Transcript
from retrieval.model.reading import LONGEST, object_in
from retrieval.model.retrying import retried
from retrieval.model.streaming import Written, piece_by_piece, whole

if TYPE_CHECKING:
    import httpx
    import openai
    from langchain_openai.chat_models.base import BaseChatOpenAI

_WRONG_KEY_REST = 600.0
"""Seconds until a key that was not taken is tried again: somebody has to change it first."""
_NAMES_ITS_LIMIT_ANEW = "api.openai.com"
"""The host that has its own name for the limit of an answer's tokens; all others know the older one."""
_LISTENING = 0.25
"""How much longer a call may take for each second of a recording."""
_COUNTED, _UNCOUNTED, _NO_PIECES = "counted", "uncounted", "none"
"""Ways of answering piece by piece: with the tokens counted at the end, without, and not at all."""

T = TypeVar("T")


class EndpointModel(Models):
    """Chat, small chat and transcription of one endpoint; made by ``connect``."""

    def __init__(
        self,
        chats: Mapping[Size, "BaseChatOpenAI"],
        listening: tuple[str, "openai.AsyncOpenAI"] | None,
        http: "httpx.AsyncClient",
        wait_seconds: float,
        breakers: tuple[Breaker, Breaker],
        sleep: Sleep,
    ) -> None:
        self._chats, self._listening, self._http = chats, listening, http
        self._wait_seconds, self._sleep = wait_seconds, sleep
        self._chat_breaker, self._listening_breaker = breakers  # one model may fail where the other is well
        self._ways = [_by_schema, _by_object, _by_word]
        self._pieces = [_COUNTED, _UNCOUNTED, _NO_PIECES]
        self._closed = False

    @classmethod
    def connect(
        cls,
        base_url: str,
        key: str,
        *,
        chat: str | None,
        small: str | None,
        transcription: str | None,
        wait_seconds: float,
        breakers: tuple[Breaker, Breaker],
        sleep: Sleep = asyncio.sleep,
    ) -> Self:
        """Makes the clients. Importing theirs takes a second or more: call it off the event loop."""
        from langchain_openai.chat_models.base import BaseChatOpenAI, ChatOpenAI

        # Clients of its own: the library's are shared by all event loops and closed by none.
        http = bounded_client(wait_seconds)
        theirs = urlsplit(base_url).hostname == _NAMES_ITS_LIMIT_ANEW
        kind: type[BaseChatOpenAI] = ChatOpenAI if theirs else BaseChatOpenAI

        def asking(model: str) -> "BaseChatOpenAI":
            return kind(
                model=model,
                base_url=base_url,
                api_key=lambda: key,
                timeout=wait_seconds,
                max_retries=0,
                temperature=0,
                http_async_client=http,
            )

        chats = {size: asking(model) for size, model in ((Size.CHAT, chat), (Size.SMALL, small)) if model is not None}
        for one in chats.values():  # imported on first use, which holds up the loop
            _ = one.root_async_client.chat.completions, one.root_async_client.beta.chat.completions
        listening = None if transcription is None else (transcription, asking(transcription).root_async_client)
        return cls(chats, listening, http, wait_seconds, breakers, sleep)

    def name(self, size: Size) -> str:
        """Names the model that is asked, as the endpoint calls it."""
        return self._chats[size].model_name

    async def answer(self, request: Request, size: Size = Size.CHAT, heard: Heard | None = None) -> Said:
        """Asks for a JSON object, in the strictest way that the endpoint knows; remembers which that is."""
        written = Written()

        async def ask() -> Said:
            try:
                return await self._in_the_best_way(request, size, written, heard)
            except ModelUnavailable as error:
                if written.begun or not self._stands_in(size, error):
                    raise
                return await self._in_the_best_way(request, Size.SMALL, written, heard)

        try:
            return await self._guarded(ask, self._chat_breaker, self._wait_seconds)
        except ModelUnavailable as error:
            raise ModelUnavailable(error.reason, error.detail, error.tokens or written.tokens) from None

    def _stands_in(self, size: Size, error: ModelUnavailable) -> bool:
        """Says whether the small model is asked in place of the other one, whose limits and loads are its own."""
        if not self._chats.keys() >= {Size.CHAT, Size.SMALL}:
            return False
        return size is Size.CHAT and self.name(Size.SMALL) != self.name(Size.CHAT) and error.reason in OF_ONE_MODEL

    async def _in_the_best_way(self, request: Request, size: Size, written: Written, heard: Heard | None) -> Said:
        while True:
            way, pieces = self._ways[0], self._pieces[0]
            try:
                return await self._asked(way, request, size, written, heard if pieces != _NO_PIECES else None)
            except FormRefused:
                if self._ways[0] is way:  # else a question at the same time has found it out
                    self._ways = self._ways[1:] or [_by_word]
                if way is _by_word:
                    raise ModelUnavailable(ModelFault.REFUSED) from None
            except StreamRefused:
                if self._pieces[0] == pieces:
                    self._pieces = self._pieces[1:] or [_NO_PIECES]
                if heard is None or pieces == _NO_PIECES:
                    raise ModelUnavailable(ModelFault.REFUSED) from None

    async def transcript(self, recording: Recording) -> Transcript:
        """Writes down a recording; the longer it is, the longer that may take."""
        if self._listening is None:
            raise ModelUnavailable(ModelFault.REFUSED)
        model, client = self._listening
        limit = self._wait_seconds + recording.seconds * _LISTENING

        async def ask() -> Transcript:
            file = (recording.file_name, recording.data)
            said = await client.audio.transcriptions.create(model=model, file=file, timeout=limit)
            text = getattr(said, "text", None)
            if not isinstance(text, str) or len(text) > LONGEST:
                raise ModelUnavailable(ModelFault.NONSENSE)
            return Transcript(text.strip(), model)

        return await self._guarded(ask, self._listening_breaker, limit)

    async def aclose(self) -> None:
        """Closes the connections."""
        self._closed = True
        await self._http.aclose()

    async def _asked(self, way: "Way", request: Request, size: Size, written: Written, heard: Heard | None) -> Said:
        chat = self._chats.get(size)
        if chat is None:
            raise ModelUnavailable(ModelFault.REFUSED)
        options, system = way(request)
        bound = chat.bind(max_tokens=request.most_tokens, **options)
        messages = [("system", system), ("user", request.user)]
        if heard is None:
            await whole(bound, messages, written)
        else:
            await piece_by_piece(bound, messages, written, heard, counted=self._pieces[0] == _COUNTED)
        return Said(object_in(written.content), chat.model_name, *written.cost)

    async def _guarded(self, ask: Callable[[], Awaitable[T]], breaker: Breaker, seconds: float) -> T:
        """Bounds a call by time, retries and the breaker; whatever goes wrong leaves as ``ModelUnavailable``."""
        if self._closed:
            raise ModelUnavailable(ModelFault.CLOSED)
        if not breaker.allows():
            raise ModelUnavailable(ModelFault.RESTING)
        verdict = breaker.came_to_nothing
        try:
            # The client's own limit starts anew with each chunk and each retry; this one bounds the whole.
            async with asyncio.timeout(seconds):
                answer = await retried(ask, self._sleep, asyncio.get_running_loop().time() + seconds)
            verdict = breaker.succeeded
            return answer
        except Exception as error:
            fault = fault_of(error)
            if isinstance(fault, FormRefused | StreamRefused):
                fault = ModelUnavailable(ModelFault.REFUSED)
            verdict = _verdict(fault, breaker)
            raise fault from None
        finally:
            verdict()


def _verdict(fault: ModelUnavailable, breaker: Breaker) -> Callable[[], None]:
    """Says what a call that failed tells its breaker."""
    if fault.reason is ModelFault.KEY:
        return lambda: breaker.rests(_WRONG_KEY_REST)
    if fault.pause > 0:
        return lambda: breaker.rests(fault.pause)
    return breaker.failed if fault.reason in BLAMED else breaker.succeeded


Way = Callable[[Request], tuple[dict[str, Any], str]]
"""How the form of an answer is asked for: options of the request, and the system's part of the prompt."""


def _by_schema(request: Request) -> tuple[dict[str, Any], str]:
    """Has the endpoint hold the model to the form."""
    schema = {"name": "answer", "schema": dict(request.form), "strict": True}
    return {"response_format": {"type": "json_schema", "json_schema": schema}}, request.system


def _by_object(request: Request) -> tuple[dict[str, Any], str]:
    """Has the endpoint hold the model to JSON, and tells the model the form."""
    return {"response_format": {"type": "json_object"}}, _by_word(request)[1]


def _by_word(request: Request) -> tuple[dict[str, Any], str]:
    """Tells the model the form."""
    return {}, f"{request.system}\n\nJSON Schema: {json.dumps(request.form, ensure_ascii=False)}"
