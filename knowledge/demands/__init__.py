"""Needs: begun, told part by part, published, withdrawn, closed.

A need is its owner's and their enterprise's: a colleague may see and change it too.
"""

from knowledge.demands.need import CONFIDENTIAL, OPEN, Demand, Status, longest
from knowledge.demands.reading import demand, has_begun, of_person, one_of
from knowledge.demands.writing import (
    begin,
    begun_by,
    change_kind,
    close,
    decline_rest,
    mask,
    publish,
    speak,
    tell,
    told_by,
    withdraw,
)

__all__ = [
    "CONFIDENTIAL",
    "OPEN",
    "Demand",
    "Status",
    "begin",
    "begun_by",
    "change_kind",
    "close",
    "decline_rest",
    "demand",
    "has_begun",
    "longest",
    "mask",
    "of_person",
    "one_of",
    "publish",
    "speak",
    "tell",
    "told_by",
    "withdraw",
]
