"""Stored state of the synchronisation: device identity, private key and server."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.storage.settings import Setting


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """Known facts of the server; empty before enrolment.

    Attributes:
        url: its address.
        look_up: address of the public look-up page.
        bundle_key: X25519 public key that evidence bundles are sealed for, hexadecimal.
        procedure_page: address of the public page of a procedure, with ``{code}``.
    """

    url: str = ""
    look_up: str = ""
    bundle_key: str = ""
    procedure_page: str = ""


_IDENTITY = Setting("sync.identity", DeskIdentity)
_KEY = Setting("sync.key", str)
_SERVER = Setting("sync.server", ServerFacts)


def read_identity(connection: Connection) -> DeskIdentity | None:
    """Return the device identity, or None when the desk was never enrolled."""
    return _IDENTITY.read(connection)


def write_identity(connection: Connection, identity: DeskIdentity) -> None:
    """Store the device identity."""
    _IDENTITY.write(connection, identity)


def identity_of(connection: Connection) -> DeskIdentity:
    """Return the device identity.

    Raises:
        LookupError: when the desk was never enrolled.
    """
    identity = read_identity(connection)
    if identity is None:
        raise LookupError("the desk was never enrolled")
    return identity


def change_identity(connection: Connection, **changed: Any) -> DeskIdentity:
    """Change fields of the device identity and return it.

    Raises:
        LookupError: when the desk was never enrolled.
    """
    new = replace(identity_of(connection), **changed)
    write_identity(connection, new)
    return new


def read_key(connection: Connection) -> bytes:
    """Return the desk's private key, 32 bytes; it is stored in the encrypted database.

    Raises:
        LookupError: when the desk was never enrolled.
    """
    key = _KEY.read(connection)
    if key is None:
        raise LookupError("the desk was never enrolled")
    return bytes.fromhex(key)


def write_key(connection: Connection, key: bytes) -> None:
    """Store the desk's private key."""
    _KEY.write(connection, key.hex())


def read_server(connection: Connection) -> ServerFacts:
    """Return the known facts of the server."""
    return _SERVER.read(connection) or ServerFacts()


def write_server(connection: Connection, **changed: str) -> None:
    """Store facts of the server; other facts stay."""
    _SERVER.write(connection, replace(read_server(connection), **changed))
