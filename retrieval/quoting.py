"""Finding the words of a record that show why it matches: quoted as they stand, never rephrased."""

import functools
import re
from collections.abc import Collection, Mapping, Sequence

from knowledge.card import Card
from knowledge.passages import StoredPassage
from knowledge.vocabulary import Language
from retrieval.analysis import content_words, folded
from retrieval.understanding.lexicon import lexicon

_LONGEST = {Language.ZH: 110, Language.EN: 260}
"""Characters of a quote."""
_SENTENCE = re.compile(r".+?(?:[。！？；!?\n]+|\.(?=\s)|$)", re.DOTALL)
_ELLIPSIS = "…"
_FIGURE = re.compile(r"\d[\d,.]*\s*(?:%|％|万|亿|元|million|per cent|k\b)|[£€$¥]\s*\d")
"""An amount or a share: a program's sentence that states one says more than its preamble."""


def quote_from(card: Card, passages: Sequence[StoredPassage], words: Collection[str], nearest: int | None) -> str:
    """Quotes the sentences of a record that share most with the question.

    Args:
        passages: those of the record, in any language; the card's own language is quoted, and only what still stands
            in the card: a passage may be older than its record.
        words: content words of the question.
        nearest: id of the passage nearest in meaning.
    """
    standing = _bare(f"{card.title}\n{card.body}")
    own = [passage for passage in passages if passage.lang == card.language and _bare(passage.text) in standing]
    if not own:
        return quotable(card.body if card.body.strip() else card.title, card.language)
    best = max(own, key=lambda passage: (_worth(passage.text, words) + (passage.id == nearest), -passage.id))
    return _best_sentences(best.text, words, card.language)


def shared_words(text: str, words: Collection[str], question: str) -> tuple[str, ...]:
    """Gives the question's words, as typed, that a text holds: longest first, none that is part of another.

    Words that only hold a sentence together are left out, though search goes by them too.
    """
    typed = _as_typed(question)
    shared = {typed[word] for word in _shared(text, words) if word in typed}
    found = sorted(
        (word for word in shared if folded(word) not in lexicon().unspoken), key=lambda word: (-len(word), word)
    )
    return tuple(word for at, word in enumerate(found) if not any(word in longer for longer in found[:at]))


def bearing(text: str, words: Collection[str], language: Language) -> str | None:
    """Quotes the sentences of a text that share most with some words; None where they share none."""
    return _best_sentences(text, words, language) if _shared(text, words) else None


def place_of(quote: str, text: str) -> tuple[int, int] | None:
    """Says where in a text a quote stands, whatever white space was changed; None where it does not stand there."""
    places = [at for at, character in enumerate(text) if not character.isspace()]
    wanted = _bare(quote.removesuffix(_ELLIPSIS))
    start = "".join(text[at] for at in places).find(wanted) if wanted else -1
    return None if start < 0 else (places[start], places[start + len(wanted) - 1] + 1)


def shares(text: str, words: Collection[str]) -> bool:
    """Says whether a text holds any of some content words."""
    return not _content(text).isdisjoint(words)


def quotable(text: str, language: Language) -> str:
    """Cuts a text to the length of a quote, at a word's end where there are words."""
    text = " ".join(text.split())
    longest = _LONGEST[language]
    if len(text) <= longest:
        return text
    head = text[:longest]
    if language is Language.EN and " " in head:
        head = head[: head.rindex(" ")]
    return head.rstrip("，。、；,. ") + _ELLIPSIS


def _best_sentences(text: str, words: Collection[str], language: Language) -> str:
    """Starts at the sentence that shares most with the question and goes on while there is room."""
    sentences = [sentence for sentence in _SENTENCE.findall(text) if sentence.strip()]
    if not sentences:
        return quotable(text, language)
    start = max(range(len(sentences)), key=lambda at: (_worth(sentences[at], words), -at))
    chosen = sentences[start]
    for sentence in sentences[start + 1 :]:
        if len(chosen) + len(sentence) > _LONGEST[language]:
            break
        chosen += sentence
    return quotable(chosen, language)


def _bare(text: str) -> str:
    """Drops white space, which cutting may change."""
    return "".join(text.split())


def _worth(text: str, words: Collection[str]) -> int:
    shared = len(_shared(text, words))
    return shared + 1 if shared and _FIGURE.search(text) else shared


def _shared(text: str, words: Collection[str]) -> set[str]:
    return set(words).intersection(_content(text))


@functools.lru_cache(maxsize=4096)
def _content(text: str) -> frozenset[str]:
    """Reads a text's content words; the passages of what is often found are read again and again."""
    return frozenset(content_words(text))


@functools.lru_cache(maxsize=64)
def _as_typed(question: str) -> Mapping[str, str]:
    """Maps each content word of a question back to how it was typed (stems are no words to show)."""
    typed: dict[str, str] = {}
    for run in re.findall(r"[A-Za-z0-9]+|[\u3400-\u9fff]+", question):
        for word in content_words(run):
            typed.setdefault(word, run if run.isascii() else word)
    return {word: shown for word, shown in typed.items() if len(shown) > 1 or not folded(shown).isascii()}
