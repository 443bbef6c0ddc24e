"""Prompts: a file for each language, named variables, the reasons beside them.

A file holds two parts, ``[system]`` and ``[user]``. A line that begins with ``#`` is a reason: it is for whoever edits
the prompt, and is not sent. ``$name`` is a variable. What is filled in is never read for variables again, and only
the user's part may hold any: what others wrote stays out of the system's.
"""

import functools
import hashlib
import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.vocabulary import Language
from retrieval.errors import PromptBroken

_PARTS = re.compile(r"\A\s*\[system\]\n(?P<system>.+?)\n\[user\]\n(?P<user>.+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt in one language; ``digest`` (SHA-256, hex) is that of what is sent, without what is filled in."""

    system: str
    user: str
    digest: str

    def filled(self, values: Mapping[str, str]) -> str:
        """Gives the user's part with its variables filled in.

        Raises:
            PromptBroken: a variable has no value, or a value no variable.
        """
        template = string.Template(self.user)
        if set(template.get_identifiers()) != set(values):
            raise PromptBroken(f"variables {template.get_identifiers()}, values {sorted(values)}")
        return template.substitute(values)


@functools.cache
def prompt(name: str, language: Language) -> Prompt:
    """Reads a prompt.

    Raises:
        PromptBroken: the file has not the two parts, or a variable where none may be.
    """
    return parsed((Path(__file__).parent / f"{name}.{language.value}").read_text("utf-8"))


def parsed(text: str) -> Prompt:
    """Reads the text of a prompt's file; raises as ``prompt`` does."""
    sent = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    parts = _PARTS.match(sent)
    if parts is None:
        raise PromptBroken("a prompt has the parts [system] and [user], in this order")
    system, user = parts["system"].strip(), parts["user"].strip()
    if string.Template(system).get_identifiers() or not string.Template(user).is_valid():
        raise PromptBroken("a variable stands in the system's part, or is none")
    return Prompt(system, user, hashlib.sha256(f"{system}\n\0\n{user}".encode()).hexdigest())
