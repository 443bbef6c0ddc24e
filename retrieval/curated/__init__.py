"""Curated answers: which of them a question asks for, told by the questions that each one answers."""

from retrieval.curated.book import Book, Fitting
from retrieval.curated.fit import VERY_SAME, says_also, says_enough
from retrieval.curated.questions import QuestionFeed

__all__ = ["VERY_SAME", "Book", "Fitting", "QuestionFeed", "says_also", "says_enough"]
