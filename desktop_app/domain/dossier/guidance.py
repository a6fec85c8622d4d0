"""Guidance on how to prepare a dossier: what the counter told somebody, so that it can be stored.

Nghị định 118/2025/NĐ-CP Điều 16 khoản 1: papers, competent authority, steps and time limit, fees and how they are paid.
Khoản 2: the content of the guidance is kept at the one-stop unit. Whoever asks need not hand in a dossier.
"""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.bounds import Name
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, fee_on
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.hand_in import HandInWay


@dataclass(frozen=True, slots=True)
class Guidance:
    """What somebody was told about a procedure.

    Attributes:
        day: the day whose requirements it states.
        procedure: the procedure on that day.
        version: its requirements, time limit and fees, whole, as the catalogue had them.
        channels: the ways to hand it in; empty where they are not known.
        is_instant: whether the result is handed back at once.
        receiver: who it was given to, or ``""``.
        dossier_code: the dossier that it was given for, or ``""``.
    """

    day: date
    procedure: ProcedureFacts
    version: ProcedureVersion
    channels: tuple[HandInWay, ...] = ()
    is_instant: bool = False
    receiver: Name = ""
    dossier_code: Name = ""

    @property
    def fee(self) -> int | None:
        """The fee in đồng, 0 when it is known to be free, None when it is not known."""
        return fee_on(self.version, self.day)


def guidance_on(procedure: Procedure, day: date, receiver: str = "", dossier_code: str = "") -> Guidance:
    """Return the guidance on a procedure as it is on a day.

    Raises:
        RuleViolation: ``guidance.not_yet`` when the procedure begins after that day.
    """
    version = procedure.in_use_on(day)
    if version is None:
        raise RuleViolation("guidance.not_yet", "procedure")
    facts = ProcedureFacts(
        procedure.id,
        procedure.code,
        procedure.name,
        procedure.field,
        procedure.deciding_unit,
        procedure.online_level,
    )
    return Guidance(day, facts, version, procedure.channels, procedure.instant_result, receiver, dossier_code)
