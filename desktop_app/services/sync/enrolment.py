"""Enrolment: a desk that works alone gets its identity at an office of the central server."""

import re
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app import __version__
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.numbers import DeskShare, read_share, write_share
from desktop_app.services.procedures.publishers import forget_server, trust_server
from desktop_app.services.sync.device_store import begin_anew, public_key
from desktop_app.services.sync.revocation import REVOKED_AT
from desktop_app.services.sync.rollback_guard import install_id_of
from desktop_app.services.sync.rounds import SyncStatus, forget_rounds, sync_status
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity, write_identity, write_key, write_server
from desktop_app.sync.http import enrol, offered_office
from desktop_app.sync.protocol import Enrolment, Refusal

_CODE = re.compile(r"[0-9A-Z]+(?:[ -]?[0-9A-Z]+)*")
_LONGEST_CODE = 40


@dataclass(frozen=True, slots=True)
class _OpenEnrolment:
    """A stored request for enrolment, with the private key that it was made with (hexadecimal)."""

    request: UUID
    url: str
    code: str
    key: str


_OPEN_ENROLMENT = Setting("sync.open.enrolment", _OpenEnrolment)


def office_of_code(context: DeskContext, url: str, code: str) -> str:
    """Return the name of the office that a one-time code connects a desk to; the code stays unused.

    Returns:
        The name; ``""`` from a server of an earlier version, which does not say it.

    Raises:
        RuleViolation: as `enrol_desk` does.
        Unreachable: when the server does not answer.
        Refusal: when the server rejects the code.
    """
    check_right(context.officer, Right.ENROLMENT)
    address, request, _key = _request(context, url, code)
    try:
        return offered_office(address, request).name
    except Refusal as refusal:
        if refusal.details.get("status") == HTTPStatus.NOT_FOUND:
            return ""
        raise


def enrol_desk(context: DeskContext, url: str, code: str) -> SyncStatus:
    """Enrol the desk with a one-time code; all its events until now will be sent.

    A desk that was revoked is let in again like this: it gets a new identity at its office, and the server gets what it
    does not have.

    Raises:
        RuleViolation: ``role.administrator_only``; ``server.url`` for an address that is none, ``enrolment.code``
            for what cannot be a code, ``enrolment.done`` when the desk has an identity already,
            ``enrolment.other_office`` when the code of a revoked desk is another office's.
        Unreachable: when the server does not answer; nothing is changed.
        Refusal: when the server rejects the code.
    """
    check_right(context.officer, Right.ENROLMENT)
    address, request, key = _request(context, url, code)
    enrolled = enrol(address, request)
    with context.store.write() as connection:
        before = read_identity(connection)
        if before is not None and before.unit_id != enrolled.unit_id:
            raise RuleViolation("enrolment.other_office", "code")
        # Until the server assigns a share, in the first round, the desk goes on with the one of its desk number.
        write_share(connection, DeskShare(read_share(connection, context.agency).number))
        write_key(connection, key)
        if before is not None:
            begin_anew(connection, enrolled.device_id)
        else:
            write_identity(connection, DeskIdentity(enrolled.unit_id, enrolled.device_id, 0, 0, enrolled.lineage))
        write_server(connection, url=address, look_up=enrolled.look_up)
        forget_server(connection)
        trust_server(connection, context, enrolled.publisher_key)
        _OPEN_ENROLMENT.clear(connection)
        REVOKED_AT.clear(connection)
        forget_rounds(connection)
    return sync_status(context)


def _request(context: DeskContext, url: str, code: str) -> tuple[str, Enrolment, bytes]:
    """Return the server's address, the request, and the private key that it is for."""
    address = _address(url)
    typed = code.strip().upper()
    # A card that is scanned into the field stays here.
    if len(typed) > _LONGEST_CODE or not _CODE.fullmatch(typed):
        raise RuleViolation("enrolment.code", "code")
    opened = _open_request(context, address, typed)
    key = bytes.fromhex(opened.key)
    install_id = UUID(install_id_of(context.store))
    return (
        address,
        Enrolment(opened.request, typed, install_id, public_key(key).hex(), context.agency.desk, __version__),
        key,
    )


def _open_request(context: DeskContext, url: str, code: str) -> _OpenEnrolment:
    """Return the stored request, created before the first try, so that a retry gets the same answer."""
    with context.store.write() as connection:
        if read_identity(connection) is not None and REVOKED_AT.read(connection) is None:
            raise RuleViolation("enrolment.done")
        opened = _OPEN_ENROLMENT.read(connection)
        if opened is None or (opened.url, opened.code) != (url, code):
            key = Ed25519PrivateKey.generate().private_bytes_raw()
            opened = _OpenEnrolment(new_id(), url, code, key.hex())
            _OPEN_ENROLMENT.write(connection, opened)
    return opened


def _address(url: str) -> str:
    plain = url.strip().rstrip("/")
    if "://" not in plain:
        plain = f"https://{plain}"
    try:
        parts = urlsplit(plain)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    is_local = host in {"localhost", "127.0.0.1", "::1"}
    if not host or parts.scheme not in {"https", "http"} or (parts.scheme == "http" and not is_local) or " " in plain:
        raise RuleViolation("server.url", "url")
    return plain
