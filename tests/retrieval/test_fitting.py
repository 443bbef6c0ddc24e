"""What suits the asker: mentors and events for students beside openings, programs of the kind that was named."""

import datetime as dt

from knowledge.drafts import Draft, EventDetail, MentorDetail, ProgramDetail, TextDraft
from knowledge.offers import Attendee, Direction
from knowledge.vocabulary import Kind, Language, ProgramKind
from retrieval.answer import Lack
from tests.knowledge.drafting import TODAY, draft
from tests.retrieval.standing import Standing, keys

YESTERDAY = TODAY - dt.timedelta(1)
#: Makes scores compare: a word that stands everywhere weighs nothing.
FILL = [
    draft(f"fill-{kind}-{n}", kind, body=body)
    for kind in (Kind.LAB, Kind.PROGRAM, Kind.OPENING, Kind.MENTOR, Kind.EVENT)
    for n, body in enumerate(["面包发霉", "电镀废水", "机器人码垛", "电池发热"])
]


def program(key: str, kind: ProgramKind, body: str, **more: object) -> Draft:
    texts = {Language.ZH: TextDraft(key, "某局", body)}
    return draft(key, Kind.PROGRAM, texts=texts, detail=ProgramDetail(kind), rolling=True, **more)


async def test_beside_openings_stand_mentors_and_events_for_students_that_can_still_be_had(small: Standing) -> None:
    body = "机器视觉实习"
    to_enterprises = MentorDetail(Direction.TO_ENTERPRISES)
    await small.take(
        *FILL,
        draft("opening", Kind.OPENING, body=body, closes=TODAY),
        draft("mentor", Kind.MENTOR, body=f"{body}导师"),
        draft("away", Kind.MENTOR, body=f"{body}导师", detail=MentorDetail(available=False)),
        draft("adviser", Kind.MENTOR, body=f"{body}导师", detail=to_enterprises),
        draft("event", Kind.EVENT, body=body, closes=TODAY, detail=EventDetail(for_whom=(Attendee.STUDENT,))),
        draft("over", Kind.EVENT, body=body, closes=YESTERDAY),
        draft("for-firms", Kind.EVENT, body=body, closes=TODAY, detail=EventDetail(for_whom=(Attendee.ENTERPRISE,))),
    )
    answer = await small.ask("机器视觉实习")
    assert keys(answer.openings) == ["opening"]
    assert keys(answer.contacts) == ["mentor"]
    assert keys(answer.events) == ["event"]
    assert answer.missing == ()
    named = await small.ask("机器视觉导师")
    assert {"mentor", "away", "adviser"} <= set(keys(named.contacts))


async def test_a_list_of_loans_holds_loans_only(small: Standing) -> None:
    await small.take(
        program("loan", ProgramKind.LOAN, "给小企业的贷款"),
        program("pledge", ProgramKind.LOAN, "质押贷款"),
        program("grant", ProgramKind.GRANT, "与贷款配套的资助"),
    )
    assert set(keys((await small.ask("有什么贷款？")).programs)) == {"loan", "pledge"}


async def test_where_a_matter_is_named_those_of_the_kind_come_first(small: Standing) -> None:
    await small.take(
        *FILL,
        program("grant", ProgramKind.GRANT, "密封圈改进，可以配套贷款"),
        program("loan", ProgramKind.LOAN, "密封圈改进，企业可以申请贷款，分三年归还"),
    )
    assert keys((await small.ask("密封圈改进有贷款吗")).programs) == ["loan", "grant"]


async def test_only_closed_events_are_told_as_such(small: Standing) -> None:
    await small.take(draft("over", Kind.EVENT, body="路演", closes=YESTERDAY))
    answer = await small.ask("有什么路演？")
    assert keys(answer.events) == ["over"]
    assert answer.missing == (Lack.ONLY_CLOSED_EVENTS,)


async def test_what_was_named_and_not_found_is_said(small: Standing) -> None:
    await small.take(*FILL[:4], draft("lab", body="核磁共振成像方法"))
    answer = await small.ask("核磁共振成像方法的仪器")
    assert keys(answer.contacts) == ["lab"]
    assert Lack.NO_EQUIPMENT in answer.missing
    for text, lack in (("有什么导师", Lack.NO_MENTOR), ("any patents to license?", Lack.NO_ACHIEVEMENT)):
        assert (await small.ask(text)).missing == (lack,)
