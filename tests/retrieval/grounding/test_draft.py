"""Reading what a model wrote."""

from typing import Any

import pytest

from retrieval.errors import ModelUnavailable
from retrieval.grounding.draft import draft_in


def _one(text: Any = "好。", cites: Any = (1,)) -> dict[str, Any]:
    return {"text": text, "cites": list(cites) if isinstance(cites, tuple) else cites}


def test_marks_that_a_model_writes_into_its_text_are_taken_out() -> None:
    draft = draft_in({"sentences": [_one("能做老化试验 [1]，也可来样【2】。", (1, 2))], "picks": [2, 1, 2]})
    assert draft.sentences[0].text == "能做老化试验，也可来样。"
    assert draft.sentences[0].cites == (1, 2)
    assert draft.picks == (2, 1)


def test_too_much_is_cut() -> None:
    draft = draft_in({"sentences": [_one(cites=tuple(range(99)))] * 99, "picks": list(range(99))})
    assert (len(draft.sentences), len(draft.sentences[0].cites), len(draft.picks)) == (5, 3, 3)
    (long,) = draft_in({"sentences": [_one("长" * 401)], "picks": []}).sentences
    assert long.cites == (), "what is no sentence rests on nothing, and so is dropped"


def test_control_characters_and_lone_surrogates_are_taken_out() -> None:
    (one,) = draft_in({"sentences": [_one("能\u202e做\ud800\x1b[31m试\u200b验")], "picks": []}).sentences
    assert one.text.isprintable()
    assert one.text.encode()


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"sentences": "好。", "picks": []},
        {"sentences": [_one()], "picks": 1},
        {"sentences": ["好。"], "picks": []},
        {"sentences": [_one(7)], "picks": []},
        {"sentences": [_one("好。", 1)], "picks": []},
        {"sentences": [{"text": "好。"}], "picks": []},
        {"sentences": [None], "picks": []},
    ],
)
def test_another_form_is_nonsense(content: dict[str, Any]) -> None:
    with pytest.raises(ModelUnavailable, match="nonsense"):
        draft_in(content)


def test_numbers_that_are_none_are_left_out() -> None:
    (one,) = draft_in({"sentences": [_one(cites=[1, "2", True, None, 2.5, 3])], "picks": ["1"]}).sentences
    assert one.cites == (1, 3)
