"""Reading a draft's sentences while a model is still writing it."""

import json
import re

from retrieval.errors import ModelUnavailable
from retrieval.grounding.draft import MOST_SENTENCES, Drafted, drafted

_BEGIN = re.compile(r'"sentences"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_LONGEST = 4_000
"""Characters of a sentence's object; in a longer one no end is looked for."""
_DECODER = json.JSONDecoder()


class SentenceReader:
    """Is fed the text of a draft in pieces; gives each sentence once, as soon as its object is complete.

    What it gives is not checked. The whole draft is read anew when it is there, and that reading counts.
    """

    def __init__(self) -> None:
        self._text = ""
        self._at: int | None = None
        self._left = MOST_SENTENCES

    def feed(self, piece: str) -> list[Drafted]:
        """Takes a piece; gives the sentences that it completes."""
        self._text += piece
        if self._left and self._at is None and "[" in piece:
            begin = _BEGIN.search(self._text)
            self._at = begin.end() if begin else None
        found: list[Drafted] = []
        while self._left and self._at is not None and "}" in piece:
            sentence = self._next(self._at)
            if sentence is None:
                break
            self._left -= 1
            found += [sentence] if sentence.text else []
        return found

    def _next(self, at: int) -> Drafted | None:
        """Reads the object at a place; None where it is not complete, or none follows."""
        space = _BETWEEN.match(self._text, at)
        start = space.end() if space else at
        if self._text[start : start + 1] not in ("", "{") or len(self._text) - start > _LONGEST:
            self._left = 0
            return None
        try:
            value, self._at = _DECODER.raw_decode(self._text, start)
            return drafted(value)
        except RecursionError:
            self._left = 0
        except ValueError:
            pass  # its end has not come
        except ModelUnavailable:
            self._left = 0
        return None
