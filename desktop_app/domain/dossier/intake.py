"""Intakes: receptions with a supplement request or a refusal at the counter, not received yet.

Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm c: the officer examines before the receipt is made; an incomplete
dossier gets Form 02, one that cannot be received Form 03.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from desktop_app.domain.bounds import Moment, Name, Text, check_moment
from desktop_app.domain.law.supplement import Waiting
from desktop_app.domain.scan_text import plain_scan
from desktop_app.domain.text import close_hyphens

INTAKE_CODE_SHAPE = "BS-[0-9]{4}-[0-9]{6,}"
"""The regular expression of an intake's code in capitals."""

_CODE = re.compile(rf"(?<![0-9A-Z.-]){INTAKE_CODE_SHAPE}(?![0-9A-Z]|[./-][0-9A-Z])")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a dossier comes from that another office sent electronically, and what is asked of this one.

    Attributes:
        unit_id: the office that sent it.
        dossier_id: the dossier there.
        office: that office's name.
        agency: the agency whose part this is, as the transfer slip names it.
        work: what that agency does.
        due_at: until when.
    """

    unit_id: UUID
    dossier_id: UUID
    office: Name
    agency: Name
    work: Text
    due_at: Moment

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a dossier came that nobody brought to the desk, and waits for its reception.

    Attributes:
        at: when it arrived, or when it was complete again; its limits are counted from then.
        replied_at: when the portal answered the applicant; None for one by post and where the portal does not say so.
        post_number: the number of the item at the post, or ``""``.
        origin: the office that sent it electronically, or None.
    """

    at: Moment
    replied_at: Moment | None = None
    post_number: Name = ""
    origin: Origin | None = None


def format_intake_code(year: int, serial: int) -> str:
    """Return the content of the QR code on an intake's form; it contains no personal data."""
    return f"BS-{year:04d}-{serial:06d}"


def intake_code_in(text: str) -> str | None:
    """Return the intake's code that was scanned or typed, or None when the text is something else."""
    codes = set(_CODE.findall(close_hyphens(plain_scan(text)).upper()))
    return codes.pop() if len(codes) == 1 else None


def waits_before(waits: Sequence[Waiting], now: datetime) -> tuple[Waiting, ...]:
    """Return the waits of an applicant who came back: the last one ends now."""
    return tuple(replace(wait, until=wait.until or now) for wait in waits)
