"""Answers worded by a chat model, of which only what the records bear out is shown."""

from retrieval.grounding.adviser import Advised, Adviser
from retrieval.grounding.grounder import Grounder

__all__ = ["Advised", "Adviser", "Grounder"]
