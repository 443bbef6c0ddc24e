"""Sealing what is personal: encryption for columns, and keyed digests to find a sealed handle by.

Rotation: keys come newest first. Everything is sealed and digested under the first; what an older key sealed can still
be opened, and a digest is looked for under every key (`digests`), so nobody becomes a stranger when a key is added.
A new key is first handed to every process in second place, then moved to the first. An old key may go only when no row
needs it any more.
"""

import base64
import binascii
import hmac
import logging
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from knowledge.errors import KeyMalformed, SealBroken

_log = logging.getLogger(__name__)
_KEY_BYTES = 32
#: Texts may hold half a character pair (chat programs send such); sealing is not the place to refuse them.
_ERRORS = "surrogatepass"


class Seal:
    """Seals and opens text under one or more keys.

    Args:
        keys: 32 bytes each in URL-safe base64 (as `new_key` makes them), newest first.

    Raises:
        KeyMalformed: there is no key, or one is malformed.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        secrets = [_secret(key) for key in keys]
        if not secrets:
            raise KeyMalformed("no key")
        self._fernet = MultiFernet([Fernet(base64.urlsafe_b64encode(secret)) for secret in secrets])
        self._digest_keys = [_digest_key(secret) for secret in secrets]

    def seal(self, text: str) -> bytes:
        """Encrypts a text; equal texts come out differently each time."""
        return self._fernet.encrypt(text.encode(errors=_ERRORS))

    def unseal(self, sealed: bytes) -> str:
        """Opens what was sealed under any of the keys.

        Raises:
            SealBroken: none of the keys fits, or the data was changed.
        """
        try:
            return self._fernet.decrypt(sealed).decode(errors=_ERRORS)
        except InvalidToken as error:
            raise SealBroken("sealed under another key, or changed") from error

    def opened(self, sealed: bytes, row: str) -> str | None:
        """Opens one row of many; None where none of the keys fits, which is logged under the row's name."""
        try:
            return self.unseal(sealed)
        except SealBroken:
            _log.error("%s is sealed with none of the keys at hand, or damaged", row)
            return None

    def digest(self, text: str) -> str:
        """Digests a text under the newest key (HMAC-SHA256, 64 hex characters); without the key nobody can guess it."""
        return self.digests(text)[0]

    def digests(self, text: str) -> list[str]:
        """Digests a text under every key, newest first, to find what was stored before a rotation."""
        return [hmac.digest(key, text.encode(errors=_ERRORS), "sha256").hex() for key in self._digest_keys]


def new_key() -> str:
    """Makes a key from the system's randomness."""
    return Fernet.generate_key().decode()


def _secret(key: str) -> bytes:
    try:
        secret = base64.b64decode(key.strip().encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise KeyMalformed("not URL-safe base64") from error
    if len(secret) != _KEY_BYTES:
        raise KeyMalformed(f"{len(secret)} bytes instead of {_KEY_BYTES}")
    return secret


def _digest_key(secret: bytes) -> bytes:
    """Derives a key of its own for digests, so that they and the encryption never share one."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"liaison handle digest").derive(secret)
