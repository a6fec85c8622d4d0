"""What a correction of the whole reception changed, value by value, in the officer's words."""

from collections.abc import Callable, Mapping

from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.payloads.corrections import FieldChange, ReceptionCorrected
from desktop_app.domain.law.fee import Payment, money
from desktop_app.domain.people.eid_account import EidAccount
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_NAMES: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("CorrectionHistory", "name"),
    "kind": QT_TRANSLATE_NOOP("CorrectionHistory", "kind of applicant"),
    "number": QT_TRANSLATE_NOOP("CorrectionHistory", "number"),
    "birth_date": QT_TRANSLATE_NOOP("CorrectionHistory", "birth date"),
    "address": QT_TRANSLATE_NOOP("CorrectionHistory", "address"),
    "phone": QT_TRANSLATE_NOOP("CorrectionHistory", "phone"),
    "email": QT_TRANSLATE_NOOP("CorrectionHistory", "e-mail"),
    "procedure": QT_TRANSLATE_NOOP("CorrectionHistory", "procedure"),
    "documents": QT_TRANSLATE_NOOP("CorrectionHistory", "documents"),
    "sets": QT_TRANSLATE_NOOP("CorrectionHistory", "sets"),
    "limit": QT_TRANSLATE_NOOP("CorrectionHistory", "time limit"),
    "fee": QT_TRANSLATE_NOOP("CorrectionHistory", "fee"),
    "payment": QT_TRANSLATE_NOOP("CorrectionHistory", "payment"),
    "fee_proof": QT_TRANSLATE_NOOP("CorrectionHistory", "proof of payment"),
    "exemption": QT_TRANSLATE_NOOP("CorrectionHistory", "exemption"),
    "return_method": QT_TRANSLATE_NOOP("CorrectionHistory", "way of return"),
    "return_address": QT_TRANSLATE_NOOP("CorrectionHistory", "delivery address"),
    "channel": QT_TRANSLATE_NOOP("CorrectionHistory", "channel"),
    "territory": QT_TRANSLATE_NOOP("CorrectionHistory", "territory"),
    "account": QT_TRANSLATE_NOOP("CorrectionHistory", "identity account"),
    "authority": QT_TRANSLATE_NOOP("CorrectionHistory", "ground of acting"),
    "note": QT_TRANSLATE_NOOP("CorrectionHistory", "note"),
    "subject": QT_TRANSLATE_NOOP("CorrectionHistory", "parcel or papers"),
}
_SUBMITTER = QT_TRANSLATE_NOOP("CorrectionHistory", "submitter's {what}")
_CHANGE = QT_TRANSLATE_NOOP("CorrectionHistory", "{what}: “{old}” is now “{new}”")
_CORRECTED = QT_TRANSLATE_NOOP("CorrectionHistory", "Receipt corrected: {what}")
_SHOWN: Mapping[str, Callable[[str], str]] = {
    "fee": lambda text: money(int(text)),
    "payment": lambda text: formatting.payment(Payment(text)),
    "return_method": lambda text: formatting.return_method(ReturnMethod(text)),
    "channel": lambda text: formatting.channel(Channel[text.upper()]),
    "territory": lambda text: formatting.territory(text == "elsewhere"),
    "account": lambda text: formatting.eid_account(EidAccount(text)),
}


def corrected(payload: ReceptionCorrected) -> str:
    """Return what a correction changed, as the title of its event."""
    return _text(_CORRECTED, what=", ".join(_name(change) for change in payload.changes))


def remarks(payload: ReceptionCorrected) -> tuple[str, ...]:
    """Return both values of each change, and the reason."""
    return (*map(_values, payload.changes), payload.reason)


def _name(change: FieldChange) -> str:
    is_submitters = change.name.startswith("submitter_")
    plain = change.name.removeprefix("owner_").removeprefix("submitter_")
    name = _text(_NAMES[plain]) if plain in _NAMES else plain
    return _text(_SUBMITTER, what=name) if is_submitters else name


def _values(change: FieldChange) -> str:
    if change.name == "documents":
        change = _different_lines(change)
    return _text(_CHANGE, what=_name(change), old=_value(change, change.old), new=_value(change, change.new))


def _different_lines(change: FieldChange) -> FieldChange:
    """Return a change of the documents with those lines only that are not the same before and after."""
    old, new = change.old.split("; "), change.new.split("; ")
    only_old, only_new = [line for line in old if line not in new], [line for line in new if line not in old]
    return FieldChange(change.name, "; ".join(only_old), "; ".join(only_new))


def _value(change: FieldChange, text: str) -> str:
    show = _SHOWN.get(change.name)
    if show is None or not text:
        return text
    try:
        return show(text)
    except (ValueError, KeyError):
        # What a later version of the program writes is shown as it is.
        return text


def _text(source: str, **values: str) -> str:
    return translate("CorrectionHistory", source).format(**values)
