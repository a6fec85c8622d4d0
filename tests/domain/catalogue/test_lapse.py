from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.catalogue.lapse import Lapse, lapse_of
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, Successor

LAST = date(2026, 11, 30)
DAY = timedelta(days=1)
VERSION = ProcedureVersion(date(2026, 1, 1), effective_to=LAST, limit_known=False)
PROCEDURE = Procedure("1.001193", "1.001193", "Thủ tục", "Hộ tịch", "", (VERSION,))


def test_a_procedure_has_lapsed_from_the_day_after_its_last_one() -> None:
    successor = Successor("1.000002", is_confirmed=True)
    replaced = replace(PROCEDURE, successor=successor)
    assert lapse_of(replaced, LAST) is None
    assert lapse_of(replaced, LAST + DAY) == Lapse(LAST, successor)


def test_what_has_not_begun_and_what_goes_on_has_not_lapsed() -> None:
    assert lapse_of(PROCEDURE, date(2025, 12, 31)) is None
    going_on = replace(PROCEDURE, versions=(VERSION, replace(VERSION, effective_from=LAST + DAY, effective_to=None)))
    assert lapse_of(going_on, LAST + DAY) is None
