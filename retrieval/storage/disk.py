"""Telling a disk that takes nothing more from files that are damaged: the one is waited for, the other built anew."""

import errno
import re

_WINDOWS_DISK_FULL = 112
_REFUSALS = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE}
    | {_WINDOWS_DISK_FULL}
)
_NAMED = re.compile(r"os error (\d+)|code: (\d+)")
"""How tantivy, which knows no errno, writes the system's reason into its message."""


def takes_nothing(error: BaseException) -> bool:
    """Says whether it was the system that refused to write or to open one more file: full, read-only, not allowed."""
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno in _REFUSALS
    return any(int(code or named) in _REFUSALS for code, named in _NAMED.findall(str(error)))
