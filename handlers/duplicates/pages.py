"""Two records side by side, what a merger would come to, and the fields one may choose. Pure."""

import itertools
from collections.abc import Mapping, Sequence

from handlers.buttons import (
    Details,
    DropMerger,
    HandInMerger,
    MergePair,
    NextPair,
    PairLater,
    PickFields,
    ShowMerger,
    ShowPair,
    SwapField,
    TellApart,
)
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.records.words import label, shown
from handlers.texts import Texts
from knowledge.drafts import Draft, TextDraft
from knowledge.submissions import FieldChange
from knowledge.twins.carrying import also_listed
from knowledge.twins.halves import Along, Half
from knowledge.twins.merging import choices
from knowledge.twins.pairs import TwinPairState

_TITLE, _FIELD, _VALUE, _SOURCE = 160, 100, 220, 120
"""UTF-16 code units of a title, an issuer, a field's value beside another one, a source."""
_BEFORE = 60
"""Characters shown before two long values part."""
_SHOWN = 12
"""Differing fields that are listed of a pair."""
AT_ONCE = 6
"""Fields on one page of choices: each with both values fills a phone."""
_NEUTRAL = frozenset({"other-issuer", "other-language"})
"""Reasons for which a pair is looked at, and which say nothing for or against it."""
_SURE, _LIKELY = 0.9, 0.7
"""Scores from which on a pair is called almost certain, or likely."""


def pair_pages(found: TwinPairState, one: Half, other: Half, left: tuple[int, int], texts: Texts) -> list[Page]:
    """Lays out a pair: both records, what speaks for and against, the fields that differ.

    Args:
        left: pairs that nobody has judged, and how many of them were left for later.
    """
    blocks = [
        Block(
            (
                bold(texts.say("twin-heading", count=left[0], later=left[1])),
                plain(texts.say("twin-likely", how=_how(found.score))),
                *_spoken("twin-for", [one for one in found.reasons if one not in _NEUTRAL], texts),
                *_spoken("twin-besides", [one for one in found.reasons if one in _NEUTRAL], texts),
                *_spoken("twin-against", found.doubts, texts),
            )
        ),
        _record(1, one.draft, texts),
        _record(2, other.draft, texts),
        *_differing(one.draft, other.draft, texts),
        Block((plain(texts.say("twin-how")),)),
    ]
    rows: list[Row] = [
        (
            Button(texts.say("button-twin-keep", n=1, other=2), MergePair(found.id, True)),
            Button(texts.say("button-twin-keep", n=2, other=1), MergePair(found.id, False)),
        ),
        (
            Button(texts.say("button-twin-apart"), TellApart(found.id)),
            Button(texts.say("button-twin-later"), PairLater(found.id)),
        ),
        (
            Button(texts.say("button-twin-open", n=1), Details(one.record_id, texts.language)),
            Button(texts.say("button-twin-open", n=2), Details(other.record_id, texts.language)),
        ),
    ]
    return laid_out(blocks, rows)


def merger_pages(
    submission_id: int, kept: Draft, gone: Draft, merged: Draft, goes: Along, texts: Texts, *, pair: int | None
) -> list[Page]:
    """Lays out what a merger would come to: what the kept record gains, both sources, what is led to it.

    Args:
        pair: number of the pair that it was begun from; None where that is gone.
    """
    gains = choices(kept, merged)
    lines: list[Line] = [bold(texts.say("twin-merger", title=title_of(kept, texts)))]
    lines.append(plain(texts.say("twin-merger-gone", title=title_of(gone, texts), org=_org(gone, texts) or "none")))
    changed = [plain(_change(one, texts)) for one in gains[:_SHOWN]] or [plain(texts.say("twin-gains-none"))]
    sources = [plain(f"• {one}") for one in _source_lines(kept, merged, texts)]
    blocks = [
        Block(tuple(lines)),
        Block((bold(texts.say("twin-gains")), *changed)),
        Block((bold(texts.say("twin-sources")), *sources)),
        Block(
            (
                plain(texts.say("twin-along", records=goes.records, introductions=goes.introductions)),
                plain(texts.say("twin-merger-next")),
            )
        ),
    ]
    rows: list[Row] = [(Button(texts.say("button-twin-hand-in"), HandInMerger(submission_id)),)]
    if choices(kept, gone):
        rows.append((Button(texts.say("button-twin-fields"), PickFields(submission_id, 0)),))
    back = () if pair is None else (Button(texts.say("button-twin-back"), ShowPair(pair)),)
    rows.append((*back, Button(texts.say("button-twin-drop"), DropMerger(submission_id))))
    return laid_out(blocks, rows)


def field_pages(
    submission_id: int, page: int, differing: Sequence[FieldChange], taken: frozenset[str], texts: Texts
) -> list[Page]:
    """Lays out a page of the fields that differ, each with both values and a mark at the one that is chosen."""
    first = page * AT_ONCE
    some = list(enumerate(differing[first : first + AT_ONCE], first))
    heading = texts.say("twin-fields", first=first + 1, last=first + len(some), count=len(differing))
    blocks = [Block((bold(heading), plain(texts.say("twin-fields-how"))))]
    for place, one in some:
        other = one.field in taken
        before, after = _both(one, texts)
        blocks.append(
            Block(
                (
                    bold(f"{place + 1}. {_label(one, texts)}"),
                    plain(f"{'○' if other else '●'} {before}"),
                    plain(f"{'●' if other else '○'} {after}"),
                )
            )
        )
    swaps = [
        Button(texts.say("button-twin-swap", n=place + 1), SwapField(submission_id, place, page)) for place, _ in some
    ]
    turning = []
    if page:
        turning.append(Button(texts.say("button-twin-page-back"), PickFields(submission_id, page - 1)))
    if first + AT_ONCE < len(differing):
        turning.append(Button(texts.say("button-twin-page-on"), PickFields(submission_id, page + 1)))
    rows: list[Row] = [tuple(swaps[start : start + 3]) for start in range(0, len(swaps), 3)]
    rows += [tuple(turning)] if turning else []
    rows.append((Button(texts.say("button-twin-done"), ShowMerger(submission_id)),))
    return laid_out(blocks, rows)


def next_row(texts: Texts) -> Row:
    """Gives the button to the next pair."""
    return (Button(texts.say("button-twin-next"), NextPair()),)


def _source_lines(kept: Draft, merged: Draft, texts: Texts) -> list[str]:
    """Names every source of a merged record, its own first: who lists it, where it was read, its page, its licence."""
    own = {"source": kept.source, "url": kept.url, "licence": kept.licence, "org": _org(kept, texts)}
    named = [_source_line(own, texts), *(_source_line(one, texts) for one in also_listed(merged))]
    return [line for line in dict.fromkeys(named) if line]


def _source_line(one: Mapping[str, str | None], texts: Texts) -> str:
    parts = [one.get("org"), texts.half(one.get("source")), one.get("url"), texts.half(one.get("licence"))]
    return " · ".join(on_one_line(part, _SOURCE) for part in parts if part)


def _record(n: int, draft: Draft, texts: Texts) -> Block:
    lines: list[Line] = [bold(f"{n}. {title_of(draft, texts)}")]
    lines += [plain(on_one_line(text.title, _TITLE)) for text in _others(draft, texts)]
    lines.append(italic(" · ".join(filter(None, (texts.say(f"kind-{draft.kind.value}"), _org(draft, texts))))))
    days = " – ".join(texts.day(day) if day else "?" for day in (draft.opens, draft.closes))
    lines += [plain(days)] if draft.opens or draft.closes else []
    where = " · ".join(filter(None, (draft.region, draft.location)))
    lines += [plain(on_one_line(where, _FIELD))] if where else []
    own = _source_line({"source": draft.source, "url": draft.url, "licence": draft.licence}, texts)
    lines += [plain(own)] if own else []
    return Block(tuple(lines))


def _differing(one: Draft, other: Draft, texts: Texts) -> list[Block]:
    found = [change for change in choices(one, other) if change.before is not None and change.after is not None]
    if not found:
        return []
    lines: list[Line] = [bold(texts.say("twin-differs"))]
    for change in found[:_SHOWN]:
        before, after = _both(change, texts)
        lines += [bold(_label(change, texts)), plain(f"1: {before}"), plain(f"2: {after}")]
    if len(found) > _SHOWN:
        lines.append(plain(texts.say("twin-differs-more", count=len(found) - _SHOWN)))
    return [Block(tuple(lines))]


def _change(one: FieldChange, texts: Texts) -> str:
    before, after = _both(one, texts)
    if one.before is None:
        return texts.say("twin-gain", field=_label(one, texts), after=after)
    return texts.say("twin-change", field=_label(one, texts), before=before, after=after)


def _label(one: FieldChange, texts: Texts) -> str:
    """Names a field; the title of a language that only the other record has stands for all that it says in it."""
    parts = one.field.split(".")
    if one.before is None and parts[0] == "texts" and parts[-1] == "title":
        return texts.say("twin-language", language=parts[1])
    return label(one.field, texts)


def _both(one: FieldChange, texts: Texts) -> tuple[str, str]:
    """Writes both values of a field; of long texts the stretch from where they part, which is what one looks for."""
    before, after = one.before, one.after
    if isinstance(before, str) and isinstance(after, str) and max(len(before), len(after)) > _VALUE:
        alike = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
        start = alike - _BEFORE
        if start > 0:
            before, after = f"…{before[start:]}", f"…{after[start:]}"
    return shown(one.field, before, texts, most=_VALUE), shown(one.field, after, texts, most=_VALUE)


def _spoken(key: str, codes: Sequence[str], texts: Texts) -> list[Line]:
    named = [texts.say(f"twin-reason-{code}") for code in codes if texts.has(f"twin-reason-{code}")]
    return [plain(texts.say(key, reasons=texts.say("list-separator").join(named)))] if named else []


def _how(score: float) -> str:
    return "sure" if score >= _SURE else "likely" if score >= _LIKELY else "perhaps"


def _text(draft: Draft, texts: Texts) -> TextDraft:
    return draft.texts.get(texts.language) or next(iter(draft.texts.values()))


def _others(draft: Draft, texts: Texts) -> list[TextDraft]:
    first = _text(draft, texts)
    return [text for text in draft.texts.values() if text is not first]


def title_of(draft: Draft, texts: Texts) -> str:
    """Gives the title of a record on one line, in a reader's language where it has one in it."""
    return on_one_line(_text(draft, texts).title, _TITLE)


def _org(draft: Draft, texts: Texts) -> str:
    return on_one_line(_text(draft, texts).org or "", _FIELD)
