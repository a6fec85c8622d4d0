"""Payloads that version 0.1.0 wrote are read in their present shape, field by field."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from desktop_app.domain.codec import DecodeError, encode
from desktop_app.domain.dossier.dossier import (
    Channel,
    DocumentState,
    Reception,
    ReturnMethod,
    SubmittedDocument,
)
from desktop_app.domain.dossier.payload_versions import read_payload, reception_from_1
from desktop_app.domain.dossier.payloads.corrections import TakenBack
from desktop_app.domain.dossier.payloads.kinds import PAYLOAD_VERSION
from desktop_app.domain.dossier.payloads.processing import HandedOver, Outcome, Stopped, SupplementRequested
from desktop_app.domain.dossier.payloads.reception import (
    CounterPage,
    NotReceived,
    ProcedureFacts,
    Received,
    SubmittedOnline,
)
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import SupplementStage, WantedItem
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant

DOSSIER = UUID(int=7)
OLD_RECEPTION: dict[str, Any] = {
    "id": str(DOSSIER),
    "owner": {"name": "Nguyễn Thị Thu Hà", "number": "025190001234"},
    "submitter": {"name": "Trần Văn An"},
    "authority": "Giấy ủy quyền 01/12",
    "procedure": "A01",
    "documents": [
        {
            "name": "Đơn đề nghị",
            "original": 1,
            "certified": 2,
            "copy": 3,
            "electronic": 4,
            "state": "present",
            "required": False,
            "listed": False,
            "note": "bản scan",
        },
        {"name": "Giấy khai sinh"},
    ],
    "steps": [{"n": 5, "unit": "working_day", "by": "Sở Nội vụ"}],
    "sets": 2,
    "fee": 400_000,
    "return": {"method": "post", "address": "Số 7, đường Bến Gót"},
    "channel": 3,
    "note": "Gọi trước",
    "payment": "direct",
    "non_territorial": True,
}
RECEPTION = Reception(
    id=DOSSIER,
    owner=Applicant(name="Nguyễn Thị Thu Hà", number="025190001234"),
    procedure_id="A01",
    documents=(
        SubmittedDocument("Đơn đề nghị", CopyCounts(1, 2, 3, 4), DocumentState.PRESENT, False, False, "bản scan"),
        SubmittedDocument("Giấy khai sinh", CopyCounts(0, 0, 0, 0)),
    ),
    steps=(LimitStep(5, LimitUnit.WORKING_DAY, "Sở Nội vụ"),),
    submitter=Applicant(name="Trần Văn An"),
    authority="Giấy ủy quyền 01/12",
    sets=2,
    fee=400_000,
    return_method=ReturnMethod.POST,
    return_address="Số 7, đường Bến Gót",
    channel=Channel.POST,
    note="Gọi trước",
    payment=Payment.DIRECT,
    is_non_territorial=True,
)
PROCEDURE = {"id": "A01", "code": "1.000105", "name": "Cấp giấy phép", "field": "Việc làm", "unit": "Sở Nội vụ"}
FACTS = ProcedureFacts("A01", "1.000105", "Cấp giấy phép", "Việc làm", "Sở Nội vụ")
COUNTER = {"code": "BS-2026-000001", "procedure": PROCEDURE, "form_set": "tt03-2025", "reception": OLD_RECEPTION}
PAGE = CounterPage("BS-2026-000001", FACTS, "tt03-2025", RECEPTION)
DUE = "2026-12-08T16:30:00+07:00"
RECEIVED = {
    "code": "H44.18-261123-0001",
    "reception": OLD_RECEPTION,
    "procedure": PROCEDURE,
    "officer_name": "Trần Minh Đức",
    "due_at": DUE,
    "book": 2026,
    "entry": 12,
    "form_set": "tt03-2025",
    "rule_set": "118/2025",
    "calendar": "2026a",
}


def _read(kind: EventKind, old: dict[str, Any], version: int = 1) -> object:
    return read_payload(kind, version, json.dumps(old).encode())


@pytest.mark.parametrize(
    ("kind", "old", "payload"),
    [
        (
            EventKind.RECEIVED,
            RECEIVED,
            Received(
                "H44.18-261123-0001",
                RECEPTION,
                FACTS,
                "Trần Minh Đức",
                datetime.fromisoformat(DUE),
                2026,
                12,
                "tt03-2025",
                "118/2025",
                "2026a",
            ),
        ),
        (
            EventKind.SUBMITTED_ONLINE,
            {"code": "H44.18-261123-0001", "procedure": PROCEDURE, "reception": OLD_RECEPTION},
            SubmittedOnline("H44.18-261123-0001", FACTS, RECEPTION),
        ),
        (
            EventKind.SUPPLEMENT_REQUESTED,
            {"stage": "intake", "items": [{"text": "Ảnh 4x6"}], "reason": "thiếu", "number": 3, **COUNTER},
            SupplementRequested(SupplementStage.INTAKE, (WantedItem("Ảnh 4x6"),), "thiếu", "", 3, PAGE),
        ),
        (
            EventKind.SUPPLEMENT_REQUESTED,
            {"stage": "examination", "override": "Luật thay đổi"},
            SupplementRequested(SupplementStage.EXAMINATION, override="Luật thay đổi"),
        ),
        (
            EventKind.NOT_RECEIVED,
            {"reasons": ["Không thuộc thẩm quyền"], "number": 4, **COUNTER},
            NotReceived(("Không thuộc thẩm quyền",), 4, PAGE),
        ),
        (EventKind.NOT_RECEIVED, {"number": 4}, NotReceived((), 4)),
        (
            EventKind.HANDED_OVER,
            {"to": "Phòng Lao động", "from": "Quầy 03", "taker": "Lê Thị Bích", "note": "gấp"},
            HandedOver("Phòng Lao động", "Quầy 03", "Lê Thị Bích", "gấp"),
        ),
        (EventKind.TAKEN_BACK, {"from": 9, "reason": "bấm nhầm"}, TakenBack(Status.DONE, "bấm nhầm")),
        # A kind whose shape did not change.
        (EventKind.STOPPED, {"outcome": "withdrawn", "fee": "trả lại"}, Stopped(Outcome.WITHDRAWN, "trả lại")),
    ],
)
def test_a_payload_of_version_1_is_read_in_its_present_shape(
    kind: EventKind, old: dict[str, Any], payload: object
) -> None:
    assert _read(kind, old) == payload
    assert read_payload(kind, PAYLOAD_VERSION, encode(payload)) == payload


@pytest.mark.parametrize("payment", [None, ""])
def test_a_reception_from_before_payments_and_territories_were_recorded(payment: str | None) -> None:
    old = {name: value for name, value in OLD_RECEPTION.items() if name not in {"payment", "non_territorial"}}
    for content in (old, {**old, "payment": payment}):
        new = reception_from_1(content)
        assert (new["payment"], new["is_non_territorial"]) == (None, False)


@pytest.mark.parametrize("name", sorted(set(OLD_RECEPTION) - {"payment", "non_territorial"}))
def test_a_reception_of_version_1_that_lacks_a_field_names_its_kind(name: str) -> None:
    rest = {other: value for other, value in OLD_RECEPTION.items() if other != name}
    with pytest.raises(DecodeError, match=r"^dossier\.received$"):
        _read(EventKind.RECEIVED, {**RECEIVED, "reception": rest})


@pytest.mark.parametrize("broken", [None, 7, [], {"reception": None}])
def test_a_payload_of_version_1_that_is_no_reception_is_refused(broken: object) -> None:
    with pytest.raises(DecodeError):
        read_payload(EventKind.RECEIVED, 1, json.dumps(broken).encode())
