"""A lost or damaged dossier: the apology, the promised day, and the due day that stays."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.incidents import Harm, Incident
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import refuse, result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.incidents import LostDossier, report_incident
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import AlertKind, todays_alerts
from tests.conftest import MovableClock, a_reception

LOST = LostDossier(
    Harm.LOST, " Lý lịch tư pháp ", "tại văn thư", "Phòng Lao động", "Xin cấp lại, cơ quan trả phí", date(2026, 12, 15)
)


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(context, a_reception(context, people[0]), printed=False).dossier


def test_the_deciding_unit_apologises_and_the_due_day_stays(
    context: DeskContext, dossier: Dossier, tmp_path: Path
) -> None:
    taken = report_incident(context, dossier.id, LOST)
    assert (taken.state.due_at, taken.state.appointments) == (dossier.due_at, ())
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert opened.events[-1].payload == Incident(
        Harm.LOST,
        "Lý lịch tư pháp",
        "tại văn thư",
        "Phòng Lao động",
        "Xin cấp lại, cơ quan trả phí",
        date(2026, 12, 15),
        1,
    )
    assert print_job(context, taken.job_ids[-1]) is JobState.SENT
    (written,) = (tmp_path / "pdf").glob("*xin lỗi mất, hỏng hồ sơ.pdf")
    pages = pypdfium2.PdfDocument(written)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split()).replace("\xa0", " ")
    for words in ("SỞ NỘI VỤ", "Số: 01/VBXL-SNV", "bị mất, thất lạc", "Lý lịch tư pháp", "15 tháng 12 năm 2026"):
        assert words in text


def test_today_names_it_until_there_is_a_result(context: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    report_incident(context, dossier.id, replace(LOST, harm=Harm.DAMAGED, new_day=None))
    [alert] = todays_alerts(context).alerts
    assert (alert.kind, alert.since) == (AlertKind.INCIDENT, clock())
    clock.move(hours=1)
    result_ready(context, dossier.id)
    assert todays_alerts(context).alerts == ()


@pytest.mark.parametrize(
    ("wrong", "problems"),
    [
        (replace(LOST, papers=" "), [("incident.no_papers", "papers")]),
        (replace(LOST, remedy=""), [("incident.no_remedy", "remedy")]),
        (replace(LOST, new_day=date(2026, 11, 22)), [("incident.past", "new_day")]),
        (replace(LOST, new_day=date(2026, 11, 24)), [("incident.day_off", "new_day")]),
    ],
)
def test_what_is_missing_is_said(
    context: DeskContext, dossier: Dossier, wrong: LostDossier, problems: list[tuple[str, str]]
) -> None:
    with pytest.raises(Problems) as caught:
        report_incident(context, dossier.id, wrong)
    assert [(problem.code, problem.field) for problem in caught.value.problems] == problems
    assert report_incident(context, dossier.id, replace(LOST, new_day=context.today())).job_ids


def test_what_ended_is_not_lost_in_process(context: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    clock.now += timedelta(hours=1)
    refuse(context, dossier.id, ["Không đủ điều kiện"])
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        report_incident(context, dossier.id, LOST)
