"""What a curated answer looks like, by itself and where a chat model has worded the question's answer, too."""

import datetime as dt

from handlers.view import answer_pages
from handlers.wording import Wording
from knowledge.drafts import AnswerDetail
from knowledge.vocabulary import Kind, Language
from retrieval.answer import Because, Reason, Sentence
from retrieval.grounding.draft import Draft, Drafted
from retrieval.grounding.sources import material, sources_of
from retrieval.grounding.verification import verified
from tests.handlers.answers import TODAY, TURN, ZH, answer, match

SAID, FALSE = "合同由科研院审核，一般七个工作日盖章。", "合同由科研院审核，一般三个工作日盖章。"
CURATED = match(
    1, Kind.ANSWER, Reason(Because.CURATED, title="合同怎么签"), "先谈定任务书",
    detail=AnswerDetail(("合同怎么签",), "科研院 / Research Office", dt.date(2026, 10, 8)),
    title="合同流程", body="先谈定任务书，再到科研院审核合同。\n一般七个工作日盖章，电话 0571-1234567。",
)  # fmt: skip


def test_it_stands_whole_before_what_a_model_says_and_before_the_other_records() -> None:
    said = answer(1, curated=(CURATED,), contacts=(match(2),), sentences=(Sentence(SAID, (1,)),))
    (page,) = answer_pages(said, TURN, ZH, TODAY)
    lines = [line for line in page.html.split("\n") if line]
    assert lines[:5] == [
        "<b>📌 [1] 合同流程</b>", "<i>科研院答复，写于2026年10月8日</i>", "先谈定任务书，再到科研院审核合同。 [1]",
        "一般七个工作日盖章，电话 0571-1234567。 [1]", f"{SAID} [1]",
    ]  # fmt: skip
    assert lines[6].startswith("<b>[2]") and page.html.count("合同流程") == 1
    assert Wording(ZH, TODAY).plain(said).startswith("[1] 合同流程\n科研院答复")


async def test_a_model_may_use_its_words_and_no_others() -> None:
    sources = sources_of(answer(1, curated=(CURATED,)), ())
    assert "七个工作日" in material("合同怎么签", [], sources) and "1234567" not in material("合同怎么签", [], sources)
    checked = await verified(Draft((Drafted(SAID, (1,)), Drafted(FALSE, (1,))), (1,)), sources, Language.ZH, None)
    assert [one.text for one in checked.sentences] == [SAID]
