"""Files that people send: fetched from the platform into memory, and kept nowhere."""

from telegram import Audio, Document, PhotoSize, Voice
from telegram.error import BadRequest


async def fetched(file: Audio | Document | PhotoSize | Voice) -> bytes | None:
    """Fetches a file; None where the platform does not hand it out, as when it is too large after all."""
    try:
        handed_out = await file.get_file()
        return bytes(await handed_out.download_as_bytearray())
    except BadRequest:
        return None
