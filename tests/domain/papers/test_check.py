from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.papers.certificates import Certificate, certify
from desktop_app.domain.papers.check import InForce, PaperCheck, Replacement, Verdict, check_receipt, replacement_of
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import PaperFacts, key_id, read_statement, write_statement
from tests.domain.papers.papers import ADDRESS, CODE, FACTS, KEY, PUBLIC

_SERVER = bytes(31) + b"s"
_OFFICE = "UBND phường Kim Sa"
_CERTIFICATE = certify(PUBLIC, _OFFICE, date(2027, 12, 31), is_revoked=False, server_key=_SERVER)


def _checked(text: str, certificate: Certificate | None = _CERTIFICATE, own: Sequence[bytes] = ()) -> PaperCheck:
    known = {key_id(certificate.key): [certificate]} if certificate is not None else {}
    return check_receipt(text, lambda wanted: known.get(wanted, []), own)


def _text(facts: PaperFacts = FACTS, key: bytes = KEY) -> str:
    return receipt_text(ADDRESS, facts.code, write_statement(facts, key))


def test_a_genuine_receipt_says_whose_it_is() -> None:
    result = _checked(_text())
    assert (result.verdict, result.code, result.office, result.is_believed) == (Verdict.GENUINE, CODE, _OFFICE, True)


def test_whose_key_counts() -> None:
    revoked, old = replace(_CERTIFICATE, is_revoked=True), replace(_CERTIFICATE, valid_until=date(2026, 11, 24))
    assert _checked(_text(), revoked).verdict is Verdict.REVOKED
    assert _checked(_text(), old).verdict is Verdict.EXPIRED
    assert _checked(_text(), None).verdict is Verdict.FORGED
    assert _checked(_text(), None, [PUBLIC]).verdict is Verdict.OWN_KEY
    assert _checked(_text(key=bytes(32))).verdict is Verdict.FORGED
    assert _checked(_text(), None, [bytes(32)]).verdict is Verdict.FORGED


def test_the_statement_of_another_dossier_is_detected() -> None:
    other = replace(FACTS, code="H44.18-20261125-0000013")
    replayed = receipt_text(ADDRESS, other.code, write_statement(FACTS, KEY))
    assert _checked(replayed).verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        (lambda text: text[:-24][:-1] + text[-24:], Verdict.UNREADABLE),
        (lambda text: text.replace(":H44", "00:H44"), Verdict.UNREADABLE),
        (lambda text: text.replace(":H44", "Đ:H44"), Verdict.UNREADABLE),
        (lambda text: text.replace("VN/", "VN/A"), Verdict.UNREADABLE),
        (lambda _text: f"{ADDRESS}/{CODE}", Verdict.UNSIGNED),
        (lambda _text: CODE, Verdict.UNSIGNED),
        (lambda text: text[:-1], Verdict.ALTERED),
        (lambda text: text * 2, Verdict.NO_RECEIPT),
        (lambda text: text * 300, Verdict.NO_RECEIPT),
        (lambda _text: "012345678901|x", Verdict.NO_RECEIPT),
    ],
)
def test_what_is_wrong_with_a_text_is_told(change: object, verdict: Verdict) -> None:
    assert callable(change)
    assert _checked(change(_text())).verdict is verdict


def test_a_genuine_receipt_may_have_been_replaced() -> None:
    corrected = FACTS.received_at + timedelta(days=1)
    statement = read_statement(write_statement(FACTS, KEY), CODE)
    assert statement.due_at is not None
    now = InForce(CODE, FACTS.due_at, None)
    assert replacement_of(statement, now) is None
    assert replacement_of(statement, replace(now, corrected_at=corrected)) is Replacement.CORRECTED
    assert replacement_of(statement, replace(now, due_at=corrected)) is Replacement.APPOINTMENT
    assert replacement_of(statement, replace(now, code="H44.18-20261125-0000099")) is Replacement.NEW_CODE
    again = read_statement(write_statement(replace(FACTS, corrected_at=corrected), KEY), CODE)
    assert replacement_of(again, replace(now, corrected_at=corrected)) is None
