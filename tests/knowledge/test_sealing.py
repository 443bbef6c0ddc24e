"""Sealing: nothing readable without the key, and nobody lost when keys change."""

import base64

import pytest

from knowledge.errors import KeyMalformed, SealBroken
from knowledge.sealing import Seal, new_key

TEXTS = ["", "我们厂的密封圈老化", "a" * 10_000, "\x00\n\t", "half a pair: \ud83d", "🙂"]


@pytest.mark.parametrize("text", TEXTS)
def test_what_was_sealed_can_be_opened(text: str) -> None:
    seal = Seal([new_key()])
    assert seal.unseal(seal.seal(text)) == text
    assert len(seal.digest(text)) == 64


def test_equal_texts_are_sealed_differently_and_digested_alike() -> None:
    seal = Seal([new_key()])
    assert seal.seal("x") != seal.seal("x")
    assert seal.digest("x") == seal.digest("x") != seal.digest("y")


def test_a_digest_needs_the_key() -> None:
    assert Seal([new_key()]).digest("42") != Seal([new_key()]).digest("42")


def test_a_digest_stays_the_same_from_one_release_to_the_next() -> None:
    key = base64.urlsafe_b64encode(bytes(range(32))).decode()
    assert Seal([key]).digest("telegram:42") == "bf954e879147923308e0e8ebd06cc57ed947c8bb14cef69de8a449679958e3cb"


def test_rotation_seals_under_the_new_key_and_still_finds_and_opens_the_old() -> None:
    old, new = new_key(), new_key()
    before, after = Seal([old]), Seal([new, old])
    assert after.unseal(before.seal("x")) == "x"
    assert after.digests("x") == [Seal([new]).digest("x"), before.digest("x")]
    assert Seal([new]).unseal(after.seal("x")) == "x"


def test_another_key_or_a_changed_byte_is_noticed() -> None:
    seal = Seal([new_key()])
    sealed = seal.seal("x")
    with pytest.raises(SealBroken):
        Seal([new_key()]).unseal(sealed)
    other = b"B" if sealed[20:21] == b"A" else b"A"
    for broken in (sealed[:-1], b"", b"\xff" * 40, sealed[:20] + other + sealed[21:]):
        with pytest.raises(SealBroken):
            seal.unseal(broken)


@pytest.mark.parametrize("keys", [[], [""], ["secret"], ["钥匙"], [new_key()[:-2]], [new_key(), "x"], [new_key() * 2]])
def test_a_malformed_key_is_refused_and_not_quoted(keys: list[str]) -> None:
    with pytest.raises(KeyMalformed) as caught:
        Seal(keys)
    assert not any(key and key in str(caught.value) for key in keys)


def test_space_around_a_key_is_no_harm() -> None:
    key = new_key()
    assert Seal([f" {key}\n"]).unseal(Seal([key]).seal("x")) == "x"
