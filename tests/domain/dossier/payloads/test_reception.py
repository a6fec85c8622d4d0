"""What a type of a payload of reception cannot express is checked when it is made."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.payloads.reception import (
    NumberReassigned,
    ProcedureFacts,
    Received,
)
from desktop_app.domain.people.person import Applicant

CODE = "H44.18-261123-0001"
RECEIVED = Received(
    CODE,
    Reception(UUID(int=7), Applicant(name="Đỗ Thu Hà"), "A01", (), ()),
    ProcedureFacts("A01", name="Cấp giấy phép"),
    "Trần Minh Đức",
    datetime(2026, 12, 8, 9, 30, tzinfo=UTC),
    2026,
    1,
    "tt03-2025",
    "118/2025",
    "2026a",
)


@pytest.mark.parametrize("text", ["", "A01", "BS-2026-000001"])
def test_a_code_of_a_dossier_is_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"^no dossier code$"):
        replace(RECEIVED, code=text)
    with pytest.raises(ValueError, match=r"^no dossier code$"):
        NumberReassigned("", text)
    assert NumberReassigned(text, CODE).old == text, "the old one may be anything"
