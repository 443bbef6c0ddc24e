"""The parts of a tantivy index on disk, and the checksums that tantivy writes and does not compare itself.

Every part ends in a JSON footer with the CRC-32 of what is before it, the footer's length, and a mark.
"""

import json
import struct
import zlib
from pathlib import Path

from retrieval.errors import IndexDamaged
from retrieval.storage.footprint import Footprint

META = "meta.json"
"""Where tantivy lists the parts that count; others are being written, or wait to be removed."""
_TAIL = struct.Struct("<II")
_MARK = 1337


def segment_files(folder: Path) -> list[Path]:
    """Gives the files of the parts that count; none where there is no index.

    Raises:
        IndexDamaged: the list of parts is unreadable.
    """
    try:
        listed = json.loads((folder / META).read_text("utf-8"))["segments"]
        parts = {segment["segment_id"].replace("-", ""): segment["deletes"] for segment in listed}
    except FileNotFoundError:
        return []
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged("lexical") from error
    files = []
    for path in folder.iterdir():
        part, _, rest = path.name.partition(".")
        if part in parts:
            deletes = parts[part]
            if not rest.endswith("del") or (deletes and rest == f"{deletes['opstamp']}.del"):
                files.append(path)
    return files


def checked_segments(folder: Path, known: Footprint | None = None) -> bool:
    """Compares every part with its checksum; says whether there is an index at all.

    Args:
        known: files compared before; those that were not altered since are not read again.

    Raises:
        IndexDamaged: a part is not what was written.
    """
    same = dict(known.files) if known else {}
    for path in segment_files(folder):
        if path in same and Footprint(((path, same[path]),)).intact():
            continue
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # merged away by the writer in the meantime; tantivy itself misses what it needs
            continue
        if not _whole(content):
            raise IndexDamaged("lexical")
    return (folder / META).exists()


def _whole(content: bytes) -> bool:
    if len(content) < _TAIL.size:
        return False
    length, mark = _TAIL.unpack(content[-_TAIL.size :])
    end = len(content) - _TAIL.size - length
    if mark != _MARK or end < 0:
        return False
    try:
        footer = json.loads(content[end : end + length])
        return bool(zlib.crc32(memoryview(content)[:end]) == footer["crc"])
    except (ValueError, KeyError, TypeError):
        return False
