"""How offices of a kind are usually named on their papers, for a new desk; each name can be changed."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.bounds import Name
from desktop_app.domain.text import digits

# Named after a person: written with its kind (Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II khoản 4). Which communes
# are is not known here; those named by a number are.
_AFTER_PERSONS = frozenset({"Hồ Chí Minh"})


class OfficeKind(StrEnum):
    """What kind of office a desk belongs to.

    Attributes:
        COMMUNE: the public administration service centre of a commune, ward or special zone.
        CENTRE: that of a province.
        DEPARTMENT: a department of a province.
        OTHER: any other one; its names are typed.
    """

    COMMUNE = "commune"
    CENTRE = "centre"
    DEPARTMENT = "department"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit: a province or a commune.

    Attributes:
        code: its code (Quyết định 19/2025/QĐ-TTg).
        province: code of its province; ``""`` for a province.
        kind: ``tỉnh``, ``thành phố``, ``xã``, ``phường`` or ``đặc khu``.
        name: its name without the kind.
    """

    code: Name
    province: Name
    kind: Name
    name: Name

    @property
    def full_name(self) -> str:
        """The name with its kind: ``xã Núi Cấm``."""
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class OfficeNames:
    """The names of an office on its papers; ``""`` for what only the office itself knows.

    Attributes:
        parent: the agency above it.
        name: the office.
        place: the place before the date.
    """

    parent: str = ""
    name: str = ""
    place: str = ""


def usual_names(kind: OfficeKind, province: Unit | None, commune: Unit | None = None) -> OfficeNames:
    """Return the usual names of an office.

    Args:
        kind: what kind of office.
        province: where it is, or None.
        commune: its commune where it is one's, or None.
    """
    unit = commune if kind is OfficeKind.COMMUNE else province
    if unit is None:
        return OfficeNames()
    if kind is OfficeKind.OTHER:
        return OfficeNames(place=_place(unit))
    # Not in capitals: the forms make them, and of "XÃ HỘI AN" nobody can tell any more what is a name in it.
    name = "" if kind is OfficeKind.DEPARTMENT else f"Trung tâm Phục vụ hành chính công {unit.full_name}"
    return OfficeNames(f"UBND {unit.full_name}", name, _place(unit))


def _place(unit: Unit) -> str:
    """Return the place before the date: the bare name, with the kind where it comes from a person or a number."""
    needs_kind = unit.name in _AFTER_PERSONS or digits(unit.name)
    return f"{unit.kind.capitalize()} {unit.name}" if needs_kind else unit.name
