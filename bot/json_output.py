"""What scripts read: the JSON forms of answers, hits and imports, stable from version to version."""

import json
from collections.abc import Mapping
from typing import Any

from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.card import Card
from knowledge.intake.verdicts import Summary
from knowledge.vocabulary import Availability, Language
from retrieval.answer import Answer, Match
from retrieval.assistant import FoundRecord

#: A program that is not open yet is reported as neither open nor closed.
_STATUS = {
    Availability.OPEN: "open",
    Availability.CLOSED: "closed",
    Availability.UNKNOWN: "unknown",
    Availability.UPCOMING: "unknown",
    None: None,
}


def json_line(value: Mapping[str, Any]) -> str:
    """Writes one JSON object in one line of valid UTF-8; half a character pair in an id stays as its escape."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def answer_json(answer: Answer, wording: Wording) -> dict[str, Any]:
    """Gives an answer as ``ask --json`` prints it."""

    def listed(matches: tuple[Match, ...]) -> list[dict[str, Any]]:
        return [_match(match, wording) for match in matches]

    return {
        "text": wording.plain(answer),
        "language": answer.language.value,
        "abstained": answer.abstained,
        "citations": [{"n": match.n, "key": match.card.key, "quote": match.quote} for match in answer.matches],
        "curated": listed(answer.curated),
        "contacts": listed(answer.contacts),
        "programs": listed(answer.programs),
        "cases": listed(answer.cases),
        "openings": listed(answer.openings),
        "equipment": listed(answer.equipment),
        "achievements": listed(answer.achievements),
        "events": listed(answer.events),
        "missing": wording.lacks(answer),
    } | _worded(answer)


def _worded(answer: Answer) -> dict[str, Any]:
    """Gives the sentences that a chat model worded, where it did, with the numbers of the records they rest on."""
    if not answer.sentences:
        return {}
    return {
        "sentences": [{"text": one.text, "cites": list(one.cites), "quoted": one.quoted} for one in answer.sentences]
    }


def reply_json(text: str, language: Language) -> dict[str, Any]:
    """Gives the reply to what is no question, in the form of an answer that found nothing."""
    nothing: dict[str, Any] = {
        name: []
        for name in (
            "citations", "curated", "contacts", "programs", "cases", "openings", "equipment", "achievements", "events",
            "missing",
        )
    }  # fmt: skip
    return {"text": text, "language": language.value, "abstained": True} | nothing


def hits_json(found: list[FoundRecord]) -> dict[str, Any]:
    """Gives search results as ``search --json`` prints them."""
    return {
        "hits": [
            {
                "key": one.card.key,
                "kind": one.card.kind.value,
                "title": one.card.title,
                "language": one.card.language.value,
                "status": _STATUS[one.card.availability],
                "score": round(one.hit.score, 4),
            }
            for one in found
        ]
    }


def summary_json(summary: Summary, texts: Texts) -> dict[str, Any]:
    """Gives the outcome of an import for ``import --json``, with ``warnings`` and ``sheets`` where there are any."""
    warnings = [
        {"file": one.file, "line": one.line, "why": texts.say("warning-dangling", field=one.field, target=one.target)}
        for one in summary.dangling
    ]
    warnings += [
        {"file": odd.file, "line": odd.line, "why": texts.say(f"doubt-{odd.doubt.value}", **odd.values)}
        for odd in summary.doubtful
    ]
    sheets = [
        {
            "file": sheet.file,
            "sheet": sheet.sheet,
            "kind": sheet.kind,
            "columns": [{"header": column.header, "field": column.field} for column in sheet.columns],
        }
        for sheet in summary.sheets
    ]
    return (
        {
            "created": summary.created,
            "updated": summary.updated,
            "unchanged": summary.unchanged,
            "refused": [
                {
                    "file": verdict.file,
                    "line": verdict.line,
                    "why": texts.say(f"why-{verdict.refusal.why.value}", **verdict.refusal.values),
                }
                | ({} if verdict.sheet is None else {"sheet": verdict.sheet})
                | ({} if verdict.cell is None else {"cell": f"{verdict.sheet}!{verdict.cell}"})
                for verdict in summary.refused
                if verdict.refusal is not None
            ],
        }
        | ({"warnings": warnings} if warnings else {})
        | ({"sheets": sheets} if sheets else {})
    )


def _match(match: Match, wording: Wording) -> dict[str, Any]:
    card: Card = match.card
    return {
        "key": card.key,
        "kind": card.kind.value,
        "title": card.title,
        "reason": wording.reason(match),
        "status": _STATUS[card.availability],
        "closes": card.closes.isoformat() if card.closes else None,
        "via": _way(card),
    }


def _way(card: Card) -> dict[str, Any] | None:
    """Gives the way to a contact, or to where one applies: the official page under the issuer's name."""
    way = card.via
    if way is None:
        return None if card.url is None else _address(None, card.org, web=card.url)
    return _address(way.key, way.title, way.email, way.phone, way.web, way.hours, fallback=way.fallback)


def _address(
    key: str | None,
    title: str | None,
    email: str | None = None,
    phone: str | None = None,
    web: str | None = None,
    hours: str | None = None,
    *,
    fallback: bool = False,
) -> dict[str, Any]:
    return {
        "key": key,
        "title": title,
        "email": email,
        "phone": phone,
        "web": web,
        "hours": hours,
        "fallback": fallback,
    }
