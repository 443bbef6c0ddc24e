"""The data folder: checked before anything is opened in it, and kept by one process at a time."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from bot.errors import Refused


def checked(folder: Path, *, chosen: bool) -> Path:
    """Gives the data folder, made where it is missing.

    Args:
        chosen: whether the user named it: then only its last part is made, since a longer missing path is a typing
            slip more often than a wish.

    Raises:
        Refused: it cannot be made or written, or is no folder.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise Refused("error-data-not-folder", path=str(folder))
        folder.mkdir(parents=not chosen, exist_ok=True)
    except FileNotFoundError:
        raise Refused("error-data-missing", path=str(folder)) from None
    except NotADirectoryError:
        raise Refused("error-data-not-folder", path=str(folder)) from None
    except OSError:
        raise Refused("error-data-unwritable", path=str(folder)) from None
    probe = folder / f".probe-{os.getpid()}"
    try:
        probe.write_bytes(b"liaison")
        probe.unlink()
    except OSError:
        raise Refused("error-data-unwritable", path=str(folder)) from None
    return folder


class Keeper:
    """A right over a data folder, held by one process at a time and lost with it: by default to write its indexes."""

    def __init__(self, folder: Path, name: str = "keeper.lock") -> None:
        # Taken and given back on different threads.
        self._lock = FileLock(folder / name, thread_local=False)

    def take(self, patience: float = 0.0) -> bool:
        """Takes the right unless somebody holds it for so many seconds more; says whether it did."""
        try:
            self._lock.acquire(timeout=patience, poll_interval=0.02)
        except Timeout:
            return False
        return True

    def taken(self) -> bool:
        """Says whether another process holds the right; to find out it is taken for an instant, if it was ever held."""
        if not Path(self._lock.lock_file).exists():
            return False
        free = self.take()
        self.release()
        return not free

    def release(self) -> None:
        """Gives the right back; nothing happens where it is not held."""
        self._lock.release()
