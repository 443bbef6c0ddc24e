"""The lexical index on real tantivy: what it finds, and what no accident takes from it."""

import dataclasses
import json
import random
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

import numpy as np
import pytest

from knowledge.outbox import Wording
from knowledge.roster import Scope
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.analysis import terms
from retrieval.errors import IndexDamaged
from retrieval.lexical.index import LexicalIndex
from retrieval.lexical.question import LexicalQuestion


def wording(record_id: int, body: str, kind: Kind = Kind.LAB, lang: Language = Language.ZH, **more: str) -> Wording:
    said = {"title": "记录", "facets": ""} | more
    return Wording(record_id, kind, lang, said["title"], said.get("org"), body, said["facets"], False)


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    return LexicalIndex.open(tmp_path / "lexical")


def overlaps(index: LexicalIndex, question: str, kinds: Collection[Kind] = Kind, limit: int = 50) -> dict[int, float]:
    scope = Scope(frozenset(kinds), frozenset(Audience))
    sharing = LexicalQuestion(index, terms(question)).best(scope, limit, narrow=1.0)
    assert sharing.overlaps.tolist() == sorted(sharing.overlaps, reverse=True)
    return dict(zip(sharing.records.tolist(), sharing.overlaps.tolist(), strict=True))


def found(index: LexicalIndex, question: str, kinds: Collection[Kind] = Kind) -> list[int]:
    return list(overlaps(index, question, kinds))


def test_an_empty_index_finds_nothing(index: LexicalIndex) -> None:
    assert found(index, "密封圈") == []
    assert index.cursor() == 0


@pytest.mark.parametrize(
    "question", ["密封圈老化", "密封圈老化！", "密封圈", "橡膠密封圈", "ｓｅａｌ", "Seals", "sealing", "密封", "圈"]
)
def test_words_are_found_however_they_are_written(index: LexicalIndex, question: str) -> None:
    index.follow(1, [1, 2], [wording(1, "橡胶密封圈老化，seal"), wording(2, "面包发霉")])
    assert found(index, question) == [1]


def test_title_organisation_and_facets_are_found_too(index: LexicalIndex) -> None:
    index.follow(1, [1], [wording(1, "正文", title="轴承", org="示范大学", facets="杭州; marketing")])
    for question in ("轴承", "示范大学", "杭州", "Marketing"):
        assert found(index, question) == [1]


def test_kinds_are_told_apart_without_changing_the_score(index: LexicalIndex) -> None:
    index.follow(1, [1, 2], [wording(1, "密封圈"), wording(2, "密封圈", Kind.CASE)])
    everything = overlaps(index, "密封圈")
    assert overlaps(index, "密封圈", [Kind.CASE]) == {2: everything[2]}
    assert found(index, "密封圈", [Kind.PROGRAM]) == []


def test_a_record_in_two_languages_is_one_hit(index: LexicalIndex) -> None:
    index.follow(1, [1], [wording(1, "密封圈 seal"), wording(1, "seal ring", lang=Language.EN)])
    assert found(index, "seal") == [1]


def test_an_edit_replaces_and_a_removal_removes(index: LexicalIndex) -> None:
    index.follow(1, [1, 2], [wording(1, "密封圈"), wording(2, "轴承")])
    index.follow(2, [1], [wording(1, "面包")])
    assert found(index, "密封圈") == []
    assert found(index, "面包") == [1]
    index.follow(3, [2], [])
    assert found(index, "轴承") == []
    assert index.cursor() == 3


def test_taking_the_same_up_twice_doubles_nothing(index: LexicalIndex) -> None:
    for _ in range(3):
        index.follow(1, [1], [wording(1, "密封圈")])
    assert found(index, "密封圈") == [1]


def test_more_shared_words_come_first(index: LexicalIndex) -> None:
    index.follow(1, [1, 2, 3], [wording(1, "泵"), wording(2, "泵 密封圈 漏油"), wording(3, "泵 密封圈")])
    assert found(index, "泵 密封圈 漏油") == [2, 3, 1]


def test_what_is_asked_more_often_weighs_more(index: LexicalIndex) -> None:
    index.follow(1, [1, 2], [wording(1, "pump rust"), wording(2, "seal rust")])
    assert found(index, "the seal of the pump, a seal that leaks") == [2, 1]
    assert found(index, "the pump and its seal, a pump that leaks") == [1, 2]


def test_words_do_not_count_for_less_because_a_question_goes_on_and_on(index: LexicalIndex) -> None:
    rest = [wording(n, f"else{n}") for n in range(2, 51)]
    index.follow(1, range(1, 51), [wording(1, " ".join(f"shared{n}" for n in range(30))), *rest])

    def overlap(others: int) -> float:
        asked = [f"shared{n}" for n in range(30)] + [f"other{n}" for n in range(others)]
        return overlaps(index, " ".join(asked))[1]

    assert overlap(100) > 0.9 * overlap(10) > 0
    assert overlap(10) < overlap(0), "of two questions that are not long, the one that shares all its words shares more"


@pytest.mark.parametrize("seed", range(6))
def test_overlap_stays_between_nothing_and_all_however_often_texts_are_replaced(index: LexicalIndex, seed: int) -> None:
    chance = random.Random(seed)
    words = ["seal", "pump", "bread", "mould", "robot", "battery", "water", "nickel"]
    for seq in range(12):
        ids = chance.sample(range(1, 9), k=chance.randrange(1, 8))
        texts = [wording(i, " ".join(chance.choices(words, k=chance.randrange(1, 60)))) for i in ids]
        index.follow(seq + 1, ids, texts)
        shared = overlaps(index, " ".join(chance.sample(words, 3)))
        assert all(0 < overlap <= 1 for overlap in shared.values())


def test_a_question_as_long_as_allowed_is_answered(index: LexicalIndex) -> None:
    index.follow(1, [1], [wording(1, "密封圈")])
    letters = "".join(map(chr, range(0x4E00, 0x4E00 + 7_000)))
    assert found(index, f"密封圈{letters}") == [1]
    assert found(index, "y" * 8_000) == []


def test_a_giant_word_in_a_text_does_not_hide_the_others(index: LexicalIndex) -> None:
    index.follow(1, [1], [wording(1, f"{'x' * 200_000} rubber")])
    assert found(index, "rubber") == [1]


def test_what_was_written_is_there_after_opening_again(tmp_path: Path) -> None:
    LexicalIndex.open(tmp_path).follow(7, [1], [wording(1, "密封圈")])
    again = LexicalIndex.open(tmp_path)
    assert found(again, "密封圈") == [1]
    assert again.cursor() == 7


def test_a_reader_sees_what_another_wrote_once_it_looks(tmp_path: Path) -> None:
    reader, writer = LexicalIndex.open(tmp_path), LexicalIndex.open(tmp_path)
    writer.follow(1, [1], [wording(1, "密封圈")])
    reader.reload()
    assert found(reader, "密封圈") == [1]


def test_stopped_between_commit_and_cursor_the_entry_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = LexicalIndex.open(tmp_path)
    index.follow(1, [1], [wording(1, "密封圈")])

    def killed(self: LexicalIndex, seq: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(LexicalIndex, "_remember", killed)
        index.follow(2, [1, 2], [wording(1, "轴承"), wording(2, "轴承")])
    again = LexicalIndex.open(tmp_path)
    assert again.cursor() == 1, "the entry counts as not taken up ..."
    again.follow(2, [1, 2], [wording(1, "轴承"), wording(2, "轴承")])
    assert sorted(found(again, "轴承")) == [1, 2], "... and taking it up again doubles nothing"
    assert found(again, "密封圈") == []


def test_stopped_half_way_through_an_entry_it_is_as_if_it_never_came(tmp_path: Path) -> None:
    index = LexicalIndex.open(tmp_path)
    index.follow(1, [1], [wording(1, "密封圈")])

    def broken() -> Iterator[Wording]:
        yield wording(1, "轴承")
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        index.follow(2, [1], broken())
    assert found(index, "密封圈") == [1]
    assert found(LexicalIndex.open(tmp_path), "轴承") == []
    index.follow(2, [1], [wording(1, "轴承")])
    assert found(index, "轴承") == [1]


def test_an_index_of_other_terms_counts_as_empty(tmp_path: Path) -> None:
    index = LexicalIndex.open(tmp_path)
    index.follow(5, [1], [wording(1, "密封圈")])
    cursor = tmp_path / "cursor.json"
    cursor.write_text(json.dumps(json.loads(cursor.read_text()) | {"make": "terms:0"}))
    assert index.cursor() == 0


def damage(path: Path, how: str) -> None:
    """Does to a file what power cuts and bad disks do."""
    content = path.read_bytes()
    if how == "gone":
        path.unlink()
    elif how == "half":
        path.write_bytes(content[: len(content) // 2])
    else:
        path.write_bytes(random.Random(7).randbytes(max(len(content), 16)))


@pytest.mark.parametrize("how", ["gone", "half", "noise"])
def test_damage_is_noticed_or_harmless_and_can_be_mended(tmp_path: Path, how: str) -> None:
    whole = tmp_path / "whole"
    texts = [wording(i, f"密封圈 {i}") for i in range(1, 40)]
    LexicalIndex.open(whole).follow(9, range(1, 40), texts)
    names = [path.name for path in whole.iterdir() if path.suffix != ".lock"]
    assert len(names) > 5
    noticed = 0
    for name in names:
        folder = tmp_path / f"{how}-{name}"
        shutil.copytree(whole, folder)
        damage(folder / name, how)
        try:
            index = LexicalIndex.open(folder)
        except IndexDamaged:
            noticed += 1
            shutil.rmtree(folder)
            index = LexicalIndex.open(folder)
            assert index.cursor() == 0, "an index of no files is filled from the start"
        if index.cursor() == 0:
            index.follow(9, range(1, 40), texts)
        assert len(found(index, "密封圈")) == 39, name
    assert noticed >= 5


def test_a_file_where_the_folder_should_be_is_damage(tmp_path: Path) -> None:
    (tmp_path / "lexical").write_text("no folder")
    with pytest.raises(IndexDamaged):
        LexicalIndex.open(tmp_path / "lexical")


def test_several_kinds_at_once_are_as_each_by_itself(index: LexicalIndex) -> None:
    texts = [
        wording(1, "密封圈老化"),
        wording(1, "seal ageing 密封圈", lang=Language.EN),
        wording(2, "密封圈", Kind.CASE),
    ]
    index.follow(1, [1, 2, 3], [*texts, wording(3, "密封圈 老化 开裂", Kind.CASE)])
    together = overlaps(index, "密封圈老化", [Kind.CASE, Kind.LAB, Kind.OPENING])
    apart = overlaps(index, "密封圈老化", [Kind.CASE]) | overlaps(index, "密封圈老化", [Kind.LAB])
    assert together == apart
    assert sorted(together) == [1, 2, 3], "a record with two texts stands once, with the better one"
    assert overlaps(index, "") == {}


def test_what_is_left_out_shares_no_more_than_is_said(index: LexicalIndex) -> None:
    index.follow(1, range(1, 30), [wording(number, "密封圈 " + "面包 " * (number % 7)) for number in range(1, 30)])
    question = LexicalQuestion(index, terms("密封圈老化"))
    everything = question.best(Scope(frozenset(Kind)), 50)
    assert (len(everything.records), everything.unseen) == (29, 0.0)
    best = question.best(Scope(frozenset(Kind)), 10)
    left_out = ~np.isin(everything.records, best.records)
    assert len(best.records) == 10
    assert 0 < everything.overlaps[left_out].max() <= best.unseen == best.overlaps.min()


def test_the_words_of_some_records_are_those_that_a_search_finds(index: LexicalIndex) -> None:
    chance = random.Random(3)
    words = ["seal", "pump", "bread", "mould", "robot", "battery"]
    texts = [
        wording(number, " ".join(chance.choices(words, k=chance.randrange(1, 9))), lang=lang)
        for number in range(1, 60)
        for lang in (Language.ZH, Language.EN)[: chance.randrange(1, 3)]
    ]
    index.follow(1, range(1, 60), texts)
    expected = overlaps(index, "seal pump robot", limit=200)
    some = np.array(chance.sample(range(1, 70), 30))
    told = LexicalQuestion(index, terms("seal pump robot")).of(some)
    assert dict(zip(some.tolist(), told.tolist(), strict=True)) == {n: expected.get(n, 0.0) for n in some.tolist()}
    assert 0 < np.count_nonzero(told) < 30
    assert len(LexicalQuestion(index, terms("seal")).of(some[:0])) == 0
    assert LexicalQuestion(index, []).of(some).tolist() == [0.0] * 30


def test_what_a_scope_shuts_out_takes_no_place_of_what_it_lets_in(index: LexicalIndex) -> None:
    better = [wording(number, "密封圈") for number in range(1, 30)]
    staff = dataclasses.replace(wording(30, "密封圈 " + "面包 " * 30), audience=Audience.STAFF)
    here = dataclasses.replace(wording(31, "密封圈 " + "面包 " * 30, Kind.CASE), region="杭州市")
    index.follow(1, range(1, 32), [*better, staff, here])

    def found_in(**more: frozenset[str]) -> list[int]:
        scope = dataclasses.replace(Scope(frozenset(Kind), frozenset(Audience)), **more)
        return LexicalQuestion(index, terms("密封圈")).best(scope, 3).records.tolist()

    assert found_in(audiences=frozenset({Audience.STAFF})) == [30]
    assert found_in(regions=frozenset({"杭州市", "上海市"})) == [31]
    assert found_in(kinds=frozenset({Kind.CASE})) == [31]
    assert found_in(kinds=frozenset({Kind.CASE}), audiences=frozenset({Audience.STAFF})) == []
    assert not {30, 31} & set(found_in())
