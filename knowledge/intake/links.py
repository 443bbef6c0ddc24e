"""A written address into one that can be opened."""

import re
from enum import Enum

_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?")
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class Link(Enum):
    """What a written address came to, where it is no link."""

    NONE = "none"
    """Words, such as "N/A"."""
    FORBIDDEN = "forbidden"
    """Another scheme than the web's, which nobody should be led to tap."""


def link_of(written: str) -> str | Link:
    """Reads an address: the first web link in it, or a bare host with its scheme added.

    A bare host gets ``http``, which servers lead on to https; the other way round an old site would not answer.
    """
    if found := _WEB.match(written):
        return found[0]
    if _HOST.fullmatch(written):
        return f"http://{written}"
    return Link.FORBIDDEN if _OTHER_SCHEME.match(written) else Link.NONE
