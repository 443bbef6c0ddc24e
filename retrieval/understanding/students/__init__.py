"""A student's profile out of their own words: told in one go, in answer to a question, or written in a CV.

What a text does not tell plainly is left to be asked. Pure work on strings; nothing is kept.
"""

from retrieval.understanding.students.answers import answered
from retrieval.understanding.students.curriculum import curriculum
from retrieval.understanding.students.said import Said, told_in
from retrieval.understanding.students.wished import looks_for_opening

__all__ = ["Said", "answered", "curriculum", "looks_for_opening", "told_in"]
