"""Corrections of reception data: an event with old and new value; nothing is edited in place.

Nghị định 61/2018/NĐ-CP Điều 5 khoản 1 điểm d: a dossier must not be altered without a record.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from desktop_app.domain.dossier.dossier import Reception, ReturnMethod
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.email import check_email, normal_email
from desktop_app.domain.people.phone import check_phones, joined, parted
from desktop_app.domain.text import tidy, title_name


class CorrectedField(StrEnum):
    """What can be corrected after reception."""

    OWNER_NAME = "owner_name"
    OWNER_ADDRESS = "owner_address"
    OWNER_PHONE = "owner_phone"
    OWNER_EMAIL = "owner_email"
    RETURN_METHOD = "return_method"
    RETURN_ADDRESS = "return_address"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Correction:
    """The correction of one value.

    Attributes:
        field: which.
        old: what it was.
        new: what it is now.
        reason: why.
    """

    field: CorrectedField
    old: str
    new: str
    reason: str


def correction_of(reception: Reception, field: CorrectedField, new: str, reason: str) -> Correction:
    """Return a checked correction of a reception, with its reason (Nghị định 61/2018/NĐ-CP Điều 5 khoản 1 điểm d).

    Raises:
        RuleViolation: ``correction.no_reason``, ``correction.unchanged``, ``name.missing`` or ``address.missing``, or
            the codes of `check_phones` and `check_email`.
    """
    if not tidy(reason):
        raise RuleViolation("correction.no_reason", "reason")
    old, value = value_of(reception, field), _CLEANED.get(field, tidy)(new)
    if field in _NEEDED and not value:
        raise RuleViolation(_NEEDED[field], "new")
    if old == value:
        raise RuleViolation("correction.unchanged", "new")
    return Correction(field, old, value, tidy(reason))


def value_of(reception: Reception, field: CorrectedField) -> str:
    """Return the value of a field of a reception, as text."""
    if field is CorrectedField.OWNER_PHONE:
        return reception.owner.phones
    if field in _OF_OWNER:
        return str(getattr(reception.owner, _OF_OWNER[field]))
    return str(getattr(reception, field.value))


def as_corrected(reception: Reception, fields: Mapping[str, str]) -> Reception:
    """Return a reception with the corrected values of its fields."""
    for name, value in fields.items():
        field = CorrectedField(name)
        if value_of(reception, field) != value:
            reception = with_value(reception, field, value)
    return reception


def with_value(reception: Reception, field: CorrectedField, value: str) -> Reception:
    """Return a reception with another value in a field."""
    if field is CorrectedField.RETURN_METHOD:
        return replace(reception, return_method=ReturnMethod(value))
    if field is CorrectedField.OWNER_PHONE:
        first, second = parted(value)
        return replace(reception, owner=replace(reception.owner, phone=first, other_phone=second))
    changed: Mapping[str, Any] = {_OF_OWNER.get(field, field.value): value}
    if field in _OF_OWNER:
        return replace(reception, owner=replace(reception.owner, **changed))
    return replace(reception, **changed)


def _phone(text: str) -> str:
    return joined(*check_phones(text, "new"))


def _email(text: str) -> str:
    check_email(text, "new")
    return normal_email(text)


_OF_OWNER = {
    CorrectedField.OWNER_NAME: "name",
    CorrectedField.OWNER_ADDRESS: "address",
    CorrectedField.OWNER_EMAIL: "email",
}
_NEEDED = {CorrectedField.OWNER_NAME: "name.missing", CorrectedField.OWNER_ADDRESS: "address.missing"}
_CLEANED: Mapping[CorrectedField, Callable[[str], str]] = {
    CorrectedField.OWNER_NAME: title_name,
    CorrectedField.OWNER_PHONE: _phone,
    CorrectedField.OWNER_EMAIL: _email,
}
