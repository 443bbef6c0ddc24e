"""Learning: which skills an opening asks for, where one can learn them, and questions about that."""

from retrieval.learning.closing import Closing, closing, courses_on
from retrieval.learning.questions import LearningQuestion, learning_asked, missing_asked
from retrieval.learning.skill_names import skills_of
from retrieval.learning.wanted import MOST, Wanted, wanted

__all__ = [
    "MOST",
    "Closing",
    "LearningQuestion",
    "Wanted",
    "closing",
    "courses_on",
    "learning_asked",
    "missing_asked",
    "skills_of",
    "wanted",
]
