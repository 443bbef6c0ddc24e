"""Fusing words and vectors, over whatever may be shown today."""

import datetime as dt
import random
from pathlib import Path

import pytest

from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.drafts import TextDraft
from knowledge.roster import Scope
from knowledge.vocabulary import Audience, Availability, Kind, Language, Stage
from retrieval import search as search_module
from retrieval.docking import SEARCHED
from retrieval.fusion import Candidates
from retrieval.question import Question
from retrieval.search import Hit, search, search_within
from retrieval.understanding.reading import read
from retrieval.vectors import ExactIndex
from tests.knowledge.drafting import SIGNATURE, TODAY, draft, keep
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing


async def found(standing: Standing, text: str, audience: tuple[Audience, ...] = (Audience.PUBLIC,)) -> list[Hit]:
    encoder = standing.indexes.encoder
    vector = None if encoder is None else await encoder.question(text)
    async with standing.database.reading() as session:
        return await search(session, standing.indexes, read(Question(text, TODAY)), vector, TODAY, SEARCHED, audience)


def english(title: str, body: str) -> dict[Language, TextDraft]:
    return {Language.EN: TextDraft(title, None, body)}


@pytest.fixture
def plain(database: Database, tmp_path: Path) -> Standing:
    return Standing.open(database, tmp_path, PlainEncoder())


async def test_a_score_is_the_sum_of_its_evidence(plain: Standing) -> None:
    await plain.take(*(draft(f"r{n}", body=body) for n, body in enumerate(["密封圈老化", "密封圈", "面包发霉", "泵"])))
    hits = await found(plain, "密封圈老化")
    assert [hit.record.key for hit in hits[:2]] == ["r0", "r1"]
    for hit in hits:
        assert hit.nearness is not None
        assert hit.score == pytest.approx(hit.nearness + hit.overlap)
        assert hit.passage_id is not None
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


async def test_a_record_of_the_other_language_is_granted_half_the_best_overlap_and_compared_with_the_first_hits(
    plain: Standing,
) -> None:
    await plain.take(draft("zh", body="密封圈老化"), draft("en", texts=english("Seal ageing", "Rubber seals")))
    by_key = {hit.record.key: hit for hit in await found(plain, "密封圈老化")}
    zh, en = by_key["zh"], by_key["en"]
    assert en.overlap == 0 < zh.overlap
    assert zh.nearness is not None
    assert en.nearness is not None
    own_share = en.score - zh.overlap / 2 - en.nearness / 1.5
    assert abs(own_share) <= 1 / 3, "the rest is what the first hits say of it, a cosine with a weight of a third"
    assert zh.score == pytest.approx(zh.nearness + zh.overlap)


async def test_words_alone_find_only_what_shares_words(small: Standing) -> None:
    await small.take(
        draft("zh", body="密封圈老化"), draft("bread", body="面包发霉"), draft("en", texts=english("x", "y"))
    )
    (hit,) = await found(small, "密封圈老化")
    assert (hit.record.key, hit.nearness, hit.passage_id) == ("zh", None, None)
    assert hit.score == hit.overlap > 0


async def test_without_passages_encoded_words_still_find(plain: Standing) -> None:
    await keep(plain.database, draft("r"))
    await plain.feed.catch_up()
    (hit,) = await found(plain, "水泵密封圈")
    assert hit.nearness is None


async def test_closed_ones_are_found_and_marked(small: Standing) -> None:
    await small.take(
        draft("past", Kind.PROGRAM, closes=TODAY - dt.timedelta(1)), draft("now", Kind.PROGRAM, closes=TODAY)
    )
    status = {hit.record.key: hit.record.availability for hit in await found(small, "水泵密封圈")}
    assert status == {"past": Availability.CLOSED, "now": Availability.OPEN}


async def test_what_may_not_be_shown_is_not_found_though_every_index_holds_it(plain: Standing) -> None:
    await plain.take(draft("shown"), draft("internal", audience=Audience.STAFF), draft("gone"))
    async with plain.database.writing() as session:
        await retire(session, ["gone"], SIGNATURE)  # and the indexes have not heard of it
    assert plain.indexes.vectors is not None
    assert len(plain.indexes.vectors) == 3
    assert [hit.record.key for hit in await found(plain, "水泵密封圈")] == ["shown"]
    everything = await found(plain, "水泵密封圈", tuple(Audience))
    assert {hit.record.key for hit in everything} == {"shown", "internal"}


async def test_a_draft_is_in_no_index(small: Standing) -> None:
    await small.take(draft("drafted", stage=Stage.DRAFT), draft("shown"))
    assert {hit.record.key for hit in await found(small, "水泵密封圈")} == {"shown"}


async def test_equal_scores_come_in_the_order_of_keys(small: Standing) -> None:
    await small.take(*(draft(key, texts={Language.ZH: TextDraft("同", None, "密封圈")}) for key in ("c", "a", "b")))
    assert [hit.record.key for hit in await found(small, "密封圈")] == ["a", "b", "c"]


async def test_kinds_compare_on_one_scale(small: Standing) -> None:
    await small.take(draft("lab", body="密封圈"), draft("case", Kind.CASE, "密封圈 老化 漏油"))
    assert [hit.record.key for hit in await found(small, "密封圈 老化 漏油")] == ["case", "lab"]


async def test_no_more_than_the_depth_of_each_kind_and_availability(small: Standing) -> None:
    tomorrow, yesterday = TODAY + dt.timedelta(1), TODAY - dt.timedelta(1)
    await small.take(
        *(draft(f"lab{n}", body="密封圈" + "泵" * n) for n in range(6)),
        *(draft(f"shut{n}", Kind.PROGRAM, "密封圈", closes=yesterday) for n in range(6)),
        draft("open", Kind.PROGRAM, "密封圈 说的是许多别的事情 电镀 废水 电池", closes=tomorrow),
    )
    reading = read(Question("密封圈", TODAY))
    async with small.database.reading() as session:
        everything = await search(session, small.indexes, reading, None, TODAY, SEARCHED)
        hits = await search(session, small.indexes, reading, None, TODAY, SEARCHED, depth=2)
    assert len(everything) == 13
    assert [hit for hit in hits if hit.record.kind is Kind.LAB] == [
        hit for hit in everything if hit.record.kind is Kind.LAB
    ][:2]
    programs = [hit.record.key for hit in hits if hit.record.kind is Kind.PROGRAM]
    assert "open" in programs, "closed ones that match better do not crowd it out"
    assert sum(key.startswith("shut") for key in programs) == 6, "equals of the last one are kept"


async def test_a_scope_narrows_by_region_and_availability(plain: Standing) -> None:
    await plain.take(
        draft("here", Kind.PROGRAM, closes=TODAY, region="上海"),
        draft("past", Kind.PROGRAM, closes=TODAY - dt.timedelta(1), region="上海"),
        draft("there", Kind.PROGRAM, closes=TODAY, region="杭州"),
    )
    reading = read(Question("水泵密封圈", TODAY))
    encoder = plain.indexes.encoder
    assert encoder is not None
    vector = await encoder.question("水泵密封圈")
    scope = Scope(frozenset({Kind.PROGRAM}), availabilities=frozenset({Availability.OPEN}), regions=frozenset({"上海"}))
    async with plain.database.reading() as session:
        hits = await search_within(session, plain.indexes, reading, vector, TODAY, scope)
        tomorrow = await search_within(session, plain.indexes, reading, vector, TODAY + dt.timedelta(1), scope)
    assert [hit.record.key for hit in hits] == ["here"]
    assert tomorrow == []


async def test_the_coarse_pass_ranks_as_scoring_all_does(plain: Standing) -> None:
    words = ["密封圈", "老化", "电镀", "废水", "电池", "发热", "轴承", "磨损", "面包", "发霉"]
    await plain.take(
        *(draft(f"zh{n}", body=" ".join(words[(n * k) % 10] for k in range(1, 4))) for n in range(60)),
        *(draft(f"en{n}", texts=english(f"Seal {n}", f"ageing {n % 7} pump {n % 5}")) for n in range(60)),
    )
    before = [(hit.record.key, hit.score) for hit in await found(plain, "密封圈老化")]
    assert plain.indexes.vectors is not None
    plain.indexes.vectors = ExactIndex(plain.indexes.vectors.rows, scored_at_most=10)
    after = [(hit.record.key, hit.score) for hit in await found(plain, "密封圈老化")]
    assert [key for key, _ in after] == [key for key, _ in before]
    assert [score for _, score in after] == pytest.approx([score for _, score in before], abs=1e-5)


async def test_words_of_near_records_count_though_many_others_share_more(
    plain: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["密封圈", "老化", "电镀", "废水", "电池", "发热", "轴承", "磨损", "面包", "发霉", "泵", "阀门", "机床"]
    chance = random.Random(5)
    await plain.take(*(draft(f"r{n}", body=" ".join(chance.choices(words, k=6))) for n in range(120)))
    question = "密封圈老化，轴承磨损，泵漏油"

    async def first_ten() -> list[tuple[str, float]]:
        return [(hit.record.key, round(hit.score, 5)) for hit in (await found(plain, question))[:10]]

    everything = await first_ten()
    monkeypatch.setattr(search_module, "_SHARING", 6)
    assert await first_ten() == everything
    monkeypatch.setattr(Candidates, "learn", lambda *_: None)
    assert await first_ten() != everything, "or few shared more"
