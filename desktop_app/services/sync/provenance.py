"""Whose the events of the feed are: compared before they are stored, with the keys that the desk's server certifies."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.procedures.publishers import trusted_publishers
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_key
from desktop_app.sync.protocol import SERVER, FeedPage, FeedRow, Refusal
from desktop_app.sync.provenance import is_certified, is_vouched, proves
from desktop_app.sync.signing import public_key_of

_SERVER_PROVES = Setting("sync.server_proves", bool)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys with which the events of a page are compared.

    Attributes:
        unit_id: the office.
        servers: public keys whose word counts; empty while nothing can be compared.
        devices: public keys of the devices, as the server certified them.
    """

    unit_id: UUID
    servers: tuple[bytes, ...] = ()
    devices: Mapping[UUID, bytes] | None = None

    def is_proved(self, row: FeedRow) -> bool:
        """Return whether an event is that of the device that it names, or the server vouches for it."""
        if not self.servers:
            return True
        key = (self.devices or {}).get(row.device_id)
        if key is not None and row.device_id != SERVER and proves(row.proof, row.line, key):
            return True
        return any(is_vouched(row.proof, row.line, self.unit_id, row.device_id, server) for server in self.servers)


def keys_for(connection: Connection, identity: DeskIdentity, page: FeedPage) -> Keys:
    """Return the keys for a page of the feed.

    A server of before sends no proofs: what comes from it is taken as it always was. Once it has sent any, everything
    has to be proved. The desk's first server key is believed from its enrolment on, another one after an administrator
    has confirmed its fingerprint.

    Raises:
        Refusal: ``server_key`` when a certificate of the page was made with a key that this desk does not trust.
    """
    servers = tuple(trusted_publishers(connection))
    if page.devices and not _SERVER_PROVES.read(connection):
        _SERVER_PROVES.write(connection, True)
    if not servers or not (page.devices or _SERVER_PROVES.read(connection)):
        return Keys(identity.unit_id)
    for certificate in page.devices:
        if not any(is_certified(certificate, identity.unit_id, server) for server in servers):
            _log.warning("the server certifies devices with a key that this desk does not trust")
            raise Refusal("server_key")
    devices = {named.device_id: bytes.fromhex(named.public_key) for named in page.devices}
    devices[identity.device_id] = public_key_of(Ed25519PrivateKey.from_private_bytes(read_key(connection)))
    return Keys(identity.unit_id, servers, devices)
