"""What a source states of a limit that the officer has to choose."""

from datetime import date

from desktop_app.domain.dossier.procedure import LimitOption, ProcedureVersion
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.ui.reception.limit_options import limit_options

FIVE = (LimitStep(5, LimitUnit.WORKING_DAY),)
OPTIONS = (
    LimitOption(FIVE, HandInWay.DIRECT),
    LimitOption(FIVE, HandInWay.DIRECT, note="lần nữa"),
    LimitOption(FIVE, case="1.000656.01"),
    LimitOption(FIVE),
    LimitOption((), HandInWay.POST, note="Cổng ghi 1, không có đơn vị"),
    LimitOption((), HandInWay.ONLINE),
)


def _text(*options: LimitOption, limit_known: bool = False) -> str:
    return limit_options(ProcedureVersion(date(2026, 1, 1), limit_known=limit_known, limit_options=options))


def test_each_limit_is_said_once_with_its_way_or_case() -> None:
    text = _text(*OPTIONS)
    assert text.count(";") == 3
    for part in ("1.000656.01", "Cổng ghi 1, không có đơn vị"):
        assert text.count(part) == 1
    assert "lần nữa" not in text


def test_nothing_is_said_of_a_known_limit_or_of_none() -> None:
    assert _text(*OPTIONS, limit_known=True) == ""
    assert _text() == ""
    assert _text(OPTIONS[-1]) == ""
