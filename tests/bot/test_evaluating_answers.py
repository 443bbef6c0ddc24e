"""``liaison eval --answers``: what answers are worth, with and without a model, in a table and for scripts."""

import pytest

from tests.bot.conftest import Run
from tests.bot.test_models import endpoint
from tests.retrieval.grounding.test_adviser import honest
from tests.retrieval.scripted_endpoint import ScriptedEndpoint, completion

__all__ = ["endpoint"]


@pytest.mark.parametrize(("language", "words"), [("en", "card alone"), ("zh", "仅卡片")])
def test_the_card_alone_is_measured(liaison: Run, language: str, words: str) -> None:
    ran = liaison("eval", "--answers", "--limit", "2", "--language", language, "--misses")
    assert ran.status == 0
    assert words in ran.out


def test_scripts_read_counts_of_all_versions(
    liaison: Run, endpoint: ScriptedEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAISON_CHAT_MODEL", "big")
    monkeypatch.setenv("LIAISON_JUDGE_MODEL", "strict")
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    endpoint.script = lambda body: honest(body) if body["model"] == "big" else completion({"verdicts": []})
    measured = liaison("eval", "--answers", "--limit", "8", "--json").json
    assert measured["queries"] == 8
    assert measured["abstention"]["of"] == 8
    for version in ("composed", "written", "shown"):
        assert measured[version]["faithfulness"]["rate"] > 0.9
    assert measured["written"]["contacts"]["rate"] is None
    assert measured["dropped"]["of"] == measured["written"]["faithfulness"]["of"]
    assert measured["judge"]["unjudged"] == measured["dropped"]["of"], "this judge says nothing"
    asked = len(endpoint.requests)
    assert {body["model"] for body in endpoint.requests} == {"big", "strict"}
    again = liaison("eval", "--answers", "--limit", "8", "--json").json
    assert again == measured
    assert len(endpoint.requests) == asked, "what was answered before is not asked again"


def test_without_models_their_figures_are_null(liaison: Run) -> None:
    measured = liaison("eval", "--answers", "--limit", "2", "--json").json
    assert [measured[name] for name in ("written", "shown", "dropped", "judge")] == [None] * 4


@pytest.mark.parametrize("arguments", [("--answers", "folder"), ("--limit", "3")])
def test_what_does_not_go_together_is_refused(liaison: Run, arguments: tuple[str, ...]) -> None:
    ran = liaison("eval", *arguments)
    assert ran.status == 1
    assert "--answers" in ran.err


def test_a_model_that_cannot_be_opened_is_named(liaison: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAISON_JUDGE_MODEL", "strict")
    monkeypatch.setenv("OPENAI_BASE_URL", "nonsense")
    ran = liaison("eval", "--answers", "--limit", "1")
    assert ran.status == 1
    assert "address" in ran.err
