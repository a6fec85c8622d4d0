"""Checking a receipt of any office at the desk, without a network."""

from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.papers.check import InForce, PaperCheck, Replacement, check_receipt, replacement_of
from desktop_app.domain.papers.voiding import VoidSheet, spoilt_receipt
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.certificates import believed_certificates
from desktop_app.services.papers.keys import own_public_keys
from desktop_app.storage.dossiers import id_by_code, read_history


@dataclass(frozen=True, slots=True)
class CheckedPaper:
    """What the desk knows of a receipt.

    Attributes:
        check: what its statement shows.
        dossier_id: the dossier with its code in this desk's file, or None.
        procedure: name of the procedure, as the dossier or the catalogue has it; else its code, or ``""``.
        replacement: why a receipt that is believed no longer says what is in force, or None.
        in_force: what is in force for the dossier; None when the desk does not have it.
        void: since when and why an officer voided this sheet, or None.
    """

    check: PaperCheck
    dossier_id: UUID | None = None
    procedure: str = ""
    replacement: Replacement | None = None
    in_force: InForce | None = None
    void: VoidSheet | None = None

    @property
    def needs_attention(self) -> bool:
        """Whether the officer has to be told something: not genuine, voided, replaced, or of another office."""
        counts = self.check.is_believed and self.void is None
        return not counts or self.replacement is not None or self.dossier_id is None


def check_paper(context: DeskContext, text: str) -> CheckedPaper:
    """Check the text of a receipt's QR code against what this desk knows; nothing is asked of the server.

    Args:
        context: the desk.
        text: as it was scanned or typed.
    """
    with context.store.read() as connection:
        check = check_receipt(
            text, lambda wanted: believed_certificates(connection, wanted), own_public_keys(connection)
        )
        dossier_id = id_by_code(connection, check.code) if check.code else None
        history = read_history(connection, dossier_id) if dossier_id is not None else None
    procedure = _procedure_name(context, check, history)
    if history is None:
        return CheckedPaper(check, None, procedure)
    state = history.folded.state
    changed_at = state.appointments[-1][0] if state.appointments else None
    in_force = InForce(history.dossier.code, history.dossier.due_at, state.corrected_at, changed_at)
    statement = check.statement if check.is_believed else None
    if statement is None:
        return CheckedPaper(check, dossier_id, procedure, None, in_force)
    void = spoilt_receipt(history.events, statement.reprint)
    return CheckedPaper(check, dossier_id, procedure, replacement_of(statement, in_force), in_force, void)


def _procedure_name(context: DeskContext, check: PaperCheck, history: DossierHistory | None) -> str:
    if check.statement is None:
        return ""
    if history is not None and check.statement.is_about(history.dossier.procedure_code):
        return history.dossier.procedure_name
    code = check.statement.procedure_code
    known = context.catalogue.by_id(code) if code else None
    return known.name if known is not None else code
