"""Documents and photos from files, as somebody at the terminal sends them."""

import shlex
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


def uploads_in(words: str) -> list[Upload]:
    """Reads the files that somebody sends at once: those that every one of the words names, a folder's in the order of
    their names; else one file with its caption.

    Raises:
        OSError: the words begin with no file that can be read, or a folder holds none.
    """
    folder = Path(words.strip("'\"")).expanduser()
    paths = [folder] if folder.is_dir() else [Path(piece).expanduser() for piece in _pieces(words)]
    if not all(path.is_file() or path.is_dir() for path in paths) or (len(paths) < 2 and not folder.is_dir()):
        return [upload_in(words)]
    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    sent = [Upload(file.read_bytes(), file.name) for file in files if file.is_file() and file.name[0] not in "._~"]
    if not sent:
        raise FileNotFoundError(words)
    return sent


def _pieces(words: str) -> list[str]:
    try:
        return shlex.split(words)
    except ValueError:  # a caption with an apostrophe in it
        return []


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
