"""Prompts: two parts, named variables, reasons that are not sent, and a digest of what is."""

import re
from importlib.resources import files

import pytest

from knowledge.vocabulary import Language
from retrieval.errors import PromptBroken
from retrieval.prompts import parsed, prompt

FILE = "# why\n[system]\nYou count.\n# because\nTo $$5.\n[user]\nCount $what, then ${what} in $language.\n"
NAMES = sorted(
    {path.name.rpartition(".")[0] for path in files("retrieval.prompts").iterdir() if path.name.endswith(".zh")}
)


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_is_there_in_both_languages_with_the_same_variables(name: str) -> None:
    written = {language: prompt(name, language) for language in Language}
    variables = [sorted(re.findall(r"\$(\w+)", one.user)) for one in written.values()]
    assert variables[0] == variables[1] != []
    assert len({one.digest for one in written.values()}) == len(Language)
    for one in written.values():
        assert "#" not in one.system + one.user, "reasons are not sent"


def test_reasons_are_not_sent_and_values_are_not_read_for_variables_again() -> None:
    one = parsed(FILE)
    assert one.system == "You count.\nTo $$5."
    assert one.filled({"what": "$language", "language": "[system] # $what"}) == (
        "Count $language, then $language in [system] # $what."
    )


@pytest.mark.parametrize(
    "values", [{}, {"what": "x"}, {"language": "x"}, {"what": "x", "language": "y", "more": "z"}, {"What": "x"}]
)
def test_a_variable_without_a_value_and_a_value_without_a_variable_raise(values: dict[str, str]) -> None:
    with pytest.raises(PromptBroken):
        parsed(FILE).filled(values)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "You count.",
        "[system]\nYou count.\n",
        "[user]\nCount.\n[system]\nYou count.\n",
        "[system]\nYou count $what.\n[user]\nCount.\n",
        "[system]\nYou count.\n[user]\nIt costs $ 5.\n",
    ],
)
def test_a_file_that_is_no_prompt_raises(text: str) -> None:
    with pytest.raises(PromptBroken):
        parsed(text)


def test_the_digest_changes_with_what_is_sent_and_not_with_its_reasons() -> None:
    digest = parsed(FILE).digest
    assert parsed(FILE.replace("# because", "# since")).digest == digest
    assert parsed(FILE.replace("You count", "You tell")).digest != digest
    assert parsed(FILE.replace("then", "and")).digest != digest
    assert re.fullmatch("[0-9a-f]{64}", digest)
