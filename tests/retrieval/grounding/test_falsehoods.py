"""A sentence that is false in one word is not shown, one that is true in other words is."""

import pytest

from knowledge.vocabulary import Language
from retrieval.encoder import BundledEncoder
from retrieval.grounding.verification import verified
from tests.retrieval.grounding.cases import draft, sources
from tests.retrieval.grounding.falsehoods import FALSE, RECORDS, TRUE


async def _shown(language: Language, n: int, text: str, encoder: BundledEncoder) -> bool:
    checked = await verified(draft((text, (n,))), sources(*RECORDS[language]), language, encoder)
    return checked.worth_showing


def test_there_are_many() -> None:
    assert all(len(set(FALSE[language])) == len(FALSE[language]) >= 45 for language in Language)


@pytest.mark.parametrize("language", list(Language))
async def test_what_is_false_in_one_word_is_not_shown(language: Language, encoder: BundledEncoder) -> None:
    assert [text for n, text in FALSE[language] if await _shown(language, n, text, encoder)] == []


@pytest.mark.parametrize("language", list(Language))
async def test_what_is_true_in_other_words_is_shown(language: Language, encoder: BundledEncoder) -> None:
    assert [text for n, text in TRUE[language] if not await _shown(language, n, text, encoder)] == []
