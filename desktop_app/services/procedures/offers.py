"""Updates of the catalogue that the desk's server hands out: kept until somebody has looked at them."""

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.publishers import trusted_publishers
from desktop_app.services.procedures.updates import is_update_taken
from desktop_app.storage.settings import Setting
from desktop_app.sync.catalogue_delta import ForgedDeltaError, UnknownPublisherError, UnreadableDeltaError, read_delta

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Offer:
    """An update that the server handed out.

    Attributes:
        digest: SHA-256 of the file.
        key: public key of its publisher, hexadecimal.
        published_at: when the last of it was published; None while its publisher is not trusted.
    """

    digest: str
    key: str
    published_at: datetime | None = None


_OFFER = Setting("catalogue.offer", Offer)
_FILE = Setting("catalogue.offered_file", bytes)


def digest_of_offer(connection: Connection) -> str:
    """Return the SHA-256 of the file that the server handed out last, or ``""``."""
    offer = _OFFER.read(connection)
    return offer.digest if offer is not None else ""


def keep_offer(connection: Connection, digest: str, content: bytes) -> None:
    """Keep an update that the server handed out; what is damaged or no update is logged and not kept."""
    offer = _offer(connection, digest, content)
    if offer is not None:
        _OFFER.write(connection, offer)
        _FILE.write(connection, content)


def offer_of(context: DeskContext) -> Offer | None:
    """Return the update that waits to be looked at, None where there is none that the desk does not have."""
    with context.store.read() as connection:
        offer = _OFFER.read(connection)
        if offer is None:
            return None
        if offer.published_at is None and bytes.fromhex(offer.key) in trusted_publishers(connection):
            # Its publisher is trusted since.
            offer = _offer(connection, offer.digest, _FILE.read(connection) or b"") or offer
        is_taken = offer.published_at is not None and is_update_taken(connection, offer.key, offer.published_at)
    return None if is_taken else offer


def offered_file(context: DeskContext) -> bytes:
    """Return the file that waits, empty where there is none."""
    with context.store.read() as connection:
        return _FILE.read(connection) or b""


def _offer(connection: Connection, digest: str, content: bytes) -> Offer | None:
    try:
        delta, key = read_delta(content, trusted_publishers(connection))
    except UnknownPublisherError as unknown:
        return Offer(digest, unknown.key.hex())
    except (UnreadableDeltaError, ForgedDeltaError) as error:
        _log.warning("the server's update of the catalogue cannot be used: %s", type(error).__name__)
        return None
    return Offer(digest, key.hex(), delta.published_at)
