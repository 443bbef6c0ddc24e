"""The models of a desk: opened where they are chosen, done without where they cannot be."""

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
    from retrieval.listening import Listener
    from retrieval.policies.drafter import PolicyDrafter


@dataclass(frozen=True, slots=True)
class Advising:
    """What came of opening the models.

    Attributes:
        adviser: words answers; None where no chat model is chosen, or none can be opened.
        listener: writes recordings down; None alike.
        drafter: reads documents; None alike.
        fault: why there is neither, though a model is chosen; else None.
    """

    adviser: "Adviser | None" = None
    listener: "Listener | None" = None
    drafter: "PolicyDrafter | None" = None
    model: ChatModel | None = None
    fault: ModelFault | None = None

    async def aclose(self) -> None:
        """Closes the model's connections."""
        if self.model is not None:
            await self.model.aclose()


async def open_adviser(settings: Settings, database: Database, encoder: Callable[[], Encoder | None]) -> Advising:
    """Opens the models that the settings name; nothing is sent to them yet."""
    choice = settings.models_choice()
    if choice is None:
        return Advising()
    try:
        model = await open_model(choice)
    except ModelUnavailable as error:
        return Advising(fault=error.reason)
    # A desk without a model need not wait for what asks it.
    from retrieval.grounding import Adviser, Grounder
    from retrieval.listening import Listener
    from retrieval.policies.drafter import PolicyDrafter

    adviser = Adviser(database, Grounder(model, encoder), settings.budget) if choice.chat else None
    heard_by = choice.transcription
    listener = Listener(database, model, heard_by, settings.budget) if heard_by else None
    drafter = PolicyDrafter(database, model, settings.budget) if choice.chat else None
    return Advising(adviser, listener, drafter, model)
