"""Who may change the national catalogue by signed files: the desk's server, and keys that an administrator trusts."""

from sqlalchemy import Connection

from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.settings import Setting

_PUBLISHERS = Setting("catalogue.publishers", list[str])
_OF_SERVER = Setting("catalogue.server_publisher", str)
_TRUSTED = AuditTrail("catalogue.publisher", str)
_KEY_BYTES = 32


def trusted_publishers(connection: Connection) -> list[bytes]:
    """Return the public keys whose files change the catalogue."""
    return [_bytes_of(key) for key in _PUBLISHERS.read(connection) or []]


def server_key(connection: Connection) -> bytes:
    """Return the public key of the desk's own server, 32 bytes; ``b""`` while it has named none."""
    return _bytes_of(_OF_SERVER.read(connection) or "")


def trust_publisher(context: DeskContext, public_key: bytes) -> None:
    """Let files that a key signed change the catalogue from now on; recorded with who allowed it.

    The officer has compared the key's fingerprint with the one that the publisher told on another way.

    Raises:
        RuleViolation: ``role.administrator_only``.
    """
    check_right(context.officer, Right.PUBLISHERS)
    with context.store.write() as connection:
        _trust(connection, context, public_key.hex())


def knows_server(connection: Connection) -> bool:
    """Return whether the desk's server has named its key before."""
    return _OF_SERVER.read(connection) is not None


def trust_server(connection: Connection, context: DeskContext, public_key: str) -> None:
    """Let the files of the desk's own server change the catalogue; only its first key is trusted like this.

    A desk believes its server from its enrolment on, which an administrator did with a one-time code. A key that is
    another one later has to be confirmed like that of an unknown publisher.

    Args:
        connection: a transaction of the caller.
        context: officer, desk and store.
        public_key: the Ed25519 key that the server names, hexadecimal; anything else is passed over, as is ``""``.
    """
    if len(_bytes_of(public_key)) == _KEY_BYTES and not knows_server(connection):
        _OF_SERVER.write(connection, public_key.lower())
        _trust(connection, context, public_key.lower())


def forget_server(connection: Connection) -> None:
    """Let the first key of the next server count; keys that were trusted stay."""
    _OF_SERVER.clear(connection)


def _trust(connection: Connection, context: DeskContext, key: str) -> None:
    keys = _PUBLISHERS.read(connection) or []
    if key not in keys:
        _PUBLISHERS.write(connection, [*keys, key])
        _TRUSTED.append(connection, context.clock(), context.officer, key)


def _bytes_of(key: str) -> bytes:
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
