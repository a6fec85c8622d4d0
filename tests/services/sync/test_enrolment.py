"""What cannot be a one-time code is sent to no server."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.sync import enrolment
from desktop_app.sync.protocol import Enrolled, Enrolment, OfferedOffice, Refusal
from tests.ui.conftest import CARD


@pytest.mark.parametrize(
    "typed", ["", "  ", CARD, CARD.split("|")[0] + "|", "https://tracuu.example.vn/", "A" * 41, "Lê-Vân"]
)
def test_a_card_in_the_field_of_the_code_stays_here(
    context: DeskContext, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(enrolment, "enrol", lambda *_: pytest.fail("it was sent"))
    with pytest.raises(RuleViolation, match=r"enrolment\.code"):
        enrolment.enrol_desk(context, "https://server.example", typed)


@pytest.mark.parametrize("typed", ["ABCDE-FGHJK-MNPQR-STVWX", " abcde fghjk mnpqr stvwx ", "ABCDEFGHJKMNPQRSTVWX"])
def test_a_code_is_sent_however_it_is_typed(context: DeskContext, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    sent: list[str] = []

    def refuse(_address: str, request: Enrolment) -> Enrolled:
        sent.append(request.code)
        raise Refusal("code_unknown")

    monkeypatch.setattr(enrolment, "enrol", refuse)
    with pytest.raises(Refusal):
        enrolment.enrol_desk(context, "https://server.example", typed)
    assert sent == [typed.strip().upper()]


def test_the_office_of_a_code_is_named_by_the_same_request(
    context: DeskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Enrolment] = []

    def name(_address: str, request: Enrolment) -> OfferedOffice:
        asked.append(request)
        return OfferedOffice(request.request_id, "UBND xã Núi Cấm")

    def refuse(_address: str, request: Enrolment) -> Enrolled:
        asked.append(request)
        raise Refusal("code_used")

    monkeypatch.setattr(enrolment, "offered_office", name)
    monkeypatch.setattr(enrolment, "enrol", refuse)
    assert enrolment.office_of_code(context, "server.example", "abcde-fghjk") == "UBND xã Núi Cấm"
    with pytest.raises(Refusal):
        enrolment.enrol_desk(context, "server.example", "abcde-fghjk")
    assert asked[0] == asked[1]


@pytest.mark.parametrize(("status", "is_old"), [(404, True), (403, False)])
def test_a_server_that_does_not_name_it_is_one_of_before(
    context: DeskContext, monkeypatch: pytest.MonkeyPatch, status: int, *, is_old: bool
) -> None:
    def refuse(*_: object) -> OfferedOffice:
        raise Refusal("http", status=status)

    monkeypatch.setattr(enrolment, "offered_office", refuse)
    if is_old:
        assert enrolment.office_of_code(context, "server.example", "ABCDE") == ""
    else:
        with pytest.raises(Refusal):
            enrolment.office_of_code(context, "server.example", "ABCDE")
