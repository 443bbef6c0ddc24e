"""Reads the text of one PDF from its standard input, in a process whose limits are set before, and writes JSON lines.

It imports nothing of this project. It writes:

    ["page", lines]           the next page's lines, in the order of the file
    ["unread"]                the next page, of which nothing could be read
    ["cut"]                   the rest is left out, being too much
    ["refused", why]          the file, or its rest, cannot be read
    ["done"]                  all was read
"""

import io
import json
import logging
import os
import sys
import time
from typing import Any


def main(max_pages: int, max_characters: int, enough_seconds: int) -> None:
    """Reads a PDF and tells what stands in it.

    Args:
        enough_seconds: of computing, after which no further page is begun.
    """
    data = sys.stdin.buffer.read()
    for unwanted in ("PIL", "fontTools"):  # a file that may mean harm meets no more code than its text needs
        sys.modules[unwanted] = None  # type: ignore[assignment]
    try:
        import pypdf

        logging.disable()
        quiet = pypdf.Configuration(jbig2dec_binary=None, disable_legacy_handling=True)
        with pypdf.apply_configuration(quiet):
            _read(pypdf.PdfReader(io.BytesIO(data)), max_pages, max_characters, enough_seconds)
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more
    except MemoryError:
        _tell("refused", "too-heavy")
    except Exception as error:  # libraries fail on damaged files in every way there is
        limited = type(error).__name__ == "LimitReachedError"
        _tell("refused", "too-heavy" if limited else "damaged")
    _tell("done")


def _read(reader: Any, max_pages: int, max_characters: int, enough_seconds: int) -> None:
    if reader.is_encrypted and not reader.decrypt(""):  # many are readable by all, and protected from changes only
        _tell("refused", "protected")
        return
    number = len(reader.pages)
    characters = 0
    for page in range(number):
        if page == max_pages or characters > max_characters or time.process_time() > enough_seconds:
            _tell("cut")
            return
        lines = _lines(reader, page)
        if lines is None:
            _tell("unread")
        else:
            characters += sum(map(len, lines))
            _tell("page", lines)


def _lines(reader: Any, page: int) -> list[str] | None:
    try:
        text = reader.pages[page].extract_text()
    except MemoryError:
        raise
    except Exception:
        return None
    # What stands for no character, such as half of a pair, could not be written down.
    return [line for line in text.encode("utf-8", "replace").decode("utf-8").splitlines() if line.strip()]


def _tell(*event: object) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
