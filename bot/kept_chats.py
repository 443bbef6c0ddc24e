"""The terminal's chats over restarts: kept sealed in a file, as Telegram keeps its own."""

import contextlib
import json
import logging
from pathlib import Path

from bot.memory_chats import Chats
from knowledge.errors import SealBroken
from knowledge.sealing import Seal

_log = logging.getLogger(__name__)
_MOST = 40
"""Messages of each chat that are kept: as far back as anybody goes."""


class KeptChats:
    """A file that follows what stands in the chats of the in-process Bot API.

    Each message is in the file before whoever sent it hears that it was taken, so a kill loses none that SQL counts as
    delivered.

    Args:
        path: of the file; it is made with the first message.
    """

    def __init__(self, path: Path, seal: Seal, chats: Chats) -> None:
        self._path = path
        self._seal = seal
        self._chats = chats
        chats.on_change = self._write

    def restore(self) -> None:
        """Puts back what stood in the chats; a file that cannot be read is left behind, and the chats are empty."""
        with contextlib.suppress(FileNotFoundError):
            try:
                self._chats.put_back(json.loads(self._seal.unseal(self._path.read_bytes())))
            except (OSError, SealBroken, ValueError, KeyError, TypeError, AttributeError) as error:
                if isinstance(error, FileNotFoundError):
                    raise
                _log.warning("earlier messages cannot be read (%s)", type(error).__name__)

    def _write(self) -> None:
        sealed = self._seal.seal(json.dumps(self._chats.taken_out(_MOST), ensure_ascii=False))
        fresh = self._path.with_suffix(".new")
        try:
            fresh.touch(mode=0o600)
            fresh.write_bytes(sealed)
            fresh.replace(self._path)
        except OSError as error:  # the conversation goes on; only the next start knows less
            _log.warning("messages cannot be kept (%s)", type(error).__name__)
