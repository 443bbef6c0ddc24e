"""Recordings from files, as somebody at the terminal sends them."""

import io
import wave
from dataclasses import dataclass
from pathlib import Path

_BYTES_A_SECOND = 4_000
"""Of a voice note, roughly; only of WAV files the length is read."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A file with something spoken in it, and how many seconds it lasts."""

    data: bytes
    file_name: str
    seconds: int


def sound_in(path: Path) -> Sound:
    """Reads a file.

    Raises:
        OSError: it cannot be read.
    """
    data = path.expanduser().read_bytes()
    try:
        with wave.open(io.BytesIO(data)) as sound:
            seconds = sound.getnframes() // (sound.getframerate() or 1)
    except (wave.Error, EOFError):
        seconds = len(data) // _BYTES_A_SECOND
    return Sound(data, path.name, seconds)
