"""Intakes: receptions with a supplement request or a refusal at the counter, not received yet.

Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm c: the officer examines before the receipt is made; an incomplete
dossier gets Form 02, one that cannot be received Form 03.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.bounds import Moment, Name
from desktop_app.domain.law.supplement import Waiting
from desktop_app.domain.text import close_hyphens

_CODE = re.compile(r"(?<![0-9A-Z.-])BS-[0-9]{4}-[0-9]{6,}(?![0-9A-Z]|[./-][0-9A-Z])")


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a dossier came that nobody brought to the desk, and waits for its reception.

    Attributes:
        at: when it arrived, or when it was complete again; its limits are counted from then.
        replied_at: when the portal answered the applicant; None for one by post and where the portal does not say so.
        post_number: the number of the item at the post, or ``""``.
    """

    at: Moment
    replied_at: Moment | None = None
    post_number: Name = ""


def format_intake_code(year: int, serial: int) -> str:
    """Return the content of the QR code on an intake's form; it contains no personal data."""
    return f"BS-{year:04d}-{serial:06d}"


def intake_code_in(text: str) -> str | None:
    """Return the intake's code that was scanned or typed, or None when the text is something else."""
    codes = set(_CODE.findall(close_hyphens(text).upper()))
    return codes.pop() if len(codes) == 1 else None


def waits_before(waits: Sequence[Waiting], now: datetime) -> tuple[Waiting, ...]:
    """Return the waits of an applicant who came back: the last one ends now."""
    return tuple(replace(wait, until=wait.until or now) for wait in waits)
