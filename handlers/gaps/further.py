"""Wordings that come into a topic once its record is published: a draft of the record that takes them in."""

from dataclasses import replace

from handlers.context import Visit
from handlers.gaps.drafting import detail_of, key_of, phrasings
from handlers.gaps.reading import may_see
from knowledge import curation, gaps, holdings, submissions
from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import AnswerDetail, Draft
from knowledge.gaps import Topic
from knowledge.intake.row_of import row_of
from knowledge.people import Act, may
from knowledge.submissions import Deed, Origin, Proposed, Status
from knowledge.vocabulary import Stage


async def begin_further(visit: Visit, topic_id: int) -> bool:
    """Drafts a published record of a topic anew, with the wordings that it lacks; says whether there was any."""
    if not may_see(visit) or not may(visit.caller.roles, Act.EDIT):
        return False
    services = visit.services
    async with services.database.writing() as session:
        about = await gaps.topic(session, services.seal, services.platform, topic_id)
        stands = None if about is None else await _published(session, visit, about)
        if about is None or stands is None or not (lacking := _lacking(about, stands)):
            return False
        detail = detail_of(stands)
        draft = replace(stands, detail=replace(detail, questions=(*detail.questions, *lacking)))
        words = visit.texts.language
        title = (draft.texts.get(words) or next(iter(draft.texts.values()))).title
        number = await submissions.begin(session, visit.caller.id, Origin.ANSWER, title, words, services.now())
        await submissions.put(session, number, [Proposed(draft.key, Deed.SAVE, row_of(draft))], services.now())
        await gaps.proposes(session, about.id, number)
    return True


async def further(visit: Visit, about: Topic) -> int:
    """Counts the wordings of a topic that its published record lacks."""
    async with visit.services.database.reading() as session:
        stands = await _published(session, visit, about)
    return 0 if stands is None else len(_lacking(about, stands))


def _lacking(about: Topic, stands: Draft) -> list[str]:
    known = {*detail_of(stands).questions, *(text.title for text in stands.texts.values())}
    return [one for one in phrasings(about) if one not in known]


async def _published(session: ReadSession | WriteSession, visit: Visit, about: Topic) -> Draft | None:
    """Gives the record of a topic as it stands, where it is public and nothing else is proposed out of the topic."""
    made = None if about.submission_id is None else await submissions.submission(session, about.submission_id)
    if made is None or made.status is not Status.PUBLISHED:
        return None
    key = key_of(about)
    held = (await holdings.held_under(session, [key], visit.texts.language)).get(key)
    stands = None if held is None else await curation.proposed(session, held.record_id)
    if held is None or held.stage is not Stage.PUBLISHED or stands is None:
        return None
    return stands.draft if isinstance(stands.draft.detail, AnswerDetail) else None
