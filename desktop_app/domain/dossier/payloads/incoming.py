"""Payloads of dossiers that nobody brings to the desk: they arrive, and wait for their reception."""

from dataclasses import dataclass

from desktop_app.domain.bounds import Name, Text
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.intake import Origin
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts


@dataclass(frozen=True, slots=True)
class ArrivedByPost:
    """An envelope with a dossier arrived (Nghị định 118/2025/NĐ-CP Điều 15); nobody examined it yet.

    Attributes:
        code: what the QR code of its papers contains until it is received.
        procedure: what is asked for, as far as the envelope tells.
        reception: the page as far as it is known; its owner is the sender.
        post_number: the number of the item at the post, or ``""``.
        papers: what was seen in the envelope, or ``""``.
    """

    code: Name
    procedure: ProcedureFacts
    reception: Reception
    post_number: Name = ""
    papers: Text = ""


@dataclass(frozen=True, slots=True)
class ArrivedFromAgency:
    """Another office sent a dossier electronically for this office's part in it (Nghị định 118/2025 Điều 20 khoản 2).

    Attributes:
        code: its code at the office that sent it.
        procedure: the procedure.
        reception: what was handed in there, with the steps of this office's part.
        origin: who sent it, and what is asked for.
    """

    code: Name
    procedure: ProcedureFacts
    reception: Reception
    origin: Origin


@dataclass(frozen=True, slots=True)
class SupplementArrived:
    """What was asked for before the reception has come, by any way: the dossier waits for its reception again.

    Attributes:
        note: what came, or ``""``.
    """

    note: Text = ""
