"""The chat model of a desk: opened where one is chosen, done without where it cannot be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.settings import Settings
from knowledge.database import Database
from retrieval.encoder import Encoder
from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model import ChatModel, open_model

if TYPE_CHECKING:
    from retrieval.grounding import Adviser


@dataclass(frozen=True, slots=True)
class Advising:
    """What came of opening a chat model.

    Attributes:
        fault: why there is no adviser; None where there is one, or no model is chosen.
    """

    adviser: "Adviser | None" = None
    model: ChatModel | None = None
    fault: ModelFault | None = None

    async def aclose(self) -> None:
        """Closes the model's connections."""
        if self.model is not None:
            await self.model.aclose()


async def open_adviser(settings: Settings, database: Database, encoder: Callable[[], Encoder | None]) -> Advising:
    """Opens the chat model that the settings name; nothing is sent to it yet."""
    choice = settings.model_choice()
    if choice is None:
        return Advising()
    try:
        model = await open_model(choice)
    except ModelUnavailable as error:
        return Advising(fault=error.reason)
    from retrieval.grounding import Adviser, Grounder  # a desk without a chat model need not wait for it

    return Advising(Adviser(database, Grounder(model, encoder), settings.budget), model)
