"""What a check of a receipt showed, in words."""

from datetime import datetime

from desktop_app.domain.dates import local
from desktop_app.domain.papers.check import InForce, Replacement, Verdict
from desktop_app.services.papers.check import CheckedPaper
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.tone import Tone

_VERDICTS: dict[Verdict, tuple[str, Tone]] = {
    Verdict.GENUINE: (QT_TRANSLATE_NOOP("Papers", "Genuine: printed and signed at {office}."), "ok"),
    Verdict.OWN_KEY: (
        QT_TRANSLATE_NOOP(
            "Papers",
            "Printed at this desk. It was signed with the desk's own key, which no server has certified: only this "
            "desk can check it.",
        ),
        "ok",
    ),
    Verdict.REVOKED: (
        QT_TRANSLATE_NOOP(
            "Papers", "The desk that signed this paper was revoked. Ask {office} before you rely on the paper."
        ),
        "bad",
    ),
    Verdict.EXPIRED: (
        QT_TRANSLATE_NOOP(
            "Papers", "The paper is dated after the last day of its key. Ask {office} before you rely on it."
        ),
        "warn",
    ),
    Verdict.ALTERED: (
        QT_TRANSLATE_NOOP(
            "Papers",
            "Altered: the signature does not fit the code or the content. Scan once more; if it stays so, keep a copy "
            "and ask {office}.",
        ),
        "bad",
    ),
    Verdict.FORGED: (
        QT_TRANSLATE_NOOP(
            "Papers",
            "Not confirmed: the key is of no desk that the server has certified. Forged, or from a desk without a "
            "server, or this desk has not synchronised since. Ask the office on the paper.",
        ),
        "bad",
    ),
    Verdict.TRAINING: (
        QT_TRANSLATE_NOOP(
            "Papers", "Printed in training: the paper counts for nothing. There is no such dossier at any office."
        ),
        "bad",
    ),
    Verdict.UNREADABLE: (
        QT_TRANSLATE_NOOP(
            "Papers", "The signature is incomplete or was misread. Scan the QR code once more, not the barcode."
        ),
        "bad",
    ),
    Verdict.UNSIGNED: (
        QT_TRANSLATE_NOOP(
            "Papers",
            "This text carries no signature: a barcode, or a receipt from before signatures. Scan the QR code; if it "
            "has none either, look the code up.",
        ),
        "warn",
    ),
    Verdict.NO_RECEIPT: (
        QT_TRANSLATE_NOOP("Papers", "This is no QR code of a receipt. Scan the QR code on the receipt."),
        "bad",
    ),
}
_REPLACEMENTS = {
    Replacement.CORRECTED: QT_TRANSLATE_NOOP(
        "Papers", "Genuine, but void since {at}: the reception was corrected. The receipt printed then counts."
    ),
    Replacement.APPOINTMENT: QT_TRANSLATE_NOOP(
        "Papers", "Genuine, but void{since}: the appointment was changed; {due} is in force."
    ),
    Replacement.NEW_CODE: QT_TRANSLATE_NOOP("Papers", "Genuine, but void: the dossier has another code now, {code}."),
}
_VOIDED = QT_TRANSLATE_NOOP(
    "Papers", "Genuine, but voided on {at}: {reason}. Take the sheet back; the dossier has another receipt."
)
_SINCE = QT_TRANSLATE_NOOP("Papers", " since {at}")
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Papers", "This desk does not have the dossier: whether it was corrected or extended, the look-up page says."
)
_THE_OFFICE = QT_TRANSLATE_NOOP("Papers", "the office on the paper")
_NAME_FITS = QT_TRANSLATE_NOOP("Papers", "The name is the one that was signed.")
_NAME_DIFFERS = QT_TRANSLATE_NOOP("Papers", "Another name was signed. Compare the spelling with the paper.")


def sentence_of_check(checked: CheckedPaper) -> tuple[str, Tone]:
    """Return the result of a check in one or two sentences, and its tone."""
    check = checked.check
    if checked.void is not None:
        return _text(_VOIDED).format(at=_moment(checked.void.at), reason=checked.void.reason.rstrip(".")), "bad"
    if checked.replacement is not None and checked.in_force is not None:
        text = _text(_REPLACEMENTS[checked.replacement])
        return text.format(**_in_force(checked.in_force)), "warn"
    text, tone = _VERDICTS[check.verdict]
    sentence = _text(text).format(office=check.office or _text(_THE_OFFICE))
    return (f"{sentence} {_text(_ELSEWHERE)}" if check.is_believed and checked.dossier_id is None else sentence), tone


def _in_force(now: InForce) -> dict[str, str]:
    changed, corrected = now.due_changed_at, now.corrected_at
    return {
        "code": now.code,
        "due": _moment(now.due_at) if now.due_at is not None else "",
        "at": _moment(corrected) if corrected is not None else "",
        "since": _text(_SINCE).format(at=_moment(changed)) if changed is not None else "",
    }


def facts_of_check(checked: CheckedPaper) -> list[tuple[str, str]]:
    """Return what the paper states, as names and values, to be compared with what is printed; none unless believed."""
    statement = checked.check.statement
    if statement is None or not checked.check.is_believed:
        return []
    facts = [
        (QT_TRANSLATE_NOOP("Papers", "Dossier code"), statement.code),
        (QT_TRANSLATE_NOOP("Papers", "Procedure"), checked.procedure),
        (QT_TRANSLATE_NOOP("Papers", "Received"), _moment(statement.received_at)),
        (QT_TRANSLATE_NOOP("Papers", "Appointment"), _moment(statement.due_at) if statement.due_at else ""),
        (QT_TRANSLATE_NOOP("Papers", "Corrected"), _moment(statement.corrected_at) if statement.corrected_at else ""),
        (QT_TRANSLATE_NOOP("Papers", "Reprint"), str(statement.reprint) if statement.reprint else ""),
    ]
    return [(_text(name), value) for name, value in facts if value]


def sentence_of_name(*, fits: bool) -> str:
    """Return whether the typed name is the one that was signed."""
    return _text(_NAME_FITS if fits else _NAME_DIFFERS)


def _moment(at: datetime) -> str:
    return formatting.moment(local(at))


def _text(source: str) -> str:
    return translate("Papers", source)
