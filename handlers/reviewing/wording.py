"""The words for rows that were refused, for what a proposal comes to, and for titles in lists."""

from collections.abc import Mapping

from handlers.paging import on_one_line
from handlers.reviewing.counting import MORE
from handlers.texts import Texts
from knowledge.intake.verdicts import Refusal
from knowledge.submissions import Compared, Refused, Submission, Verdict

_TITLE, _VALUE = 80, 200
"""UTF-16 code units of a title on a line, and of a value in a sentence."""
ICONS: Mapping[Verdict, str] = {
    Verdict.NEW: "🆕",
    Verdict.CHANGED: "✏️",
    Verdict.UNCHANGED: "▫️",
    Verdict.CONFLICT: "⚡",
    Verdict.REFUSED: "⚠️",
    Verdict.RETIRES: "🗄",
    Verdict.GONE: "▫️",
}


def why_refused(refusal: Refusal, texts: Texts) -> str:
    """Says why a row cannot be a record."""
    values = {
        name: on_one_line(value, _VALUE) if isinstance(value, str) else value for name, value in refusal.values.items()
    }
    return texts.say(f"why-{refusal.why.value}", **values)


def why_unread(refused: Refused, texts: Texts) -> str:
    """Says which row of a file was refused, and why."""
    values = {
        name: on_one_line(value, _VALUE) if isinstance(value, str) else value for name, value in refused.values.items()
    }
    if refused.why == MORE:
        return texts.say("submission-more-unread", **values)
    why = texts.say(f"why-{refused.why}", **values) if texts.has(f"why-{refused.why}") else refused.why
    return texts.say("submission-unread-row", where=place(refused.where, refused.line, texts), why=why)


def place(where: str, line: int, texts: Texts) -> str:
    """Names a place in a file: its sheet or cell where it has one, and its line."""
    spot = on_one_line(where, _TITLE)
    return texts.say("submission-line", where=spot or "none", line=line) if line else spot


def title_of(one: Compared, texts: Texts, most: int = _TITLE) -> str:
    """Names the record of a proposal, in the reader's language where it has one."""
    draft = one.draft or one.stands
    if draft is None:
        return on_one_line(one.proposal.key, most)
    text = draft.texts.get(texts.language) or next(iter(draft.texts.values()))
    return on_one_line(text.title, most)


def name_of(submission: Submission, texts: Texts, most: int = _TITLE) -> str:
    """Names a submission."""
    return on_one_line(submission.title, most) or texts.say("submission-untitled")
