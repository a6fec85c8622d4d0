from collections.abc import Sequence
from datetime import date
from hashlib import sha256

import pytest

from desktop_app.domain.papers.certificates import Certificate, CertificateList, certify, pack_certificates
from desktop_app.domain.papers.statement import key_id
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.certificates import believed_certificates, fetch_certificates
from desktop_app.services.procedures.publishers import forget_server, trust_server
from tests.domain.papers.papers import KEY, PUBLIC

_DESK = bytes(31) + b"d"


def _fetched(context: DeskContext, certificates: Sequence[Certificate], version: str = "") -> int:
    body = pack_certificates(CertificateList(tuple(certificates)))
    return fetch_certificates(context, version or sha256(body).hexdigest(), lambda _path: body)


def _believed(context: DeskContext) -> list[Certificate]:
    with context.store.read() as connection:
        return believed_certificates(connection, key_id(_DESK))


@pytest.fixture
def enrolled(context: DeskContext) -> DeskContext:
    with context.store.write() as connection:
        trust_server(connection, context, PUBLIC.hex())
    return context


def test_certificates_of_the_own_server_are_believed_also_after_it_is_left(enrolled: DeskContext) -> None:
    made = certify(_DESK, "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=False, server_key=KEY)
    forged = certify(bytes(32), "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=False, server_key=bytes(32))
    assert _fetched(enrolled, [made, forged]) == 1
    assert _fetched(enrolled, [made, forged]) == 0, "the same list is not fetched again"
    assert _believed(enrolled) == [made]
    revoked = certify(_DESK, "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=True, server_key=KEY)
    assert _fetched(enrolled, [revoked]) == 1
    with enrolled.store.write() as connection:
        forget_server(connection)
    assert _believed(enrolled) == [revoked]


def test_what_the_server_did_not_sign_changes_nothing(enrolled: DeskContext) -> None:
    made = certify(_DESK, "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=False, server_key=KEY)
    assert _fetched(enrolled, [made], "00") == 0, "another list than the one that was named"
    assert fetch_certificates(enrolled, sha256(b"x").hexdigest(), lambda _path: b"x") == 0
    forged = certify(_DESK, "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=False, server_key=bytes(32))
    assert _fetched(enrolled, [forged]) == 0
    assert fetch_certificates(enrolled, "", lambda _path: b"") == 0, "a server of before names none"
    assert _believed(enrolled) == []


def test_a_desk_without_a_server_fetches_nothing(context: DeskContext) -> None:
    made = certify(_DESK, "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=False, server_key=KEY)
    assert _fetched(context, [made]) == 0
