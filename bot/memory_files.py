"""The files of the in-process Bot API: what people and the bot send, held ready to be fetched."""

from collections.abc import Mapping
from typing import Any

from bot.memory_chats import CallRefused
from bot.uploads import Upload

_MOST_BYTES = 20 * 1024 * 1024


class Files:
    """Files by their ids; the path of each is its id."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def keep(self, data: bytes) -> dict[str, Any]:
        """Keeps a file; gives what the Bot API says of it."""
        name = f"file-{len(self._files) + 1}"
        self._files[name] = data
        return {"file_id": name, "file_unique_id": name, "file_size": len(data)}

    def keep_sent(self, name: str, mime: str, data: bytes) -> dict[str, Any]:
        """Keeps a document that the bot sends; gives what the Bot API says of it."""
        if not data:
            raise CallRefused("file must be non-empty")
        return self.keep(data) | {"file_name": name, "mime_type": mime}

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
