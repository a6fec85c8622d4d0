"""A result with an error goes back, is corrected in time or not, and reports stay as they were."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.result import Fault, ResultForm
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready, take_back
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_back import deliver, hand_back
from desktop_app.services.dossier.result_errors import FoundError, error_corrected, report_error
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import AlertKind, todays_alerts
from desktop_app.services.reports.statistics import Grouping, report
from tests.conftest import MovableClock, a_reception

ERROR = FoundError("Sai ngày sinh", Fault.AGENCY, note="Kèm hộ chiếu")


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    result_ready(context, made.id, "412/GPLĐ", ResultForm.PAPER)
    return made


def _returned(context: DeskContext, dossier: Dossier, satisfaction: int | None = None) -> None:
    owner = dossier.reception.owner
    wanted = HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number, satisfaction=satisfaction)
    hand_back(context, dossier.id, wanted)


def _last(context: DeskContext, dossier: Dossier) -> object:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return opened.events[-1].payload


def test_the_slip_names_the_error_the_day_and_that_it_is_free(
    context: DeskContext, dossier: Dossier, tmp_path: Path
) -> None:
    _returned(context, dossier)
    taken = report_error(context, dossier.id, ERROR)
    assert (taken.state.status, taken.state.holder) == (Status.DONE, dossier.deciding_unit)
    # Monday 23/11; the 24th is off.
    due = datetime(2026, 11, 27, 17, tzinfo=VIETNAM)
    payload = _last(context, dossier)
    assert payload == ErrorReported("Sai ngày sinh", Fault.AGENCY, dossier.deciding_unit, due, "Kèm hộ chiếu", 1)
    assert print_job(context, taken.job_ids[-1]) is JobState.SENT
    (written,) = (tmp_path / "pdf").glob("*chuyển lại đính chính.pdf")
    pages = pypdfium2.PdfDocument(written)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split()).replace("\xa0", " ")
    for words in ("Sai ngày sinh", "ngày 27 tháng 11 năm 2026", "không phải trả chi phí", "412/GPLĐ", "Số: 01/PĐC"):
        assert words in text


def test_for_the_applicants_own_error_no_day_and_no_free_correction_is_promised(
    context: DeskContext, dossier: Dossier, tmp_path: Path
) -> None:
    taken = report_error(context, dossier.id, replace(ERROR, fault=Fault.APPLICANT))
    assert taken.state.result.correction_due is None
    assert print_job(context, taken.job_ids[-1]) is JobState.SENT
    (written,) = (tmp_path / "pdf").glob("*chuyển lại đính chính.pdf")
    text = pypdfium2.PdfDocument(written)[0].get_textpage().get_text_bounded()
    assert "không phải trả chi phí" not in text
    assert "chậm nhất" not in text


@pytest.mark.parametrize(("day", "in_time"), [(27, True), (28, False)])
def test_the_correction_is_in_time_until_the_end_of_its_day(
    context: DeskContext, dossier: Dossier, clock: MovableClock, day: int, in_time: bool
) -> None:
    report_error(context, dossier.id, ERROR)
    clock.now = datetime(2026, 11, day, 23, 30, tzinfo=VIETNAM)
    error_corrected(context, dossier.id, " 413/GPLĐ ", note="Cấp lại")
    assert _last(context, dossier) == ErrorCorrected("413/GPLĐ", in_time, None, "Cấp lại")


def test_a_result_of_the_applicants_own_error_is_never_late(context: DeskContext, dossier: Dossier) -> None:
    report_error(context, dossier.id, replace(ERROR, fault=Fault.APPLICANT))
    error_corrected(context, dossier.id, form=ResultForm.BOTH)
    payload = _last(context, dossier)
    assert isinstance(payload, ErrorCorrected)
    assert payload.in_time


def test_reports_count_the_first_hand_back(context: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    _returned(context, dossier, 5)
    first, last = date(2026, 11, 1), date(2027, 1, 31)
    before = report(context, first, last, Grouping.FIELD)
    report_error(context, dossier.id, ERROR)
    during = report(context, first, last, Grouping.FIELD)
    clock.now = datetime(2027, 1, 20, 9, tzinfo=VIETNAM)
    error_corrected(context, dossier.id)
    _returned(context, dossier, 1)
    after = report(context, first, last, Grouping.FIELD)
    assert before.total.resolved_late == 0
    assert (during.total, after.total) == (before.total, before.total)
    assert after.indices == before.indices


def test_today_names_a_correction_when_its_day_is_near(
    context: DeskContext, dossier: Dossier, clock: MovableClock
) -> None:
    _returned(context, dossier)
    report_error(context, dossier.id, ERROR)
    assert todays_alerts(context).alerts == ()
    clock.now = datetime(2026, 11, 26, 9, tzinfo=VIETNAM)
    today = todays_alerts(context)
    assert [(alert.kind, alert.until) for alert in today.alerts] == [(AlertKind.CORRECTION, date(2026, 11, 27))]
    assert today.urgent == 1
    error_corrected(context, dossier.id)
    assert [alert.kind for alert in todays_alerts(context).alerts] == []
    assert len(todays_alerts(context).calls.calls) == 1, "the corrected result has to be announced"


def test_a_wrong_result_stays_at_the_desk_until_it_is_corrected(context: DeskContext, dossier: Dossier) -> None:
    with pytest.raises(RuleViolation, match=r"error\.none"):
        error_corrected(context, dossier.id)
    report_error(context, dossier.id, ERROR)
    for refused in (lambda: _returned(context, dossier), lambda: report_error(context, dossier.id, ERROR)):
        with pytest.raises(RuleViolation, match=r"error\.reported"):
            refused()
    with pytest.raises(RuleViolation, match=r"delivery\.none"):
        deliver(context, dossier.id, "Cổng")


def test_somebody_says_what_is_wrong(context: DeskContext, dossier: Dossier) -> None:
    with pytest.raises(Problems) as caught:
        report_error(context, dossier.id, replace(ERROR, error=" "))
    assert [problem.code for problem in caught.value.problems] == ["error.no_error"]


def test_what_was_handed_back_once_is_corrected_and_not_decided_anew(context: DeskContext, dossier: Dossier) -> None:
    head = replace(context, officer=replace(context.officer, role=Role.HEAD))
    _returned(context, dossier)
    report_error(context, dossier.id, ERROR)
    with pytest.raises(RuleViolation, match=r"error\.first_return"):
        take_back(head, dossier.id, "Nhầm")
