"""A desk whose answers a model at a test's endpoint words."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from knowledge.database import Database
from knowledge.tables import ModelUse
from knowledge.usage import Budget
from retrieval.answer import Answer
from retrieval.grounding import Advised, Adviser, Grounder
from retrieval.model import ChatModel, ModelChoice, open_model
from retrieval.question import Question
from tests.knowledge.drafting import NOW, TODAY
from tests.retrieval.scripted_endpoint import Script, ScriptedEndpoint, scripted
from tests.retrieval.standing import Standing

KEY = "sk-nobody-may-see-this"
NO_LIMIT = Budget(None, None)


async def no_pause(seconds: float) -> None:
    """Lets a model try again at once."""


@asynccontextmanager
async def model_at(url: str, **more: Any) -> AsyncIterator[ChatModel]:
    """Opens the model of an endpoint."""
    model = await open_model(ModelChoice(url, KEY, "m", **more), lambda: 0.0, no_pause)
    try:
        yield model
    finally:
        await model.aclose()


def adviser_of(standing: Standing, model: ChatModel, budget: Budget = NO_LIMIT) -> Adviser:
    """Makes an adviser over a desk's database and its encoder."""
    return Adviser(standing.database, Grounder(model, lambda: standing.indexes.snapshot().encoder), budget)


@dataclass(frozen=True, slots=True)
class Advising:
    """A desk, its adviser, and the endpoint behind it."""

    standing: Standing
    adviser: Adviser
    endpoint: ScriptedEndpoint

    async def ask(self, text: str, person_id: int | None = None, **more: Any) -> tuple[Answer, Advised]:
        """Asks without and with the model."""
        question = Question(text, TODAY, **more)
        answer = await self.standing.assistant.answer(question)
        return answer, await self.adviser.advised(question, answer, person_id, NOW)


@asynccontextmanager
async def advising(
    standing: Standing, script: Script, budget: Budget = NO_LIMIT, **more: Any
) -> AsyncIterator[Advising]:
    """Opens an adviser over a desk, with a scripted endpoint."""
    async with scripted(script) as endpoint, model_at(endpoint.url, **more) as model:
        yield Advising(standing, adviser_of(standing, model, budget), endpoint)


async def uses(database: Database) -> list[ModelUse]:
    """Gives every call that was noted."""
    async with database.reading() as session:
        return list(await session.scalars(select(ModelUse).order_by(ModelUse.id)))
