"""The records that proposals may be duplicates of, by name: on record already, or in the same submission."""

from collections.abc import Sequence

from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge import shelf, submissions
from knowledge.database import ReadSession
from knowledge.submissions import Compared

_TITLE = 80
"""UTF-16 code units of a title on a line."""


async def twin_names(session: ReadSession, found: Sequence[Compared], texts: Texts) -> dict[int, str]:
    """Gives what each proposal stands beside, by the proposal's number; what is gone meanwhile is left out."""
    names = {}
    for one in found:
        title = None if one.proposal.twin_key is None else await _title(session, one, one.proposal.twin_key, texts)
        if title is not None:
            names[one.proposal.id] = title
    return names


async def _title(session: ReadSession, one: Compared, key: str, texts: Texts) -> str | None:
    titles = await shelf.titles_once(session, key)
    if titles:
        title = titles.get(texts.language) or next(iter(titles.values()))
        return texts.say("submission-twin", title=on_one_line(title, _TITLE))
    beside = await submissions.proposal_of(session, one.proposal.submission_id, key)
    if beside is None:
        return None
    (compared,) = await submissions.compared(session, [beside])
    if compared.draft is None:
        return None
    wording = compared.draft.texts.get(texts.language) or next(iter(compared.draft.texts.values()))
    return texts.say("submission-twin-within", title=on_one_line(wording.title, _TITLE))
