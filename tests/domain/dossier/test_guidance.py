"""Guidance states a procedure as it is on one day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.dossier.guidance import guidance_on
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay

_OLD = ProcedureVersion(date(2025, 1, 1), date(2026, 5, 31), fees=(FeeRow(100),))
_NEW = ProcedureVersion(date(2026, 6, 1), fees=(FeeRow(200),))
_PROCEDURE = Procedure(
    "A01", "1.000105", "Cấp giấy phép", "Việc làm", "Sở Nội vụ", (_OLD, _NEW), True, 4, (HandInWay.DIRECT,)
)


def test_it_has_the_version_and_the_fee_of_its_day() -> None:
    before, after = (guidance_on(_PROCEDURE, day) for day in (_NEW.effective_from - timedelta(1), _NEW.effective_from))
    assert (before.version, before.fee) == (_OLD, 100)
    assert (after.version, after.fee) == (_NEW, 200)


def test_it_says_whom_it_is_for_and_how_to_hand_in() -> None:
    guidance = guidance_on(_PROCEDURE, date(2026, 11, 23), "Lò Thị Mây", "H44.18-261123-0001")
    assert guidance.procedure == ProcedureFacts("A01", "1.000105", "Cấp giấy phép", "Việc làm", "Sở Nội vụ", 4)
    assert (guidance.receiver, guidance.dossier_code) == ("Lò Thị Mây", "H44.18-261123-0001")
    assert (guidance.channels, guidance.is_instant) == ((HandInWay.DIRECT,), True)


def test_there_is_none_before_the_procedure_begins() -> None:
    with pytest.raises(RuleViolation, match=r"guidance\.not_yet"):
        guidance_on(replace(_PROCEDURE, versions=(_NEW,)), date(2026, 5, 31))
