"""Whether a receipt is genuine, by its signed statement alone; and whether it was replaced, by the dossier itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.dates import local
from desktop_app.domain.papers.certificates import Certificate
from desktop_app.domain.papers.scan import split_receipt_text
from desktop_app.domain.papers.statement import Statement, read_statement, same_minute
from desktop_app.domain.papers.training import TRAINING_PUBLIC


class Verdict(StrEnum):
    """What the statement on a paper shows.

    `UNREADABLE` is a statement that was cut off, lengthened, or misread. `ALTERED` was signed by the key of an office,
    but for another code or other facts. `FORGED` names a key that no known server has certified. `OWN_KEY` is signed
    by this very desk while no server had certified its key. `TRAINING` was signed by a training desk.
    """

    GENUINE = "genuine"
    OWN_KEY = "own_key"
    REVOKED = "revoked"
    EXPIRED = "expired"
    ALTERED = "altered"
    FORGED = "forged"
    TRAINING = "training"
    UNREADABLE = "unreadable"
    UNSIGNED = "unsigned"
    NO_RECEIPT = "no_receipt"


class Replacement(StrEnum):
    """Why a genuine receipt no longer says what is in force."""

    CORRECTED = "corrected"
    APPOINTMENT = "appointment"
    NEW_CODE = "new_code"


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """The result of a check.

    Attributes:
        verdict: what the statement shows.
        code: the dossier's code on the paper, or ``""``.
        statement: the statement, where it can be read.
        office: name of the office whose key signed it, or ``""``.
    """

    verdict: Verdict
    code: str = ""
    statement: Statement | None = None
    office: str = ""

    @property
    def is_believed(self) -> bool:
        """Whether code, procedure and moments are those that a desk printed."""
        return self.verdict in {Verdict.GENUINE, Verdict.OWN_KEY}


@dataclass(frozen=True, slots=True)
class InForce:
    """What is in force for a dossier, to compare a receipt with.

    Attributes:
        code: its code.
        due_at: its appointment, or None.
        corrected_at: when its reception was corrected last, or None.
        due_changed_at: when its appointment was changed last, or None.
    """

    code: str
    due_at: datetime | None
    corrected_at: datetime | None
    due_changed_at: datetime | None = None


def check_receipt(
    text: str, certificates_of: Callable[[bytes], Sequence[Certificate]], own_keys: Sequence[bytes] = ()
) -> PaperCheck:
    """Check the text of a receipt's QR code.

    Args:
        text: as it was scanned, typed or pasted; of any length.
        certificates_of: returns the certificates of the keys with an id; each made by a trusted server.
        own_keys: public keys of this desk that no server has certified.
    """
    parts = split_receipt_text(text)
    if parts is None:
        return PaperCheck(Verdict.NO_RECEIPT)
    if not parts.statement:
        return PaperCheck(Verdict.UNSIGNED, parts.code)
    try:
        statement = read_statement(parts.statement, parts.code)
    except ValueError:
        return PaperCheck(Verdict.UNREADABLE, parts.code)
    return _check_signature(statement, certificates_of(statement.key_id), own_keys)


def _check_signature(
    statement: Statement, certificates: Sequence[Certificate], own_keys: Sequence[bytes]
) -> PaperCheck:
    for certificate in certificates:
        if statement.is_signed_by(certificate.key):
            return PaperCheck(_by(certificate, statement), statement.code, statement, certificate.office)
    if any(statement.is_signed_by(key) for key in own_keys):
        return PaperCheck(Verdict.OWN_KEY, statement.code, statement)
    if statement.is_signed_by(TRAINING_PUBLIC):
        return PaperCheck(Verdict.TRAINING, statement.code, statement)
    verdict = Verdict.ALTERED if certificates else Verdict.FORGED
    return PaperCheck(verdict, statement.code, statement, certificates[0].office if certificates else "")


def _by(certificate: Certificate, statement: Statement) -> Verdict:
    if certificate.is_revoked:
        return Verdict.REVOKED
    is_late = local(statement.received_at).date() > certificate.valid_until
    return Verdict.EXPIRED if is_late else Verdict.GENUINE


def replacement_of(statement: Statement, in_force: InForce) -> Replacement | None:
    """Return why a genuine receipt no longer says what is in force, or None when it does."""
    if statement.code != in_force.code:
        return Replacement.NEW_CODE
    if not same_minute(statement.corrected_at, in_force.corrected_at):
        return Replacement.CORRECTED
    if not same_minute(statement.due_at, in_force.due_at):
        return Replacement.APPOINTMENT
    return None
