"""Wording an answer with a chat model: numbered records go out, checked sentences come back."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from retrieval.analysis import content_words
from retrieval.answer import Answer
from retrieval.encoder import Encoder
from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.grounding.draft import FORM, Draft, draft_in
from retrieval.grounding.following import OnSentences, following
from retrieval.grounding.sources import SHOWN, Source, material, sources_of
from retrieval.grounding.verification import Verification, Verified
from retrieval.model import ChatModel, Heard, Request, Said, Size
from retrieval.model.reading import estimated_tokens
from retrieval.prompts import Prompt, prompt
from retrieval.question import Question, Speaker

PROMPT = "grounding"
_ANSWER_TOKENS = 700
_BEFORE = 2
"""Questions asked before that a model is told."""
_SHORTER = 90
"""Characters of a record's body that are shown where all of it did not fit the model's context."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request that is ready to go, and what its answer is checked against."""

    request: Request
    sources: tuple[Source, ...]
    digest: str

    @property
    def tokens(self) -> int:
        """Gives what it costs at the most, estimated from above."""
        told = self.request.system + self.request.user + json.dumps(dict(self.request.form))
        return estimated_tokens(told) + self.request.most_tokens


@dataclass(frozen=True, slots=True)
class Grounded:
    """What came of a request: checked sentences, and its cost in tokens.

    Attributes:
        fault: why the model did not come to its end; None where it did.
    """

    verified: Verified
    tokens: int
    fault: ModelFault | None = None


class Grounder:
    """Words answers; ``encoder`` gives the one that serves at the moment."""

    def __init__(self, model: ChatModel, encoder: Callable[[], Encoder | None]) -> None:
        self._model, self._encoder = model, encoder

    @property
    def model(self) -> str:
        """Names the model."""
        return self._model.name(Size.CHAT)

    def prepared(self, question: Question, answer: Answer, shown: int = SHOWN) -> Prepared:
        """Writes the request for an answer that has matches: masked question, numbered records without contacts."""
        template: Prompt = prompt(PROMPT, answer.language)
        before = [turn.text for turn in question.history if turn.role is Speaker.USER and turn.text.strip()][-_BEFORE:]
        sources = sources_of(answer, content_words(" ".join((*before, question.text))), shown)
        user = template.filled({"material": material(question.text, before, sources)})
        return Prepared(Request(template.system, user, FORM, _ANSWER_TOKENS), sources, template.digest)

    async def grounded(
        self, question: Question, answer: Answer, prepared: Prepared, watch: OnSentences | None = None
    ) -> Grounded:
        """Asks, once more with shorter records where they did not fit, and checks every sentence.

        Args:
            watch: is given all sentences that have passed so far, whenever one more has, while the model writes.
                What it was given stays true where the model then breaks off: those sentences are what came of it.

        Raises:
            ModelUnavailable: nothing came of it.
        """
        verification = Verification(prepared.sources, answer.language, self._encoder())
        if watch is None:
            said = await self._asked(question, answer, prepared, None)
            return await _checked(said, verification)
        async with following(verification, watch) as follower:
            try:
                said = await self._asked(question, answer, prepared, follower.heard)
                return await _checked(said, verification)
            except ModelUnavailable as error:
                if not follower.read:
                    raise
                checked = await verification.of(Draft(tuple(follower.read), ()))
                return Grounded(checked, error.tokens, error.reason)

    async def _asked(self, question: Question, answer: Answer, prepared: Prepared, heard: Heard | None) -> Said:
        try:
            return await self._model.answer(prepared.request, heard=heard)
        except ModelUnavailable as error:
            if error.reason is not ModelFault.TOO_LONG:
                raise
        return await self._model.answer(self.prepared(question, answer, _SHORTER).request, heard=heard)


async def _checked(said: Said, verification: Verification) -> Grounded:
    try:
        draft = draft_in(said.content)
    except ModelUnavailable as error:
        raise ModelUnavailable(error.reason, error.detail, said.tokens) from None
    return Grounded(await verification.of(draft), said.tokens)
