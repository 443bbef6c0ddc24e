"""What stops a command on purpose.

FrontDoorError
└── Refused     the request cannot be carried out; carries the key and values of the message that says why
"""

from collections.abc import Mapping

from handlers.texts import Value


class FrontDoorError(Exception):
    """Roots every error that this floor raises on purpose."""


class Refused(FrontDoorError):
    """A request that cannot be carried out, with the message to show (never the cause's own words)."""

    def __init__(self, key: str, **values: Value) -> None:
        super().__init__(key)
        self.key = key
        self.values: Mapping[str, Value] = values
