"""Learns which questions are the desk's matter, which lean on what was said before them, and prints how questions held
out are told apart.

``uv run python -m benchmarks.remit [--general QUERIES.jsonl] [--records REAL] [--write]``: remit_questions.jsonl holds
questions of four groups: "in scope", "unanswerable" (the desk's matter, whatever it knows), "off topic", and
"follow-up", which say nothing of the matter and lean on what went before. QUERIES adds general knowledge as off topic;
REAL, a folder of records, adds their titles as the desk's matter.
"""

import argparse
import asyncio
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.settings import Settings
from retrieval.encoder import Bundled, Encoder, open_encoder
from retrieval.understanding import remit
from retrieval.understanding.remit import Remit

_QUESTIONS = Path(__file__).with_name("remit_questions.jsonl")
_GENERAL, _GENERAL_WEIGHT = 500, 0.3
"""Questions of general knowledge, and the weight of one. Without them .55 of those held out were abstained from, with
them .98; at weight 1 fewer of the others off topic: .94 -> .92."""
_RECORDS, _RECORD_WEIGHT = 60, 0.2
"""Titles of each file of records, and the weight of one: taken for off topic .09 -> .01."""
_EVERY = 3
"""Of the texts added, so many to one that ships as a landmark."""
_PENALTY = 0.1
_REFUSED = 0.03
"""Share of the questions in scope, held out, that stay below the threshold; a direct match lifts some of them again."""
_TAKEN_TO_LEAN = 0.02
"""Share of the questions that stand alone, held out, that are taken to lean: .86 of those that do are found; at .01 .78
of them, at .05 .96."""
_FOLDS = 10
_SEED = 0
_LONGEST = 150

Columns = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A text, the group that it belongs to and how much it weighs."""

    text: str
    group: str
    weight: float = 1.0

    @property
    def matter(self) -> bool:
        """Says whether it is the desk's matter."""
        return self.group not in ("off topic", "general")

    @property
    def leans(self) -> bool:
        """Says whether it means something only with what went before."""
        return self.group == "follow-up"


def examples(general: Path | None, records: Path | None) -> list[Example]:
    """Reads the questions, and samples what is added to them."""
    chance = random.Random(_SEED)
    read = [Example(row["text"], row["group"]) for row in _rows(_QUESTIONS)]
    if general is not None:
        asked = [row["text"] for row in _rows(general)]
        read += [Example(text, "general", _GENERAL_WEIGHT) for text in chance.sample(asked, min(_GENERAL, len(asked)))]
    for file in sorted(records.glob("*.jsonl")) if records else []:
        rows = _rows(file)
        some = chance.sample(rows, min(_RECORDS, len(rows)))
        read += [Example(row["title"][:_LONGEST], "record", _RECORD_WEIGHT) for row in some]
    return read


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def learn(vectors: Columns, told: Sequence[Example]) -> Remit:
    """Fits what landmarks, questions and some of the texts added, say, by ridge regression in their space.

    With like questions kept in one fold, and .02 and .05 of those in scope refused, .90 and .96 of those off topic were
    abstained from; a plane through the vectors abstained from .80 and .93.
    """
    weight = np.array([one.weight for one in told])
    mean = vectors.mean(0).astype(np.float32)
    centred = remit.centred(vectors.astype(np.float32), mean)
    own = np.flatnonzero(weight == 1)
    landmarks = centred[np.concatenate([own, np.flatnonzero(weight != 1)[::_EVERY]])]
    near = np.column_stack([remit.kernel(centred, landmarks), np.ones(len(centred))]).astype(np.float64)
    ridge = np.zeros((near.shape[1], near.shape[1]))
    ridge[:-1, :-1] = _PENALTY * (remit.kernel(landmarks, landmarks) + 1e-3 * np.eye(len(landmarks)))
    ridge[-1, -1] = 1e-6
    leaning = np.array([one.leans for one in told])
    of_matter = _fitted(near, ridge, np.array([one.matter for one in told]), np.where(leaning, 0, weight), len(own))
    of_leaning = _fitted(near, ridge, leaning, weight, len(own))
    fitted = np.column_stack([of_matter, of_leaning]).astype(np.float32)
    return Remit("", mean, landmarks, fitted[:-1], fitted[-1])


def _fitted(near: Columns, ridge: Columns, truth: NDArray[np.bool_], weight: Columns, total: float) -> Columns:
    """Fits one outcome; both of its values weigh alike, and together as much as ``total`` examples."""
    even = weight.copy()
    for value in (True, False):
        even[truth == value] *= total / 2 / even[truth == value].sum()
    fitted: Columns = np.linalg.solve(near.T @ (near * even[:, None]) + ridge, near.T @ (even * np.where(truth, 1, -1)))
    return fitted


def held_out(vectors: Columns, told: Sequence[Example]) -> Columns:
    """Gives what the other folds teach of each example: (examples, 2), matter and leaning."""
    folds = np.random.default_rng(_SEED).integers(0, _FOLDS, len(told))
    outcomes = np.zeros((len(told), 2))
    for fold in range(_FOLDS):
        taught = np.flatnonzero(folds != fold)
        learnt = learn(vectors[taught], [told[int(place)] for place in taught])
        for place in np.flatnonzero(folds == fold):
            outcomes[place] = learnt.told(vectors[place].astype(np.float32))
    return outcomes


def thresholds(outcomes: Columns, told: Sequence[Example]) -> Columns:
    """Places both thresholds, and prints what comes of them."""
    groups = np.array([one.group for one in told])
    matter, leaning = outcomes.T
    alone = np.isin(groups, ["in scope", "unanswerable", "off topic"])
    least = np.array(
        [np.quantile(matter[groups == "in scope"], _REFUSED), np.quantile(leaning[alone], 1 - _TAKEN_TO_LEAN)]
    )
    above = (matter[groups == "in scope"][:, None] > matter[groups == "off topic"]).mean()
    print(f"in scope above off topic: {above:.4f}")
    for group in dict.fromkeys(groups.tolist()):
        own = outcomes[groups == group]
        off, leans = (own[:, 0] < least[0]).mean(), (own[:, 1] >= least[1]).mean()
        print(f"  {group:<14}{len(own):>5} texts, taken for off topic {off:.3f}, taken to lean {leans:.3f}")
    return least


def _own(told: Sequence[Example]) -> list[Example]:
    """Gives the questions that ship beside this file."""
    return [one for one in told if one.weight == 1]


async def _encoded(encoder: Encoder, told: Sequence[Example]) -> Columns:
    return np.array([await encoder.question(one.text) for one in told], np.float64)


async def main(general: Path | None, records: Path | None, write: bool) -> None:
    """Learns, prints, and writes the weights."""
    encoder = await open_encoder(Bundled(), Settings.load().cache_folder, lambda stage, fraction: None)
    assert encoder is not None
    told = examples(general, records)
    vectors = await _encoded(encoder, told)
    least = thresholds(held_out(vectors, told), told)
    if write:
        learnt = learn(vectors, told)
        np.savez_compressed(
            Path(remit.__file__).with_name(remit.FILE),
            encoder=encoder.id,
            mean=learnt.mean.astype(np.float16),
            landmarks=np.rint(learnt.landmarks * remit.STEPS).astype(np.int8),
            weights=learnt.weights.astype(np.float16),
            bias=(learnt.bias - least).astype(np.float32),
        )
    await encoder.aclose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--general", type=Path)
    parser.add_argument("--records", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    asyncio.run(main(options.general, options.records, options.write))
