"""A need's parts out of free text or a document, by rules: the words of the text itself, never others."""

from retrieval.understanding.briefing.drafting import LONGEST_PROBLEM, Draft, draft

__all__ = ["LONGEST_PROBLEM", "Draft", "draft"]
