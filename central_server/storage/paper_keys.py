"""The devices' keys as the server certifies them for papers: every generation of every desk, with its office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import groupby

from sqlalchemy import Connection, select

from central_server.core.ports import DeviceState
from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.papers.certificates import (
    MOST_CERTIFICATES,
    Certificate,
    CertificateList,
    certify,
    pack_certificates,
)
from desktop_app.domain.papers.statement import key_id

_KEYS = (
    select(t.device.c.public_key, t.device.c.state, t.unit.c.name)
    .join_from(t.device, t.unit, t.device.c.unit_id == t.unit.c.unit_id)
    .order_by(t.device.c.public_key)
    .limit(MOST_CERTIFICATES)
)


@dataclass(frozen=True, slots=True)
class CertifiedKeys:
    """The certificates of all desks of a server.

    Attributes:
        version: SHA-256 of the list, hexadecimal; ``""`` while there is no desk.
        body: the list as it travels.
        by_id: the certificates by the ids of their keys.
    """

    version: str
    body: bytes
    by_id: dict[bytes, list[Certificate]]

    def of(self, wanted: bytes) -> Sequence[Certificate]:
        """Return the certificates of the keys with an id."""
        return self.by_id.get(wanted, ())


def certified_keys(database: Database, server_key: bytes, today: date) -> CertifiedKeys:
    """Return the certificates of all devices, revoked and replaced ones too: their papers stay in citizens' hands.

    A certificate holds until the end of next year, so that the list changes with the devices and once a year.

    Args:
        database: the server's database.
        server_key: the server's private Ed25519 key, 32 bytes.
        today: the present day.
    """
    until = date(today.year + 1, 12, 31)
    rows = database.from_all(_read)
    made = [
        _certificate(key, office, until, state == DeviceState.REVOKED, server_key)
        for key, state, office in sorted(rows)[:MOST_CERTIFICATES]
    ]
    body = pack_certificates(CertificateList(tuple(made)))
    by_key = sorted(made, key=_id_of)
    by_id = {wanted: list(group) for wanted, group in groupby(by_key, _id_of)}
    return CertifiedKeys(sha256(body).hexdigest() if made else "", body, by_id)


def _read(connection: Connection) -> list[tuple[bytes, str, str]]:
    return [(bytes(row.public_key), row.state, row.name) for row in connection.execute(_KEYS)]


def _id_of(certificate: Certificate) -> bytes:
    return key_id(certificate.key)


@lru_cache(maxsize=MOST_CERTIFICATES)
def _certificate(key: bytes, office: str, until: date, is_revoked: bool, server_key: bytes) -> Certificate:
    """Signing the same again gives the same; it is the costly part of the list."""
    return certify(key, office, until, is_revoked=is_revoked, server_key=server_key)
