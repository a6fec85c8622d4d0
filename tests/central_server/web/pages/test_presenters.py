"""What the look-up page says of a dossier's appointments."""

from datetime import datetime, timedelta
from uuid import uuid4

from central_server.storage.look_up import PublicDossier
from central_server.web.pages.presenters import key_view
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.supplement import SupplementStage, Waiting

RECEIVED = datetime(2026, 11, 9, 10, tzinfo=VIETNAM)
DUE = datetime(2026, 11, 25, 16, 30, tzinfo=VIETNAM)


def _dossier(state: DossierState) -> PublicDossier:
    return PublicDossier(uuid4(), uuid4(), "Phường Thử", "H44.18-20261109-0000001", "Chứng thực", state)


def test_each_appointment_says_why_it_was_made() -> None:
    agency, asked, extended = (RECEIVED + timedelta(days=days) for days in (2, 5, 9))
    state = DossierState(
        status=Status.PROCESSING,
        received_at=RECEIVED,
        first_due_at=DUE,
        waits=(Waiting(SupplementStage.EXAMINATION, asked - timedelta(days=1), asked),),
        extensions=(extended,),
        appointments=tuple((at, DUE + timedelta(days=n)) for n, at in enumerate((agency, asked, extended), 1)),
    )
    reasons = [why.partition(", lúc ")[0] for _, why in key_view(_dossier(state), ()).appointments]
    assert reasons == [
        "hẹn khi tiếp nhận",
        "tính từ khi cơ quan có thẩm quyền nhận hồ sơ",
        "hẹn lại sau khi bổ sung",
        "gia hạn, có văn bản xin lỗi",
    ]
