"""The key that ``liaison chat`` makes for itself: in the user's config folder, never beside the data it seals."""

import os
from pathlib import Path

from filelock import FileLock

from bot.errors import Refused
from knowledge.errors import KeyMalformed
from knowledge.sealing import Seal, new_key

_NAME = "key"


def key_path(folder: Path) -> Path:
    """Names the file in the config folder."""
    return folder / _NAME


def own_key(folder: Path) -> str:
    """Gives the user's key, made on first use and readable by nobody else.

    Raises:
        Refused: the config folder cannot be read or written, or the file holds no key.
    """
    path = key_path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            with FileLock(folder / "key.lock"):  # of two first starts at once, one makes the key
                if not path.exists():
                    _write(path, new_key())
        key = path.read_bytes().decode("ascii", "replace").strip()
        Seal([key])
    except OSError:
        raise Refused("error-key-file", path=str(path)) from None
    except KeyMalformed:
        raise Refused("error-key-file-damaged", path=str(path)) from None
    return key


def kept_key(folder: Path) -> str | None:
    """Gives the user's key where there is one that can be read; makes none."""
    try:
        key = key_path(folder).read_bytes().decode("ascii", "replace").strip()
        Seal([key])
    except (OSError, KeyMalformed):
        return None
    return key


def _write(path: Path, key: str) -> None:
    """Writes a key whole or not at all."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(key + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
