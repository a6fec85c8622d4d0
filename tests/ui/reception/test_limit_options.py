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
    LimitOption((), HandInWay.POST, note="1, không có đơn vị"),
    LimitOption((), HandInWay.ONLINE),
)


def _text(*options: LimitOption, limit_known: bool = False) -> str:
    return limit_options(ProcedureVersion(date(2026, 1, 1), limit_known=limit_known, limit_options=options))


def test_each_limit_is_said_once_with_its_way_or_case() -> None:
    text = _text(*OPTIONS)
    assert text.count(";") == 2
    assert text.count("1.000656.01") == 1
    assert "lần nữa" not in text
    assert "không có đơn vị" not in text, "a number without a unit says nothing where others have one"


def test_a_number_without_a_unit_is_said_where_there_is_nothing_better() -> None:
    assert "1, không có đơn vị" in _text(*OPTIONS[-2:])


def test_nothing_is_said_of_a_known_limit_or_of_none() -> None:
    assert _text(*OPTIONS, limit_known=True) == ""
    assert _text() == ""
    assert _text(OPTIONS[-1]) == ""
