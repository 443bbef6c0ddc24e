"""Documents and pictures that the desk hands over in the terminal: kept as files that whoever sits there can open."""

import shutil
from pathlib import Path


class Received:
    """A folder with one of each person's in it.

    Args:
        folder: made once there is something to keep.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, chat_id: int, name: str, data: bytes) -> Path:
        """Keeps a file under its name, or under a numbered one where that is another file's; gives its path.

        Raises:
            OSError: it cannot be written.
        """
        folder = self._folder / str(chat_id)
        folder.mkdir(parents=True, exist_ok=True)
        wanted = folder / name
        path, number = wanted, 1
        while path.exists() and path.read_bytes() != data:
            number += 1
            path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        path.write_bytes(data)
        return path

    def forget(self, chat_id: int) -> None:
        """Takes away what somebody was handed."""
        shutil.rmtree(self._folder / str(chat_id), ignore_errors=True)
