"""Minimal valid payloads of events."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from desktop_app.domain.dossier.citizen_notice import ContactChannel, ContactOutcome, NoticeStep
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.payloads.incidents import Harm
from desktop_app.domain.dossier.payloads.interlinked import PartState
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.result import Fault, ResultForm


def body_of(kind: EventKind, course: FoldedDossier, chance: Random, at: datetime) -> dict[str, Any]:
    """Return a body for an event after the reception, as the desk that sees `course` would write it."""
    due = (at + timedelta(days=5)).isoformat()
    if kind is EventKind.CORRECTED:
        name = chance.choice(["owner_name", "owner_phone", "note"])
        new = f"Bản {chance.randrange(9)}"
        return {"field": name, "old": course.fields.get(name, ""), "new": new, "reason": "sai"}
    if kind is EventKind.UNDONE:
        last = course.last_step
        return {"event": str(last.events[-1] if last is not None else UUID(int=chance.randrange(9)))}
    return _SMALL[kind](chance, due) if kind in _SMALL else {}


def received_body(code: str, at: datetime, dossier_id: UUID) -> dict[str, Any]:
    """Return the body of a reception."""
    due = (at + timedelta(days=5)).isoformat()
    return {
        "code": code,
        "book": 2026,
        "entry": 1,
        "due_at": due,
        "reception": _reception(dossier_id),
        "procedure": {"id": "p"},
        "officer_name": "",
        "form_set": "tt03-2025",
        "rule_set": "nd118-2025",
        "calendar": "2026",
        "process": [
            {"who": "Một cửa", "work": "Tiếp nhận", "minutes": 120, "end": "handed_over"},
            {"who": "Phòng 1", "work": "Thẩm định", "minutes": 960},
            {"who": "Lãnh đạo", "work": "Ký", "minutes": 240, "end": "result_ready"},
            {"who": "Một cửa", "work": "Trả kết quả", "end": "returned"},
        ],
    }


def submitted_body(dossier_id: UUID) -> dict[str, Any]:
    """Return the body of a dossier that was submitted on the portal."""
    code = f"000.00.15.H26-261125-{dossier_id.int % 10_000:04d}"
    return {"code": code, "procedure": {"id": "p"}, "reception": _reception(dossier_id)}


def _reception(dossier_id: UUID) -> dict[str, Any]:
    return {
        "id": str(dossier_id),
        "owner": {"kind": "citizen", "name": "Người Thử"},
        "submitter": None,
        "authority": "",
        "procedure_id": "p",
        "documents": [],
        "steps": [],
        "sets": 1,
        "fee": None,
        "return_method": "desk",
        "channel": 1,
        "note": "",
    }


_SMALL: dict[EventKind, Callable[[Random, str], dict[str, Any]]] = {
    EventKind.PRINTED: lambda _chance, _due: {"form": "receipt"},
    EventKind.PAPER_VOIDED: lambda _chance, _due: {"job": str(UUID(int=5)), "form": "receipt", "reason": "Kẹt giấy"},
    EventKind.HANDED_OVER: lambda chance, _due: {"to": f"Phòng {chance.randrange(3)}"},
    EventKind.AGENCY_RECEIVED: lambda _chance, due: {"received_at": due, "due_at": due},
    EventKind.SUPPLEMENT_REQUESTED: lambda _chance, _due: {"stage": "examination"},
    EventKind.SUPPLEMENT_RECEIVED: lambda _chance, due: {"due_at": due},
    EventKind.EXTENDED: lambda _chance, due: {"due_at": due},
    EventKind.STOPPED: lambda _chance, _due: {"outcome": "withdrawn"},
    EventKind.SUBMITTED_ONLINE: lambda _chance, _due: {
        "code": "000.00.15.H26-261125-0001",
        "procedure": {"id": "p"},
        "reception": _reception(UUID(int=7)),
    },
    EventKind.ARRIVED_BY_POST: lambda chance, _due: {
        "code": f"BS-2026-{chance.randrange(9):06d}",
        "procedure": {"id": "p"},
        "reception": _reception(UUID(int=7)),
        "post_number": f"EB{chance.randrange(9)}VN",
    },
    EventKind.ARRIVED_FROM_AGENCY: lambda chance, due: {
        "code": f"H44.18-261125-000{chance.randrange(9)}",
        "procedure": {"id": "p"},
        "reception": _reception(UUID(int=7)),
        "origin": {
            "unit_id": str(UUID(int=chance.randrange(9))),
            "dossier_id": str(UUID(int=chance.randrange(9))),
            "office": "Phường Nguồn",
            "agency": f"Sở {chance.randrange(4)}",
            "work": "Thẩm định",
            "due_at": due,
        },
    },
    EventKind.SUPPLEMENT_ARRIVED: lambda chance, _due: {"note": f"Tờ {chance.randrange(9)}"},
    EventKind.CONFLICT_RESOLVED: lambda _chance, _due: {"event": str(UUID(int=3))},
    EventKind.NUMBER_REASSIGNED: lambda chance, _due: {
        "old": "",
        "new": f"H44.18-20261125-000000{chance.randrange(9)}",
    },
    EventKind.REDATED: lambda _chance, due: {"first": due, "last": due, "earlier_s": 3600},
    EventKind.CITIZEN_NOTIFIED: lambda chance, _due: {
        "about": str(UUID(int=chance.randrange(9))),
        "step": chance.choice(list(NoticeStep)).value,
        "channel": chance.choice(list(ContactChannel)).value,
        "outcome": chance.choice(list(ContactOutcome)).value,
    },
    EventKind.FEE_REFUNDED: lambda chance, _due: {"amount": chance.randrange(9) * 10_000},
    EventKind.CONSULTATION_REQUESTED: lambda chance, due: {
        "unit": f"Sở {chance.randrange(3)}",
        "content": "Quy hoạch",
        "answer_by": due,
    },
    EventKind.CONSULTATION_ANSWERED: lambda chance, _due: {
        "request": str(UUID(int=chance.randrange(9))),
        "unit": f"Sở {chance.randrange(3)}",
        "is_silent": chance.random() < 0.2,
    },
    EventKind.VERIFICATION_ANNOUNCED: lambda _chance, due: {
        "begins_at": due,
        "place": "Thửa đất số 12",
        "participants": "Chủ hồ sơ",
        "content": "Ranh giới",
    },
    EventKind.SENT_TO_AGENCIES: lambda chance, due: {
        "lead": "Sở 0",
        "tasks": [{"agency": f"Sở {n}", "work": "Thẩm định", "due_at": due} for n in range(chance.randint(2, 4))],
    },
    EventKind.RECEPTION_CORRECTED: lambda chance, due: {
        "reception": _reception(UUID(int=7)),
        "procedure": {"id": f"p{chance.randrange(3)}"},
        "first_due_at": due,
        "due_at": due,
        "calendar": "1",
        "changes": [{"name": "procedure", "old": "p", "new": "q"}],
    },
    EventKind.AGENCY_PROGRESS: lambda chance, _due: {
        "agency": f"Sở {chance.randrange(4)}",
        "state": chance.choice(list(PartState)).value,
    },
    EventKind.AGENCY_DONE: lambda chance, _due: {"agency": f"Sở {chance.randrange(4)}"},
    EventKind.PROCESS_STEP_DONE: lambda chance, _due: {"number": chance.randrange(5), "work": "Thẩm định"},
    EventKind.RESULT_READY: lambda chance, _due: {"form": chance.choice(list(ResultForm)).value},
    EventKind.RETURNED: lambda chance, _due: {"satisfaction": chance.randint(1, 5)},
    EventKind.DELIVERED: lambda _chance, _due: {"place": "Cổng Dịch vụ công quốc gia"},
    EventKind.ERROR_REPORTED: lambda chance, due: {
        "error": "Sai ngày sinh",
        "fault": chance.choice(list(Fault)).value,
        "unit": f"Phòng {chance.randrange(3)}",
        "due_at": due,
    },
    EventKind.ERROR_CORRECTED: lambda chance, _due: {"in_time": chance.random() < 0.5},
    EventKind.INCIDENT: lambda chance, _due: {"harm": chance.choice(list(Harm)).value, "papers": "Lý lịch"},
}
