"""What is wanted as one tidy table: a row is one skill or occupation, of all openings or of a major's or sector's."""

from collections.abc import Iterator, Sequence

from handlers.csv_files import csv_bytes
from handlers.demand_signal.naming import Found, node_named, skill_named
from handlers.texts import Texts
from knowledge.demand_signal import Part, Want

_COLUMNS = ("section", "of", "name", "key", "openings", "askers", "courses")
_Row = tuple[str, str, str, str, int, int | str, int | str]


def signal_csv(found: Found, texts: Texts) -> bytes:
    """Writes all figures as CSV."""
    return csv_bytes([texts.say(f"signal-column-{name}") for name in _COLUMNS], _rows(found, texts))


def _rows(found: Found, texts: Texts) -> Iterator[_Row]:
    signal = found.signal
    for section, wants in (("skills", signal.wants), ("general", signal.general)):
        yield from _wants(texts.say(f"signal-section-{section}"), "", wants, texts, with_needs=True)
    for key, count in signal.occupations.items():
        yield texts.say("signal-section-occupations"), "", node_named(found, key, texts), key, count, "", ""
    for section, parts in (("majors", signal.majors), ("sectors", signal.sectors)):
        yield from _parts(texts.say(f"signal-section-{section}"), found, parts, texts)


def _parts(section: str, found: Found, parts: Sequence[Part], texts: Texts) -> Iterator[_Row]:
    for part in parts:
        yield section, "", node_named(found, part.node, texts), part.node, part.openings, "", part.courses
        yield from _wants(section, node_named(found, part.node, texts), part.wants, texts, with_needs=False)


def _wants(section: str, of: str, wants: Sequence[Want], texts: Texts, *, with_needs: bool) -> Iterator[_Row]:
    for one in wants:
        askers = one.askers if with_needs else ""
        yield section, of, skill_named(one.skill, texts), one.skill, one.openings, askers, one.courses
