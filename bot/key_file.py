"""The key that ``liaison chat`` makes for itself: in the user's config folder, never beside the data it seals."""

import os
from pathlib import Path

from bot.errors import Refused
from knowledge.sealing import new_key

_NAME = "key"


def own_key(folder: Path) -> str:
    """Gives the user's key, made on first use and readable by nobody else.

    Raises:
        Refused: the config folder cannot be read or written.
    """
    path = folder / _NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            # Created in one step: of two first starts at once, one makes the key and the other reads it.
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text("ascii").strip()
        with os.fdopen(handle, "w", encoding="ascii") as file:
            key = new_key()
            file.write(key + "\n")
            file.flush()
            os.fsync(file.fileno())
        return key
    except OSError:
        raise Refused("error-key-file", path=str(path)) from None
