"""The error tree of this floor.

KnowledgeError
├── StoreUnavailable     the database cannot be opened, read or written (disk read-only or full, server down)
├── StoreFromTheFuture   the database was migrated by a newer version of Liaison
└── CriteriaMalformed    a program's criteria are not a tree of known nodes
"""


class KnowledgeError(Exception):
    """Roots every error that this floor raises on purpose."""


class StoreUnavailable(KnowledgeError):
    """The database cannot be opened, read or written; the cause is chained."""


class StoreFromTheFuture(KnowledgeError):
    """The database was migrated by a newer version of Liaison."""


class CriteriaMalformed(KnowledgeError):
    """A program's criteria are not a tree of known nodes; the message names the path of the bad node."""
