"""Digests of who talks and where: the numbers of a platform cannot be read from the database."""

from knowledge.people import Platform
from knowledge.sealing import Seal


def handle_digests(seal: Seal, platform: str, handle: str) -> list[str]:
    """Digests a handle under every key, as it stands now and as it stood once, the present way first."""
    # The platform is part of what is digested: equal numbers on two platforms must not show that they are equal.
    digests = seal.digests(f"{platform}:{handle}")
    if platform == Platform.TERMINAL:  # before migration 0003 its people were digested as if they were Telegram's
        digests += seal.digests(f"{Platform.TELEGRAM}:{handle}")
    return digests


def place_of(seal: Seal, platform: str, chat_id: int) -> str:
    """Names a group by a digest, so that who talks where cannot be read from the database."""
    return seal.digest(f"place:{platform}:{chat_id}")
