"""The JSON object in what a model wrote."""

import pytest

from retrieval.errors import ModelUnavailable
from retrieval.model.reading import LONGEST, estimated_tokens, object_in


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}',
        ' \n{"a": 1}\n',
        '```json\n{"a": 1}\n```',
        '```\n{"a": 1}```',
        '<think>{"a": 2} no...</think>\n{"a": 1}',
    ],
)
def test_an_object_is_found(text: str) -> None:
    assert object_in(text) == {"a": 1}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sure! Here you are.",
        '{"a": 1',
        '[{"a": 1}]',
        "null",
        "7",
        '"a"',
        None,
        7,
        [{"type": "text"}],
        "[" * 50_000,
        '{"a": "' + "x" * LONGEST + '"}',
    ],
)
def test_all_else_is_nonsense(text: object) -> None:
    with pytest.raises(ModelUnavailable, match="nonsense"):
        object_in(text)


def test_tokens_are_estimated_from_above() -> None:
    assert estimated_tokens("密封圈老化") == 6
    assert estimated_tokens("") == 1
    assert estimated_tokens("seal " * 60) == 101
