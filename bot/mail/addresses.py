"""Addresses of e-mail, as settings and records write them."""

from email.errors import MessageError
from email.headerregistry import Address
from email.utils import getaddresses


class Unaddressable(ValueError):
    """An address is none that mail can be sent to."""


def recipient(address: str, name: str = "") -> Address:
    """Reads a bare address; a domain of another script is written in ASCII.

    Raises:
        Unaddressable: it is none, or its first half is not in ASCII, which many servers do not take.
    """
    user, _, domain = address.strip().rpartition("@")
    try:
        found = Address(name, addr_spec=f"{user}@{domain.encode('idna').decode('ascii')}")
        found.addr_spec.encode("ascii")
    except (MessageError, ValueError, IndexError) as error:
        raise Unaddressable(address) from error
    if not found.username or not found.domain:
        raise Unaddressable(address)
    return found


def named(text: str) -> Address:
    """Reads an address with or without a name before it: ``Docking desk <desk@uni.example>``.

    Raises:
        Unaddressable: it is none.
    """
    pairs = getaddresses([text])
    if len(pairs) != 1:
        raise Unaddressable(text)
    ((name, address),) = pairs
    return recipient(address, " ".join(name.split()))
