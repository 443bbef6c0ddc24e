"""Papers of an introduction: checklists of what the two sides have to settle, as DOCX."""

from handlers.introductions.papers.content import Paper, papers_for
from handlers.introductions.papers.filling import CALL, Known, filled
from handlers.introductions.papers.rendering import docx_of

__all__ = ["CALL", "Known", "Paper", "docx_of", "filled", "papers_for"]
