"""Fields of records, what they hold, and what changed of them, in words."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.amounts import money
from handlers.changes import around
from handlers.html import Line, plain
from handlers.paging import on_one_line
from handlers.policies.trees import leaves_of
from handlers.policies.words import leaf_words
from handlers.texts import Texts
from knowledge.drafts import Draft
from knowledge.intake.columns import Column
from knowledge.offers import FeeUnit
from knowledge.submissions import FieldChange
from knowledge.submissions.differences import fields_of
from knowledge.twins.carrying import ALSO, sources_in
from knowledge.vocabulary import Language

_NAME, _SHORT = 40, 160
"""UTF-16 code units of a field that nobody named in our texts, and of a value beside another one."""
_LONG = 120
"""Characters from which on a text is shown only around what differs in it."""
_WORDS: Mapping[str, str] = {
    "category": "category",
    "direction": "direction",
    "program_kind": "gives",
    "fee_unit": "unit",
    "rights": "rights",
    "licence_modes": "licence",
    "modes": "meeting",
    "languages": "language",
    "for_whom": "attendee",
    "pay_unit": "pay-unit",
    "workplace": "workplace",
    "sponsorship": "sponsorship",
}
"""What the texts of a field's closed list begin with."""
_CALLED: Mapping[str, str] = {
    "window_key": "window",
    "lab_key": "lab_id",
    "enterprise_key": "enterprise",
    "demonstration": "demo",
    "policy_doc_no": "doc_no",
}
"""What a form calls the fields of a draft that it calls otherwise."""
CURRENCIES: Mapping[str, str] = {
    "amount_min": "currency",
    "amount_max": "currency",
    "fee_amount": "fee_currency",
    "price_min": "price_currency",
    "price_max": "price_currency",
    "pay_min": "pay_currency",
    "pay_max": "pay_currency",
}
"""The field in which the currency of a sum stands."""


def label(name: str, texts: Texts) -> str:
    """Names a field of a form (``title_zh``) or of a comparison (``texts.zh.title``, ``detail.window_key``)."""
    bare, language = _parted(name)
    key = f"record-field-{bare}"
    named = texts.say(key) if texts.has(key) else on_one_line(bare.replace("_", " "), _NAME)
    return named if language is None else texts.say("record-field-in", field=named, language=language.value)


def shown(
    name: str,
    value: Any,
    texts: Texts,
    titles: Mapping[str, str] | None = None,
    most: int = _SHORT,
    currency: str | None = None,
) -> str:
    """Writes what a field holds on one line, sums as on a card.

    Args:
        currency: of a sum (ISO 4217).
        titles: of records by their keys, for fields that lead to one.
    """
    bare, _ = _parted(name)
    if value is None or value == [] or value == "":
        return texts.say("record-empty")
    if bare in CURRENCIES and isinstance(value, int | float) and not isinstance(value, bool):
        return money(value, currency, texts)
    if bare == "criteria" and isinstance(value, Mapping):
        value = _leaves(value, texts)
    return on_one_line(_said(bare, value, texts, titles or {}), most)


def change_lines(
    changes: Sequence[FieldChange], texts: Texts, titles: Mapping[str, str] | None = None, draft: Draft | None = None
) -> list[Line]:
    """Writes what changed, a field a line.

    Args:
        draft: the record, which names the currency of its sums.
    """
    stands = {} if draft is None else fields_of(draft)
    currencies = {_parted(name)[0]: (value, value) for name, value in stands.items() if "currency" in name}
    currencies |= {_parted(one.field)[0]: (one.before, one.after) for one in changes if "currency" in one.field}
    lines = []
    for one in changes:
        bare, _ = _parted(one.field)
        before, after = one.before, one.after
        if bare == "extras":
            lines += _aside_lines(before or {}, after or {}, texts)
            continue
        if isinstance(before, str) and isinstance(after, str) and max(len(before), len(after)) > _LONG:
            before, after = around(before, after)
        if bare == "criteria":
            had, has = _leaves(before, texts), _leaves(after, texts)
            before, after = [leaf for leaf in had if leaf not in has], [leaf for leaf in has if leaf not in had]
        coins = currencies.get(CURRENCIES.get(bare, ""), (None, None))
        said = [
            shown(one.field, value, texts, titles, currency=coin)
            for value, coin in zip((before, after), coins, strict=True)
        ]
        lines.append(plain(texts.say("record-change", field=label(one.field, texts), before=said[0], after=said[1])))
    return lines


def keys_in(changes: Iterable[FieldChange]) -> set[str]:
    """Gives the keys of records that changes name, so that their titles can stand for them."""
    named = [one for one in changes if _parted(one.field)[0] in ("window", "lab_id")]
    return {key for one in named for key in (one.before, one.after) if isinstance(key, str)}


def option_name(column: Column, choice: str, texts: Texts) -> str:
    """Names a word of a field's closed list."""
    return _word(column.name, choice, texts) or choice


def _said(bare: str, value: Any, texts: Texts, titles: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return texts.say("fact-yes" if value else "fact-no")
    if isinstance(value, list):
        return texts.say("list-separator").join(_said(bare, one, texts, titles) for one in value)
    if isinstance(value, int | float):
        return str(value) if bare == "year" else texts.number(value)
    if isinstance(value, Mapping):
        named = (f"{label(name, texts)}: {_said(name, one, texts, titles)}" for name, one in value.items())
        return texts.say("list-separator").join(named)
    if value is None:
        return texts.say("record-empty")
    return _word(bare, value, texts) or titles.get(value) or _dated(value, texts) or str(value)


def _leaves(tree: Any, texts: Texts) -> list[str]:
    """Writes the criteria of a program, each by itself."""
    return [leaf_words(leaf, texts) for leaf in leaves_of(tree, {})] if tree else []


def _aside_lines(before: Mapping[str, Any], after: Mapping[str, Any], texts: Texts) -> list[Line]:
    """Writes what changed of what a record keeps aside: sources that came or went, then the rest by name."""
    had, has = ([_source(one, texts) for one in sources_in(some)] for some in (before, after))
    said = [texts.say("record-also-new", source=one) for one in dict.fromkeys(has) if one not in had]
    said += [texts.say("record-also-gone", source=one) for one in dict.fromkeys(had) if one not in has]
    for name in dict.fromkeys((*after, *before)):
        then, now = before.get(name), after.get(name)
        if name != ALSO and then != now:
            both = {"before": shown(name, then, texts), "after": shown(name, now, texts)}
            said.append(texts.say("record-change", field=label(name, texts), **both))
    return [plain(one) for one in said]


def _source(one: Mapping[str, str], texts: Texts) -> str:
    parts = (one.get("org"), texts.half(one.get("source")), texts.half(one.get("licence")))
    return on_one_line(" · ".join(filter(None, parts)) or one.get("url") or one["key"], _SHORT)


def _word(bare: str, value: str, texts: Texts) -> str | None:
    """Names a word of a field's closed list; None where the field has none, or no such word."""
    keys = {"audience": f"record-audience-{value}", "stage": f"record-stage-{value}"}
    if bare == "fee_unit" and value == FeeUnit.QUOTATION:
        return texts.say("fee-quotation")
    key = keys.get(bare, f"{_WORDS.get(bare)}-{value}")
    return texts.say(key) if bare in (*keys, *_WORDS) and texts.has(key) else None


def _dated(value: str, texts: Texts) -> str | None:
    """Writes a day or a moment as the language does; None for any other text."""
    try:
        if len(value) == len("2027-03-31"):
            return texts.day(dt.date.fromisoformat(value))
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return texts.moment(moment) if moment.tzinfo else None


def _parted(name: str) -> tuple[str, Language | None]:
    """Takes the language from a field's name, and calls it as a form does."""
    parts = name.split(".")
    if len(parts) == 3 and parts[0] == "texts" and parts[1] in list(Language):
        return parts[2], Language(parts[1])
    bare = parts[-1]
    for language in Language:
        if bare.endswith(f"_{language.value}") and bare.split("_")[0] in ("title", "org", "body"):
            return bare.removesuffix(f"_{language.value}"), language
    return _CALLED.get(bare, bare), None
