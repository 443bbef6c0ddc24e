"""A curated answer as the asker gets it, and /answers as editors look after it."""

import dataclasses
import datetime as dt

import pytest

from handlers.records.words import label
from handlers.texts import Texts
from knowledge.answers import answer_draft
from knowledge.drafts import Draft
from knowledge.intake.rows import draft_of
from knowledge.ledger import person_of
from knowledge.people import Role, grant
from knowledge.vocabulary import Audience, Language
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.knowledge.drafting import keep
from tests.knowledge.frequent import ROWS

ASKER, EDITOR = 3, 5
LONG = "".join(f"第{n}条，照此办理。" for n in range(1_500))


async def _editor(front: Front, code: str) -> None:
    front.codes[EDITOR] = code
    services = front.counter.services
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, services.platform, str(EDITOR), services.now())
        await grant(session, caller.id, Role.EDITOR)


def _answer(key: str, title: str, day: dt.date, body: str = "照此办理。") -> Draft:
    return answer_draft(key, {Language.ZH: (title, body)}, (title,), "<b>办公室</b> & 前台", day)


@pytest.mark.parametrize("texts", [ZH, EN])
async def test_an_asker_reads_it_first_and_an_editor_sees_what_became_of_it(front: Front, texts: Texts) -> None:
    contract = draft_of(ROWS[0])
    assert isinstance(contract, Draft)
    old = _answer("old", "<i>停车</i>要登记车牌吗", dt.date(2025, 1, 2), LONG)
    hidden = dataclasses.replace(_answer("staff", "内部怎么报销", dt.date(2026, 11, 1)), audience=Audience.STAFF)
    await keep(front.database, contract, old, hidden, *(_answer(f"k{n}", f"题目{n}", old.as_of) for n in range(5)))  # type: ignore[arg-type]
    await front.feed.catch_up()
    await front.feed.encode()
    english = texts is EN

    front.codes[ASKER] = texts.language.value
    await front.says(ASKER, "/start")
    (read,) = await front.says(ASKER, ROWS[0]["questions"][2 if english else 0])
    heading, byline, _, body, *_ = read.split("\n")
    wording = ROWS[0]["texts"][texts.language.value]
    assert (heading, body) == (f"📌 [1] {wording['title']}", f"{wording['body']} [1]")
    author = "Research Office" if english else "科研院"
    day = texts.day(dt.date(2026, 10, 8))
    assert byline == texts.say("curated-by", author=author, written=day, confirmed="none")
    await front.presses(ASKER, texts.say("button-helpful"))
    (cited,) = await front.presses(ASKER, "[1]")
    assert wording["title"] in cited and author in cited and wording["body"][:20] in cited
    await front.says(ASKER, "/new")
    (asked,) = (await front.says(ASKER, "停车要登记车牌吗"))[:1]
    assert "<b>办公室</b> & 前台" in asked and "<i>停车</i>要登记车牌吗" in asked and "第1条" in asked
    assert ZH.say("source-outlived", date=ZH.day(old.as_of), months=12) in "".join(front.read(ASKER)[-3:])  # type: ignore[arg-type]

    assert await front.says(ASKER, "/answers") == [texts.say("chat-not-allowed")]
    await _editor(front, texts.language.value)
    (listed,) = await front.says(EDITOR, "/answers")
    assert texts.say("curated-heading", count=8, old=6, days=90) in listed
    first = listed.split("\n\n")[1]
    assert texts.say("curated-given", given=1, helpful=1, unhelpful=0) in first and wording["title"] in first
    assert texts.say("curated-old", months=12) in listed and "<i>停车</i>要登记车牌吗" in listed
    (rest,) = await front.presses(EDITOR, texts.say("button-curated-next"))
    assert texts.say("button-curated-next") not in front.labels(EDITOR) and "8. " in rest
    await front.presses(EDITOR, texts.say("button-curated-before"))
    opened = await front.presses(EDITOR, texts.say("button-curated-open", n=1))
    assert wording["title"] in opened[0] and texts.say("particular-author", value=author) in opened[0]


async def test_where_there_is_none_an_editor_is_told_how_to_write_one(front: Front) -> None:
    await _editor(front, "zh")
    assert await front.says(EDITOR, "/answers") == [ZH.say("curated-none")]
    await front.says(EDITOR, "/add")
    await front.presses(EDITOR, ZH.say("kind-answer"))
    await front.presses(EDITOR, "中文")
    (asked,) = await front.says(EDITOR, "课题可以分期付款吗？")
    assert label("body_zh", ZH) in asked, "its title is a question, and no other one"
    (asked,) = await front.says(EDITOR, "可以，分三次付。")
    assert ZH.say("record-hint-questions") in asked
    (asked,) = await front.says(EDITOR, "项目款能不能分几次付？")
    assert ZH.say("record-hint-author") in asked
