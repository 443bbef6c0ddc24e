"""Documents and photos from files, as somebody at the terminal sends them."""

from collections.abc import Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path
from typing import Any

_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sends, and what they write below it."""

    data: bytes
    file_name: str
    caption: str = ""

    @property
    def is_photo(self) -> bool:
        """Says whether the platform would send it as a photo."""
        return Path(self.file_name).suffix.lower() in _PHOTOS

    @property
    def mime(self) -> str:
        """Names its type by its name."""
        return guess_type(self.file_name)[0] or "application/octet-stream"


def sent_in(message: Mapping[str, Any]) -> str:
    """Shows in a line what somebody sent that was no text."""
    sign = "📎" if "document" in message else "🖼" if "photo" in message else "🎤"
    name = message.get("document", {}).get("file_name", "")
    return " ".join(filter(None, (sign, name, message.get("caption", ""))))


def upload_in(words: str) -> Upload:
    """Reads the file that words begin with; what follows its path is the caption. A path may hold spaces.

    Raises:
        OSError: the words begin with no file that can be read.
    """
    pieces = words.split(" ")
    for count in range(len(pieces), 0, -1):
        path = Path(" ".join(pieces[:count]).strip("'\"")).expanduser()
        if path.is_file():
            return Upload(path.read_bytes(), path.name, " ".join(pieces[count:]).strip())
    raise FileNotFoundError(words)
