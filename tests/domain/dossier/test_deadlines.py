"""What others still have to do for a dossier."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.agency_tasks import SentTask
from desktop_app.domain.dossier.consultation import Consultation
from desktop_app.domain.dossier.deadlines import Deadline, DeadlineKind, open_deadlines
from desktop_app.domain.dossier.dossier_state import DossierState


def _at(day: int) -> datetime:
    return datetime(2026, 12, day, 16, 30, tzinfo=VIETNAM)


STATE = DossierState(
    consultations=(
        Consultation(UUID(int=1), "Sở Xây dựng", "Quy hoạch", _at(1), _at(5)),
        Consultation(UUID(int=2), "Công an tỉnh", "Lý lịch", _at(1), _at(2), answered_at=_at(2)),
    ),
    tasks=(SentTask("Sở Nội vụ", "Thẩm định", _at(3), done_at=_at(2)), SentTask("UBND tỉnh", "Ký", _at(4))),
)


def test_the_earliest_comes_first_and_what_is_done_is_gone() -> None:
    assert open_deadlines(STATE) == (
        Deadline(DeadlineKind.AGENCY, _at(4), "UBND tỉnh"),
        Deadline(DeadlineKind.CONSULTATION, _at(5), "Sở Xây dựng"),
    )


def test_nobody_is_waited_for_once_processing_has_ended() -> None:
    assert open_deadlines(replace(STATE, ended_at=_at(6))) == ()
