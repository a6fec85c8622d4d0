"""The agency of the desk and its officers."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.serials import desk_number_in

# QCVN 102:2016 writes three levels and then the top code; Quyết định 20/2020/QĐ-TTg begins with the top code.
_OLD_ORDER = re.compile(r"[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}")
_NEW_ORDER = re.compile(r"[A-Z][0-9]{2}(?:\.[0-9]{1,3}){0,3}")


@dataclass(frozen=True, slots=True)
class AgencyCode:
    """An agency's identification code (mã định danh) and the days it holds.

    Attributes:
        code: ``H44.18`` (order of Quyết định 20/2020/QĐ-TTg) or ``000.00.18.H44`` (order of QCVN 102:2016).
        valid_from: first day, or None.
        valid_to: last day, or None.
    """

    code: str
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Return whether the code is in force on `day`."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@dataclass(frozen=True, slots=True)
class Agency:
    """The agency that receives dossiers at this desk.

    Attributes:
        parent: the agency above it, first line of each form, for example ``UBND TỈNH PHÚ THỌ``.
        name: the agency itself, for example ``TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG``.
        one_stop_unit: the one-stop unit (Bộ phận Một cửa) as the receipt names it.
        place: the place written before the date (địa danh).
        address: where results are handed back.
        codes: its identification codes with their days; each dossier takes the one of its day.
        desk: the desk's own name, for example ``Quầy 03``.
        phone: the number that citizens call with a question about their dossier.
    """

    parent: str
    name: str
    one_stop_unit: str
    place: str
    codes: tuple[AgencyCode, ...]
    address: str = ""
    desk: str = ""
    phone: str = ""

    @property
    def desk_number(self) -> int:
        """The number in the desk's name ("Quầy 03" is 3), or 1 without a usable one."""
        return desk_number_in(self.desk) or 1

    def code_on(self, day: date) -> str:
        """Return the identification code in force on `day`.

        Raises:
            RuleViolation: ``agency.no_code`` when none is.
        """
        for code in self.codes:
            if code.holds_on(day):
                return code.code
        raise RuleViolation("agency.no_code", "agency_code")


def check_agency_code(text: str, field: str = "agency_code") -> str:
    """Return an identification code in capitals.

    Raises:
        RuleViolation: ``agency.code_shape`` when it follows neither order.
    """
    code = text.strip().upper()
    if not (_OLD_ORDER.fullmatch(code) or _NEW_ORDER.fullmatch(code)):
        raise RuleViolation("agency.code_shape", field)
    return code


class Role(StrEnum):
    """Role of an officer; what it may do stands in `rights`.

    The names are stored. Those of version 0.1 keep their meaning: ``officer`` is the reception officer.
    """

    OFFICER = "officer"
    DIVISION = "division"
    HEAD = "head"
    ADMINISTRATOR = "administrator"
    TRAINEE = "trainee"

    @property
    def is_head(self) -> bool:
        """Whether the role has the rights of the head of desk."""
        return self in {Role.HEAD, Role.ADMINISTRATOR}


@dataclass(frozen=True, slots=True)
class Officer:
    """A civil servant who works at the desk (cán bộ tiếp nhận).

    Attributes:
        id: the record's UUIDv7.
        name: full name as printed under the signature.
        role: what the officer may do.
        phone: the telephone number that papers name beside the officer, or ``""`` for that of the agency.
    """

    id: UUID
    name: str
    role: Role = Role.OFFICER
    phone: str = ""


def check_keeps_administrator(changed: Officer, stays: bool, active: Collection[Officer]) -> None:
    """Check that an active administrator remains.

    Args:
        changed: the officer whose role or access changes.
        stays: whether that officer is an active administrator afterwards.
        active: the officers who may sign in now.

    Raises:
        RuleViolation: ``officer.last_administrator``.
    """
    others = [officer for officer in active if officer.id != changed.id and officer.role is Role.ADMINISTRATOR]
    if not stays and not others:
        raise RuleViolation("officer.last_administrator", "role")
