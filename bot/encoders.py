"""The encoders of a desk: the chosen one, and the one that serves until the chosen one has encoded as much."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.settings import Settings
from knowledge.database import Database
from retrieval.encoder import ENCODER_ID, Bundled, Encoder, EncoderFault, Off, open_encoder
from retrieval.errors import EncoderUnavailable
from retrieval.feed.changeover import ahead_of
from retrieval.progress import OnProgress, Progress, Stage

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The encoder that the settings name.

    Attributes:
        fault: why there is none; None where there is one, or none is wanted.
    """

    encoder: Encoder | None
    fault: EncoderFault | None = None


async def open_chosen(settings: Settings, on_progress: OnProgress) -> Chosen:
    """Opens the chosen encoder; without one, words alone have to do."""
    choice = settings.encoder_choice()
    if isinstance(choice, Off):
        return Chosen(None)
    try:
        return Chosen(await open_encoder(choice, settings.cache_folder, _preparing(on_progress)))
    except EncoderUnavailable as error:
        return Chosen(None, error.reason)


async def open_before(
    database: Database, chosen: Encoder, settings: Settings, on_progress: OnProgress
) -> Encoder | None:
    """Opens the bundled encoder where it serves until the chosen one has encoded as much; None where it does not.

    An endpoint that was chosen before is not opened: questions go to nobody but whom the settings name.
    """
    ahead = await ahead_of(database, chosen.id)
    if ENCODER_ID in ahead:
        try:
            before = await open_encoder(Bundled(), settings.cache_folder, _preparing(on_progress))
        except EncoderUnavailable as error:
            _log.warning("%s is not available: %s", ENCODER_ID, error.reason)
        else:
            _log.info("search by meaning uses the vectors of %s until %s is through", ENCODER_ID, chosen.id)
            return before
    if ahead:
        _log.warning("words answer for the most part until %s is through", chosen.id)
    return None


def _preparing(on_progress: OnProgress) -> Callable[[str, float], None]:
    def prepared(_stage: str, fraction: float) -> None:
        on_progress(Progress(Stage.MODEL, fraction, 1.0))

    return prepared
