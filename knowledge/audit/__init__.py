"""The audit: who looked at whose personal data, and who changed which record, when and why.

``looks`` notes what somebody was shown; ``reading`` gives looks and changes back, of a period, a person or a record.
"""

from knowledge.audit.looks import KEPT, Looked, note, prune
from knowledge.audit.reading import Asked, Change, Look, Summary, changes, key_of, looks, summary

__all__ = [
    "KEPT",
    "Asked",
    "Change",
    "Look",
    "Looked",
    "Summary",
    "changes",
    "key_of",
    "looks",
    "note",
    "prune",
    "summary",
]
