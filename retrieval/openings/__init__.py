"""Finding openings: what a student wishes, what an opening says, how the one fits the other."""

from retrieval.openings.fit import Aspect, Fit, Point, Standing, Vetted, fit
from retrieval.openings.offer import Offer, offer_of
from retrieval.openings.wish import Wish, wish_in, with_profile

__all__ = [
    "Aspect",
    "Fit",
    "Offer",
    "Point",
    "Standing",
    "Vetted",
    "Wish",
    "fit",
    "offer_of",
    "wish_in",
    "with_profile",
]
