"""Versions of a procedure and their fees by date."""

from datetime import date

from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, fee_on
from desktop_app.domain.law.fee import FeeRow


def test_versions_and_fees_by_date() -> None:
    rows = (FeeRow(300_000, valid_to=date(2026, 8, 14)), FeeRow(150_000, valid_from=date(2026, 8, 15)))
    old = ProcedureVersion(date(2021, 1, 1), date(2025, 6, 30))
    new = ProcedureVersion(date(2025, 7, 1), fees=rows)
    procedure = Procedure("X", "", "x", "x", "x", (old, new))
    assert procedure.on(date(2025, 6, 30)) is old
    assert procedure.on(date(2020, 1, 1)) is None
    assert fee_on(new, date(2026, 8, 14)) == 300_000
    assert fee_on(new, date(2026, 8, 15)) == 150_000
    assert fee_on(old, date(2022, 1, 1)) == 0
    assert fee_on(ProcedureVersion(date(2021, 1, 1), fees=(FeeRow(None),)), date(2022, 1, 1)) is None
    ended = Procedure("Y", "", "y", "y", "y", (old,))
    assert ended.on(date(2026, 1, 1)) is None
    assert ended.in_use_on(date(2026, 1, 1)) is old
