import socket
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest

from desktop_app.domain.papers.certificates import CertificateList, certify, pack_certificates
from desktop_app.domain.papers.check import Replacement, Verdict
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import PaperFacts, write_statement
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.certificates import fetch_certificates
from desktop_app.services.papers.check import check_paper
from desktop_app.services.papers.keys import have_paper_key, paper_key_at
from desktop_app.services.procedures.publishers import trust_server
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.device_store import public_key
from tests.conftest import a_reception
from tests.domain.papers.papers import FACTS, KEY, PUBLIC

_SERVER = bytes(31) + b"s"
_OFFICE = "UBND phường Kim Sa"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise AssertionError("a check needs no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def _certify(context: DeskContext, desk_key: bytes) -> None:
    """Have the desk know the key of a desk of another office from its server."""
    made = certify(desk_key, _OFFICE, date(2027, 12, 31), is_revoked=False, server_key=_SERVER)
    body = pack_certificates(CertificateList((made,)))
    with context.store.write() as connection:
        trust_server(connection, context, public_key(_SERVER).hex())
    assert fetch_certificates(context, sha256(body).hexdigest(), lambda _path: body) == 1


def _own_facts(context: DeskContext, person: Applicant) -> PaperFacts:
    made = receive(context, a_reception(context, person)).dossier
    return replace(
        FACTS,
        code=made.code,
        procedure_code=made.procedure_code,
        received_at=made.received_at,
        due_at=made.due_at,
        dossier_id=made.id,
    )


def _text(facts: PaperFacts, key: bytes) -> str:
    return receipt_text("https://tracuu.example.vn", facts.code, write_statement(facts, key))


def test_a_receipt_of_another_office_is_checked_without_a_network(context: DeskContext) -> None:
    text = _text(FACTS, KEY)
    assert check_paper(context, text).check.verdict is Verdict.FORGED, "nobody has certified the key yet"
    _certify(context, PUBLIC)
    checked = check_paper(context, text)
    assert (checked.check.verdict, checked.check.office) == (Verdict.GENUINE, _OFFICE)
    assert (checked.dossier_id, checked.needs_attention) == (None, True)
    assert check_paper(context, text[:-1] + "7").check.verdict is Verdict.ALTERED


def test_a_receipt_of_a_lone_desk_is_known_to_itself_only(context: DeskContext, people: list[Applicant]) -> None:
    have_paper_key(context, context.clock())
    facts = _own_facts(context, people[0])
    text = _text(facts, paper_key_at(context, context.clock()))
    checked = check_paper(context, text)
    assert checked.check.verdict is Verdict.OWN_KEY
    assert checked.dossier_id == facts.dossier_id
    assert checked.procedure
    assert not checked.needs_attention
    assert check_paper(context, facts.code).check.verdict is Verdict.UNSIGNED


def test_a_receipt_that_was_replaced_is_told(context: DeskContext, people: list[Applicant]) -> None:
    have_paper_key(context, context.clock())
    key, facts = paper_key_at(context, context.clock()), _own_facts(context, people[0])
    earlier = check_paper(context, _text(replace(facts, due_at=facts.received_at + timedelta(hours=1)), key))
    assert (earlier.replacement, earlier.needs_attention) == (Replacement.APPOINTMENT, True)
    other = _own_facts(context, people[1])
    replayed = receipt_text("", other.code, write_statement(facts, key))
    assert check_paper(context, replayed).check.verdict is not Verdict.OWN_KEY


@pytest.mark.parametrize("text", ["", "x" * 65_536, "Nguyễn Văn An", "025190001234||Lê An|14031990|Nữ|Số 1|15062021"])
def test_other_texts_are_no_receipt(context: DeskContext, text: str) -> None:
    checked = check_paper(context, text)
    assert checked.check.verdict is Verdict.NO_RECEIPT
    assert checked.needs_attention
