"""Certificates that the desk's server gives out: fetched with a round of sync, then believed without a network."""

import logging
from collections.abc import Callable
from hashlib import sha256

from sqlalchemy import Connection

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.papers.certificates import Certificate, is_issued_by, unpack_certificates
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.publishers import server_key
from desktop_app.storage.paper_certificates import certificates_by_key_id, put_certificates
from desktop_app.storage.settings import Setting
from desktop_app.sync.protocol import CERTIFICATES_PATH

_VERSION = Setting("papers.certificates_version", str)
_SERVERS = Setting("papers.servers", list[str])
_log = logging.getLogger(__name__)


def fetch_certificates(context: DeskContext, version: str, fetch: Callable[[str], bytes]) -> int:
    """Fetch the certificates when there are others than the last time; return how many were stored.

    Certificates that the desk's own server did not sign are left out. A list that cannot be read, or is no longer the
    one that was named, changes nothing: the next round tries again.

    Args:
        context: the desk.
        version: SHA-256 of the list that the server names, hexadecimal; ``""`` for a server of before.
        fetch: returns the content at a path of the server.

    Raises:
        Unreachable: when the server did not answer.
        Refusal: when it has no such list.
    """
    with context.store.read() as connection:
        key = server_key(connection)
        is_known = _VERSION.read(connection) == version
    if not version or is_known or not key:
        return 0
    body = fetch(CERTIFICATES_PATH)
    try:
        listed = unpack_certificates(body).certificates if sha256(body).hexdigest() == version else ()
    except DecodeError:
        _log.warning("the server's certificates cannot be read")
        listed = ()
    if not listed:
        return 0
    believed = [certificate for certificate in listed if is_issued_by(certificate, key)]
    if not believed:
        _log.warning("the server's certificates are not signed by its key")
        return 0
    with context.store.write() as connection:
        put_certificates(connection, believed, key)
        _believe(connection, key)
        _VERSION.write(connection, version)
    return len(believed)


def believed_certificates(connection: Connection, wanted: bytes) -> list[Certificate]:
    """Return the certificates of the keys with an id that a server of this desk signed; the signature is compared."""
    servers = {bytes.fromhex(key) for key in _SERVERS.read(connection) or []}
    stored = certificates_by_key_id(connection, wanted)
    return [made for made, by in stored if by in servers and is_issued_by(made, by)]


def _believe(connection: Connection, key: bytes) -> None:
    """Keep a server's key: what it certified stays verifiable when the desk is enrolled at another one."""
    servers = _SERVERS.read(connection) or []
    if key.hex() not in servers:
        _SERVERS.write(connection, [*servers, key.hex()])
