"""The error tree of this floor.

KnowledgeError
├── StoreUnavailable     the database cannot be opened, read or written (disk read-only or full, server down)
│   └── StoreDamaged     ... because its file is damaged, or is no database at all
├── StoreFromTheFuture   the database was migrated by a newer version of Liaison
├── StarterDamaged       the starter knowledge of this installation cannot be read
├── CriteriaMalformed    a program's criteria are not a tree of known nodes
├── KeyMalformed         a secret key is not one that LIAISON_KEY may hold
└── SealBroken           sealed data was sealed with none of the given keys, or was tampered with
"""


class KnowledgeError(Exception):
    """Roots every error that this floor raises on purpose."""


class StoreUnavailable(KnowledgeError):
    """The database cannot be opened, read or written; the cause is chained."""


class StoreDamaged(StoreUnavailable):
    """The database's file is damaged, or is no database at all; the cause is chained.

    Attributes:
        file: the file; None where the database is one of a server, which told so.
    """

    def __init__(self, file: str | None) -> None:
        super().__init__(file)
        self.file = file


class StoreFromTheFuture(KnowledgeError):
    """The database was migrated by a newer version of Liaison."""


class CriteriaMalformed(KnowledgeError):
    """A program's criteria are not a tree of known nodes; the message names the path of the bad node."""


class StarterDamaged(KnowledgeError):
    """The starter knowledge of this installation cannot be read; the message names the file and line."""


class KeyMalformed(KnowledgeError):
    """A secret key is not 32 bytes in URL-safe base64; the message never quotes it."""


class SealBroken(KnowledgeError):
    """Sealed data was sealed with none of the given keys, or was tampered with."""
