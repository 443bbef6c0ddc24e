"""Papers from an introduction's page: sent to either side, filled with no more than they may see."""

import io

import docx
import pytest

from handlers.buttons import GetPaper, ShowIntroduction, encode
from handlers.introductions import deeds
from handlers.introductions.papers import Paper
from knowledge import demands
from knowledge.demands import OPEN
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, IntroductionKind
from knowledge.referrals import Deed, Result, Side
from knowledge.vocabulary import Language
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, SECOND, STRANGER, asked, known, sent, staffed

SECRET = ("江州", "宏达", "王厂长", "13800138000")


def _papers(front: Front, who: int) -> list[tuple[str, str]]:
    """Gives the names of the files that somebody got, and all that stands in each."""
    found = []
    for message in front.api.chats.messages(who):
        if "document" in message:
            paper = docx.Document(io.BytesIO(front.api.document(message)))
            cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
            found.append((message["document"]["file_name"], "\n".join([*(p.text for p in paper.paragraphs), *cells])))
    return found


async def _accepted(front: Front, *, confidential: bool) -> int:
    referral_id = await sent(front, confidential=confidential)
    window = await known(front, FIRST)
    assert await deeds.accept(front.counter.services, referral_id, Side.WINDOW, window) is Result.DONE
    await front.settle()
    return referral_id


async def test_papers_are_there_once_accepted_and_for_the_two_sides_only(front: Front) -> None:
    referral_id = await sent(front)
    page = encode(ShowIntroduction(referral_id))
    await front.presses_data(ASKER, page)
    assert not any("📄" in label for label in front.labels(ASKER))
    nda = encode(GetPaper(referral_id, Paper.NDA))
    (early,) = await front.presses_data(FIRST, nda)
    assert "once the other side has accepted" in early
    window = await known(front, FIRST)
    await deeds.accept(front.counter.services, referral_id, Side.WINDOW, window)
    await front.settle()
    await front.presses_data(ASKER, page)
    assert len([label for label in front.labels(ASKER) if "📄" in label]) == 2
    said, _ = await front.presses(ASKER, "📄 NDA")
    assert "Word file" in said
    ((name, text),) = _papers(front, ASKER)
    assert name == f"NDA-checklist-{referral_id}.docx"
    for told in ("Polymer and Rubber Materials Laboratory", "密封圈三个月就开裂", "20万以内"):
        assert told in text
    assert "13800138000" not in text, "papers are passed on"
    (refused,) = await front.presses_data(STRANGER, nda)
    assert "not yours" in refused
    (other,) = await front.presses_data(ASKER, encode(GetPaper(referral_id, Paper.APPLICATION)))
    assert "checklists are here" in other
    assert not _papers(front, STRANGER)
    assert len(_papers(front, ASKER)) == 1


@pytest.mark.parametrize("whole", [False, True])
async def test_a_confidential_need_stays_anonymous_until_it_is_shown_whole(front: Front, whole: bool) -> None:
    referral_id = await _accepted(front, confidential=True)
    if whole:
        services, owner = front.counter.services, await known(front, ASKER)
        assert await deeds.show_whole(services, referral_id, owner, agreed=True) is Result.DONE
    for who in (FIRST, SECOND):
        await front.presses_data(who, encode(GetPaper(referral_id, Paper.RIGHTS)))
        ((_, text),) = _papers(front, who)
        assert "密封圈" in text
        assert ("江州宏达橡胶有限公司" in text) is whole
        assert ("匿名" in text or "anonymous brief" in text) is not whole
        assert not any(word in text for word in SECRET[2:])
        assert whole or not any(word in text for word in SECRET)
    assert "知识产权" in _papers(front, SECOND)[0][0], "in the language of whoever gets it"
    said, *_ = await front.presses_data(ASKER, encode(GetPaper(referral_id, Paper.RIGHTS)))
    assert ("your own copy" in said) is not whole
    ((_, text),) = _papers(front, ASKER)
    assert "江州宏达橡胶有限公司" in text, "its owner's own copy names what they know"


async def test_what_was_withdrawn_has_no_papers(front: Front) -> None:
    referral_id = await _accepted(front, confidential=False)
    services, owner = front.counter.services, await known(front, ASKER)
    assert await deeds.progress(services, referral_id, Deed.WITHDRAWN, Side.ASKER, owner) is Result.DONE
    await front.presses_data(FIRST, encode(GetPaper(referral_id, Paper.NDA)))
    assert not _papers(front, FIRST)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("想一起报科技型中小企业评价入库", "科技型中小企业评价入库\n发布单位\n工业和信息化部"),
        ("省里今年的联合攻关项目", "名称\n省里今年的联合攻关项目\n截止\n十二月中旬\n发布单位\n\n网址\n"),
    ],
)
async def test_a_call_on_record_is_told_by_its_record_and_any_other_as_it_was_said(
    front: Front, call: str, told: str
) -> None:
    await staffed(front)
    services, owner = front.counter.services, await known(front, ASKER, language=Language.ZH)
    parts = {PROBLEM: "密封圈开裂", "call": call, "deadline": "十二月中旬", CONFIDENTIALITY: OPEN}
    kind, language = IntroductionKind.JOINT_APPLICATION, Language.ZH
    async with front.database.writing() as session:
        need = await demands.begin(session, services.seal, owner, kind, language, parts, services.now())
        assert await demands.publish(session, services.seal, need, services.now())
    referral_id = await asked(front, need)
    await deeds.send(services, referral_id, owner)
    await deeds.accept(services, referral_id, Side.WINDOW, await known(front, FIRST))
    await front.settle()
    await front.presses_data(ASKER, encode(GetPaper(referral_id, Paper.APPLICATION)))
    ((name, text),) = _papers(front, ASKER)
    assert name == f"联合申报分工表-{referral_id}.docx"
    assert told in text
    assert "高分子与橡胶材料实验室" in text
