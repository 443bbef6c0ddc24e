"""Openings found in plain words on the starter knowledge: by topic, by how they fit, and only what is not over."""

import dataclasses
import datetime as dt

from knowledge.drafts import Draft, OpeningDetail, TextDraft
from knowledge.openings import Sponsorship
from knowledge.students import Degree, Profile
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import Because
from retrieval.citing import recalled, statement_of
from retrieval.openings import Aspect, Standing
from tests.knowledge.drafting import NOW, TODAY, draft
from tests.retrieval.standing import Standing as Desk
from tests.retrieval.standing import keys


async def test_openings_are_found_by_topic_and_ranked_by_what_the_student_wishes(starter: Desk) -> None:
    answer = await starter.ask("大三电子信息, 寒假想在九江做嵌入式实习")
    first = answer.openings[0]
    assert first.card.key == "demo-opening-embedded-intern"
    how = first.reason.fit
    assert how is not None
    standing = {point.aspect: point.standing for point in how.points}
    assert (standing[Aspect.TIME], standing[Aspect.PLACE]) == (Standing.MET, Standing.AGAINST)
    assert answer.unreached == ("九江",)
    summer = await starter.ask("大三电子信息, 暑假想在九江做嵌入式实习")  # "可安排在假期集中实习"
    assert [one.card.key for one in summer.openings[:2]] == [
        "demo-opening-embedded-intern",
        "demo-opening-vision-intern",
    ]
    asked = "internship in machine vision, partly from home, I know Python"
    english = await starter.ask(asked)
    assert english.openings[0].card.key == "demo-opening-vision-intern"
    told = english.openings[0].reason.fit
    assert told is not None and told.knows and [one.key for one in told.have] == ["python"]
    again = recalled(english, statement_of(english), {one.card.record_id: one.card for one in english.matches})
    assert again.openings[0].reason.fit == told


async def test_what_is_over_is_not_shown_beside_what_is_not(starter: Desk) -> None:
    for asked in ("机械专业的实习", "有哪些实习？", "summer internships for engineers"):
        answer = await starter.ask(asked)
        assert answer.openings and all(one.card.availability is not Availability.CLOSED for one in answer.openings)
    away = await starter.ask("summer internships for engineers", today=dt.date(2030, 1, 1))
    assert all(one.card.availability is not Availability.OPEN for one in away.openings[1:])


async def test_a_profile_helps_where_the_question_leaves_something_open(starter: Desk) -> None:
    profile = Profile(7, NOW, {}, frozenset(), major_said="法学", degree=Degree.BACHELOR, year=3)
    answer = await starter.ask("有什么实习适合我？", profile=profile)
    assert answer.openings[0].card.key == "demo-opening-ip-assistant-intern"
    how = answer.openings[0].reason.fit
    assert how is not None
    assert [point.of_profile for point in how.points if point.aspect is Aspect.MAJOR] == [True]
    without = await starter.ask("有什么实习适合我？")
    fits = [one.reason.fit for one in without.openings]
    assert all(fit is not None and all(not point.of_profile for point in fit.points) for fit in fits)


async def test_an_opening_in_the_other_language_is_found_and_what_one_cannot_get_comes_last(standing: Desk) -> None:
    english = {Language.EN: TextDraft("Software Developer Intern", "A", "Software development in a small team.")}
    base = draft("yes", Kind.OPENING, texts=english, location="NYC", rolling=True)
    offered = dataclasses.replace(base, detail=OpeningDetail(sponsorship=Sponsorship.OFFERED))
    citizens = dataclasses.replace(
        base, key="no", location="Boston, MA", detail=OpeningDetail(sponsorship=Sponsorship.CITIZENS_ONLY)
    )
    later = dataclasses.replace(
        base, key="later", detail=OpeningDetail(posted=TODAY + dt.timedelta(days=30), sponsorship=Sponsorship.OFFERED)
    )
    await standing.take(citizens, offered, later)
    answer = await standing.ask("需要签证支持的软件开发实习")
    assert keys(answer.openings) == ["yes", "no"]
    assert answer.openings[0].reason.because in (Because.WORDS, Because.MEANING, Because.NEAREST)
    fit = answer.openings[1].reason.fit
    assert fit is not None and fit.against


async def test_where_and_when_do_not_outvote_what_the_work_is_about_and_are_no_reasons(standing: Desk) -> None:
    def made(key: str, title: str, location: str) -> Draft:
        texts = {Language.EN: TextDraft(title, "A", f"{title} at A. Locations: {location}. Terms: Summer 2027.")}
        base = draft(key, Kind.OPENING, texts=texts, location=location, rolling=True)
        return dataclasses.replace(base, detail=OpeningDetail(terms=("Summer 2027",), nature="internship"))

    away = [("platform", "Software Engineer - Client Platforms Intern"), ("front", "Frontend Developer Intern")]
    await standing.take(
        made("data", "Data Science Intern", "Corning, NY"), *(made(*one, "Remote in USA") for one in away)
    )
    answer = await standing.ask("remote data science internship summer 2027")
    first, *others = answer.openings
    assert (first.card.key, first.reason.because) == ("data", Because.WORDS)
    assert set(first.reason.words) == {"data", "science"}
    assert {one.reason.because for one in others} <= {Because.NEAREST} and not any(one.reason.words for one in others)
    chinese = await standing.ask("远程 数据科学家 实习 2027暑期")
    assert chinese.openings[0].card.key == "data" and "2027" not in chinese.openings[0].reason.words


async def test_words_that_only_ask_are_no_reasons(starter: Desk) -> None:
    for asked in ("what can I become with my major? I study polymers", "I study polymers, any internship?"):
        answer = await starter.ask(asked)
        told = {word for one in answer.openings for word in one.reason.words}
        assert "polymers" in told and told.isdisjoint({"study", "become", "major"})
