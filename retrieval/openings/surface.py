"""A folded text that is read piece by piece: what was understood is taken out, and what is left is its topic."""

import re


class Surface:
    """What is left of a text."""

    def __init__(self, text: str) -> None:
        self.left = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Takes the first place that a pattern fits out of the text; None where it fits nowhere."""
        found = pattern.search(self.left)
        if found is not None:
            self.left = f"{self.left[: found.start()]} , {self.left[found.end() :]}"
        return found

    def take_all(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Takes every such place."""
        found: list[re.Match[str]] = []
        while (one := self.take(pattern)) is not None:
            found.append(one)
        return found
