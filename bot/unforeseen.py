"""What nobody foresaw: its trace goes into a file, and the user is told what can be told."""

import datetime as dt
import traceback
from pathlib import Path

from bot.errors import Refused
from bot.settings import Settings
from knowledge.database import STORE
from knowledge.store_faults import is_damaged


def kept(folder: str | None) -> Refused:
    """Keeps the trace of the error in hand in the data folder, and gives the message that says so.

    A damaged database may be at the bottom of anything, so it is looked through first.

    Args:
        folder: the data folder that was typed; None for the one that is set.
    """
    try:
        settings = Settings.load()
        home = Path(folder) if folder else settings.data_folder
        log = home / "errors.log"
        home.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{dt.datetime.now(dt.UTC).isoformat()}\n{traceback.format_exc()}\n")
    except (OSError, Refused):
        return Refused("error-unexpected-unlogged")
    if settings.database_url is None and is_damaged(home / STORE):
        return Refused("error-store-damaged", path=str(home / STORE))
    return Refused("error-unexpected", path=str(log))
