"""What the desk knows of itself and its server, kept by name."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.codec import convert, plain
from desktop_app.domain.desk_identity import DeskIdentity
from desktop_app.storage.settings import read_setting, write_setting

_IDENTITY = "sync.identity"
_KEY = "sync.key"
_SERVER = "sync.server"
_OPEN = "sync.open."


def read_identity(connection: Connection) -> DeskIdentity | None:
    """Return who the desk is to the server, or None when it was never enrolled."""
    body = read_setting(connection, _IDENTITY)
    return None if body is None else convert(body, DeskIdentity)


def write_identity(connection: Connection, identity: DeskIdentity) -> None:
    """Keep who the desk is to the server."""
    write_setting(connection, _IDENTITY, plain(identity))


def change_identity(connection: Connection, **changed: Any) -> DeskIdentity:
    """Change something about who the desk is to the server; returns it.

    Raises:
        LookupError: when the desk was never enrolled.
    """
    identity = read_identity(connection)
    if identity is None:
        raise LookupError("the desk was never enrolled")
    new = replace(identity, **changed)
    write_identity(connection, new)
    return new


def read_key(connection: Connection) -> bytes:
    """Return the desk's private key, 32 bytes; it lies in the encrypted file like everything else."""
    return bytes.fromhex(read_setting(connection, _KEY))


def write_key(connection: Connection, key: bytes) -> None:
    """Keep the desk's private key."""
    write_setting(connection, _KEY, key.hex())


def read_server(connection: Connection) -> dict[str, str]:
    """Return what is known of the server: ``url``, ``look_up``; empty before enrolment."""
    found: dict[str, str] = read_setting(connection, _SERVER, {})
    return found


def write_server(connection: Connection, **said: str) -> None:
    """Keep something about the server; what is not named stays."""
    write_setting(connection, _SERVER, {**read_server(connection), **said})


def read_open(connection: Connection, kind: str) -> dict[str, Any] | None:
    """Return the stored request of a kind that was not answered yet, or None."""
    found: dict[str, Any] | None = read_setting(connection, _OPEN + kind)
    return found


def write_open(connection: Connection, kind: str, body: Mapping[str, Any] | None) -> None:
    """Keep a request before it is sent; None once it was answered or given up."""
    write_setting(connection, _OPEN + kind, body)
