"""The payload of a reception as the desk writes it, for tests of what comes after."""

from typing import Any
from uuid import UUID

from desktop_app.domain.codec import plain
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.people.person import Applicant

DUE = "2026-12-08T16:30:00+07:00"


def received_body(dossier_id: UUID, due_at: str = DUE, code: str = "H44.18-261123-0001") -> dict[str, Any]:
    page = Reception(id=dossier_id, owner=Applicant(name="Đỗ Thu Hà"), procedure_id="A01", documents=(), steps=())
    return {
        "code": code,
        "due_at": due_at,
        "reception": plain(page),
        "procedure": {"id": "A01", "name": "Cấp giấy phép lao động"},
        "officer_name": "Trần Minh Đức",
        "book": 2026,
        "entry": 1,
        "form_set": "tt03-2025",
        "rule_set": "nd118-2025",
        "calendar": "2026",
    }
