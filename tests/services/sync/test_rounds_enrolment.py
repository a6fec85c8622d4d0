"""What cannot be a one-time code is sent to no server."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.sync import rounds
from desktop_app.sync.protocol import Enrolled, Enrolment, Refusal
from tests.ui.conftest import CARD


@pytest.mark.parametrize(
    "typed", ["", "  ", CARD, CARD.split("|")[0] + "|", "https://tracuu.example.vn/", "A" * 41, "Lê-Vân"]
)
def test_a_card_in_the_field_of_the_code_stays_here(
    context: DeskContext, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(rounds, "enrol", lambda *_: pytest.fail("it was sent"))
    with pytest.raises(RuleViolation, match=r"enrolment\.code"):
        rounds.enrol_desk(context, "https://server.example", typed)


@pytest.mark.parametrize("typed", ["ABCDE-FGHJK-MNPQR-STVWX", " abcde fghjk mnpqr stvwx ", "ABCDEFGHJKMNPQRSTVWX"])
def test_a_code_is_sent_however_it_is_typed(context: DeskContext, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    sent: list[str] = []

    def refuse(_address: str, request: Enrolment) -> Enrolled:
        sent.append(request.code)
        raise Refusal("code_unknown")

    monkeypatch.setattr(rounds, "enrol", refuse)
    with pytest.raises(Refusal):
        rounds.enrol_desk(context, "https://server.example", typed)
    assert sent == [typed.strip().upper()]
