"""The door and the grounder with a real model behind a real server: small, honest, and often wrong."""

import json
from collections.abc import AsyncIterator, Iterator

import pytest

from knowledge.vocabulary import Language
from retrieval.encoder import BundledEncoder
from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.grounding.draft import FORM, draft_in
from retrieval.grounding.grounder import Grounder
from retrieval.model import ChatModel, Request, Size
from retrieval.question import Question
from tests.knowledge.drafting import TODAY
from tests.retrieval.grounding.advising import model_at
from tests.retrieval.grounding.cases import LAB_IN_ENGLISH, answer
from tests.retrieval.model.real_peer import CONTEXT, real_peer

SHORT = {
    "type": "object",
    "properties": {
        "lab": {"type": "string", "maxLength": 20},
        "number": {"type": "integer", "minimum": 1, "maximum": 9},
    },
    "required": ["lab", "number"],
    "additionalProperties": False,
}
ASKED = Request("You answer with JSON.", "Records: [1] Polymer lab. [2] Vision lab. Who knows about rubber?", SHORT, 60)


@pytest.fixture(scope="module")
def peer() -> Iterator[str]:
    """Starts the server once."""
    with real_peer() as url:
        yield url


@pytest.fixture
async def model(peer: str) -> AsyncIterator[ChatModel]:
    """Opens its model."""
    async with model_at(peer, wait_seconds=110.0) as model:
        yield model


async def test_the_server_holds_the_model_to_the_form(model: ChatModel) -> None:
    said = await model.answer(ASKED)
    assert set(said.content) == {"lab", "number"}
    assert isinstance(said.content["lab"], str)
    assert 1 <= said.content["number"] <= 9
    assert said.prompt_tokens > 20
    assert 5 <= said.answer_tokens <= 60


async def test_an_answer_that_does_not_end_is_cut_short(model: ChatModel) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        await model.answer(Request("You answer with JSON.", "Write.", FORM, most_tokens=4))
    assert caught.value.reason is ModelFault.CUT_SHORT
    assert caught.value.tokens > 4


async def test_what_does_not_fit_its_context_is_too_long(model: ChatModel) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        await model.answer(Request("You answer with JSON.", "seal " * CONTEXT * 2, SHORT, 10))
    assert caught.value.reason is ModelFault.TOO_LONG


async def test_it_is_not_waited_for_longer_than_is_set(peer: str) -> None:
    async with model_at(peer, wait_seconds=0.05) as model:
        with pytest.raises(ModelUnavailable) as caught:
            await model.answer(Request("Write.", "Write a long story. " * 40, FORM, 400))
    assert caught.value.reason is ModelFault.TIMEOUT


async def test_another_name_than_its_own_does_no_harm(model: ChatModel) -> None:
    assert model.name(Size.SMALL) == "m"
    assert (await model.answer(ASKED, Size.SMALL)).content["number"]


async def test_of_what_it_writes_only_what_the_record_says_is_left(model: ChatModel, encoder: BundledEncoder) -> None:
    card = answer(LAB_IN_ENGLISH, language=Language.EN)
    grounder = Grounder(model, lambda: encoder)
    question = Question("Our rubber seals crack in hot oil, who can help?", TODAY)
    prepared = grounder.prepared(question, card)
    draft = draft_in((await model.answer(prepared.request)).content)
    grounded = await grounder.grounded(question, card, prepared)
    checked = grounded.verified
    assert checked.given == len(draft.sentences)
    assert all(sentence.cites == (1,) for sentence in checked.sentences)
    assert {sentence.text for sentence in checked.sentences if not sentence.quoted} <= {
        sentence.text for sentence in draft.sentences
    }
    assert set(checked.picks) <= {1}
    assert grounded.tokens > 300


async def test_what_it_writes_is_heard_while_it_writes_and_only_what_the_record_says_is_seen(
    model: ChatModel, encoder: BundledEncoder
) -> None:
    heard: list[str] = []
    said = await model.answer(ASKED, heard=heard.append)
    assert json.loads("".join(heard)) == said.content
    assert len(heard) > 5
    assert said.prompt_tokens > 20
    assert said.answer_tokens >= len(heard) - 1
    card = answer(LAB_IN_ENGLISH, language=Language.EN)
    grounder = Grounder(model, lambda: encoder)
    question = Question("Our rubber seals crack in hot oil, who can help?", TODAY)
    seen: list[list[str]] = []
    grounded = await grounder.grounded(
        question, card, grounder.prepared(question, card), lambda now: seen.append([one.text for one in now])
    )
    written = {one.text for one in grounded.verified.sentences if not one.quoted}
    assert {text for texts in seen for text in texts} <= written
    assert [len(texts) for texts in seen] == list(range(1, len(seen) + 1))
