"""A raw row into a draft, or into the reason why not.

Two forms are read. The native one holds all languages of a record::

    {"id": key, "kind": kind, "texts": {"zh": {"title", "org", "body"}, "en": {...}}, ...}

and the flat one holds one language: ``lang``, ``title``, ``org`` and ``body`` or ``text`` beside the others. Fields
that no table has a column for are kept in the record's extras as they came, and so is all that a row has under
``extras``, where ``row_of`` writes what was kept. Dates that contradict one another (one real
row closes before it opens) are kept too: such a record is upcoming, then closed, and never open. Only an event, which
its own organiser writes, is refused for it.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from knowledge.details import DETAIL_TABLES
from knowledge.drafts import AnswerDetail, Detail, Draft, EventDetail, OpeningDetail, TextDraft
from knowledge.intake.fields import Fields, Unfit
from knowledge.intake.kinds import DETAIL_READERS
from knowledge.intake.terms import last_day
from knowledge.intake.verdicts import Refusal, Why
from knowledge.vocabulary import KIND_NAMES, Audience, Kind, Language, kind_named

#: Share of Han characters among the letters from which on a text without a language counts as Chinese; Chinese texts
#: are full of Latin names, English ones hold a Han name at most.
_HAN_SHARE = 0.2
ASIDE = "extras"
"""The field of a row that holds what was kept aside of it before."""


def draft_of(raw: Mapping[str, Any]) -> Draft | Refusal:
    """Reads one row; the first thing wrong with it refuses it."""
    try:
        return _draft(Fields(raw))
    except Unfit as unfit:
        return unfit.refusal


def _draft(fields: Fields) -> Draft:
    key = fields.key("id")
    if key is None:
        raise Unfit(Why.MISSING, "id")
    written_kind = fields.needed_text("kind")
    kind = _kind(written_kind)
    texts = _texts(fields)
    detail = DETAIL_READERS[kind](fields)
    opens, closes = fields.day("opens"), fields.day("closes")
    if kind is Kind.EVENT and opens is not None and closes is not None and closes < opens:
        begins = {"other": "opens", "first": opens.isoformat()}
        raise Unfit(Why.ENDS_FIRST, "closes", closes.isoformat(), **begins)
    # An official document comes as a "policy"; a program that only rests on one keeps the number aside.
    doc_no = fields.text("doc_no") if written_kind == "policy" else None
    source, as_of = fields.text("source"), fields.day("as_of")
    if isinstance(detail, AnswerDetail):  # it is its author's word, of the day it was given until somebody confirms it
        source, as_of = source or detail.author, as_of or detail.written
    ends = fields.day("valid_until") if kind is Kind.PROGRAM else _ends(detail, texts) if closes is None else None
    return Draft(
        key=key,
        kind=kind,
        texts=texts,
        detail=detail,
        audience=fields.choice("audience", Audience) or Audience.PUBLIC,
        demonstration=fields.flag("demo") or False,
        country=fields.text("country"),
        region=fields.text("region"),
        location=fields.text("location"),
        url=fields.link("url"),
        source=source,
        licence=fields.text("licence"),
        as_of=as_of,
        published=fields.day("published"),
        opens=opens,
        closes=closes,
        ends=ends,
        rolling=fields.flag("rolling") or False,
        announced=fields.flag("announced") or False,
        active=fields.flag("active"),
        policy_doc_no=doc_no,
        extras=_extras(fields),  # last, when all others have been taken
    )


def _extras(fields: Fields) -> dict[str, Any]:
    extras = fields.aside()
    before = extras.get(ASIDE)
    return (
        {**before, **{name: extras[name] for name in extras if name != ASIDE}}
        if isinstance(before, Mapping)
        else extras
    )


def _kind(written: str) -> Kind:
    if written not in KIND_NAMES or kind_named(written) not in DETAIL_TABLES:
        raise Unfit(Why.UNKNOWN_KIND, "kind", written)
    return kind_named(written)


def _texts(fields: Fields) -> Mapping[Language, TextDraft]:
    native = fields.take("texts")
    if native is None:
        lang, text = fields.text("lang"), _text(fields)
        return {_language(lang) if lang else _spoken(text): text}
    if not isinstance(native, Mapping):
        raise Unfit(Why.WRONG_TYPE, "texts", native)
    if not native:
        raise Unfit(Why.MISSING, "texts")
    texts: dict[Language, TextDraft] = {}
    for lang, content in native.items():
        if not isinstance(content, Mapping):
            raise Unfit(Why.WRONG_TYPE, f"texts.{lang}", content)
        text_fields = Fields(content, f"texts.{lang}.")
        texts[_language(lang)] = _text(text_fields)
        if text_fields.aside():
            fields.put_aside("texts")
    return texts


def _text(fields: Fields) -> TextDraft:
    title, org = fields.needed_text("title"), fields.text("org")
    return TextDraft(" ".join(title.split()), org and " ".join(org.split()), fields.needed_text("body", "text"))


def _language(written: str) -> Language:
    try:
        return Language(written.replace("_", "-").split("-")[0].lower())
    except ValueError:
        raise Unfit(Why.UNKNOWN_LANGUAGE, "lang", written) from None


def _spoken(text: TextDraft) -> Language:
    letters = [character for character in text.title + text.body if character.isalpha()]
    han = sum("\u3400" <= character <= "\u9fff" for character in letters)
    return Language.ZH if han > _HAN_SHARE * len(letters) else Language.EN


def _ends(detail: Detail, texts: Mapping[Language, TextDraft]) -> dt.date | None:
    """Gives the last day on which a record without a closing date could matter: an event's, or that of a term."""
    if isinstance(detail, EventDetail):
        last = detail.finishes or detail.starts
        return None if last is None else last.date()
    return _term_ends(detail, texts) if isinstance(detail, OpeningDetail) else None


def _term_ends(detail: OpeningDetail, texts: Mapping[Language, TextDraft]) -> dt.date | None:
    """Looks for the term in the terms themselves, else in the titles, else for a class of graduates in the bodies.

    A season in a body may as well be when a project began.
    """
    return (
        last_day(detail.terms, detail.posted)
        or last_day((text.title for text in texts.values()), detail.posted)
        or last_day((text.body for text in texts.values()), detail.posted, classes_only=True)
    )
