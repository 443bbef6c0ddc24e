"""The files of the in-process Bot API: what people and the bot send, held ready to be fetched."""

from collections.abc import Mapping
from typing import Any

from bot.memory_chats import CallRefused
from bot.uploads import Upload

_MOST_BYTES = 20 * 1024 * 1024
_LARGEST_PHOTO = 10 * 1024 * 1024
_LONGEST_SIDES = 10_000
"""Pixels of a photo's width and height together."""
_SLIMMEST = 20
"""How much longer one side of a photo may be than the other."""
_PNG = b"\x89PNG\r\n\x1a\n"


class Files:
    """Files by their ids; the path of each is its id."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._names: dict[str, str] = {}

    def keep(self, data: bytes) -> dict[str, Any]:
        """Keeps a file; gives what the Bot API says of it."""
        name = f"file-{len(self._files) + 1}"
        self._files[name] = data
        return {"file_id": name, "file_unique_id": name, "file_size": len(data)}

    def keep_sent(self, name: str, mime: str, data: bytes) -> dict[str, Any]:
        """Keeps a document that the bot sends; gives what the Bot API says of it."""
        if not data:
            raise CallRefused("file must be non-empty")
        return self._keep_named(name, data) | {"file_name": name, "mime_type": mime}

    def keep_photo(self, name: str, mime: str, data: bytes) -> list[dict[str, Any]]:
        """Keeps a photo that the bot sends, whatever it claims to be; gives its one size."""
        if not data:
            raise CallRefused("file must be non-empty")
        if len(data) > _LARGEST_PHOTO:
            raise CallRefused("PHOTO_SAVE_FILE_INVALID")
        width, height = _sides(data)
        if width + height > _LONGEST_SIDES or max(width, height) > _SLIMMEST * min(width, height):
            raise CallRefused("PHOTO_INVALID_DIMENSIONS")
        return [self._keep_named(name, data) | {"width": width, "height": height}]

    def sent(self, file_id: str) -> tuple[str, bytes] | None:
        """Gives the name and the bytes of a file that the bot sent; None where it was sent by an earlier process."""
        return (self._names[file_id], self._files[file_id]) if file_id in self._names else None

    def _keep_named(self, name: str, data: bytes) -> dict[str, Any]:
        kept = self.keep(data)
        self._names[kept["file_id"]] = name
        return kept

    def keep_upload(self, upload: Upload) -> dict[str, Any]:
        """Keeps what a person sends; gives what a message holds of it."""
        kept = self.keep(upload.data)
        below = {"caption": upload.caption} if upload.caption else {}
        if upload.is_photo:
            return {"photo": [kept | {"width": 1280, "height": 960}]} | below
        return {"document": kept | {"file_name": upload.file_name, "mime_type": upload.mime}} | below

    def get(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Answers getFile."""
        name = parameters.get("file_id")
        data = self._files.get(name) if isinstance(name, str) else None
        if data is None:
            raise CallRefused("wrong file_id or the file is temporarily unavailable")
        if len(data) > _MOST_BYTES:
            raise CallRefused("file is too big")
        return {"file_id": name, "file_unique_id": name, "file_size": len(data), "file_path": name}

    def fetched(self, path: str) -> tuple[int, bytes]:
        """Answers the download of a file."""
        data = self._files.get(path.rpartition("/")[2])
        return (404, b"") if data is None else (200, data)


def _sides(data: bytes) -> tuple[int, int]:
    """Reads the width and the height of a PNG, the one form in which the desk sends photos."""
    if not data.startswith(_PNG) or data[12:16] != b"IHDR":
        raise CallRefused("IMAGE_PROCESS_FAILED")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
