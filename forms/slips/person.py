"""The citizen's fields, which forms 01 to 03 share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.base.data import FormData
from forms.pdf.fonts import Face

if TYPE_CHECKING:
    from forms.layout.fields import Fields
    from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonData(FormData):
    """What a slip for a citizen says of them.

    Attributes:
        one_stop_unit: The counter ("bộ phận tiếp nhận và trả kết quả").
        submitter: Who hands the dossier in.
        address: Address of the submitter.
        phone: Telephone number.
        email: E-mail address.
        procedure: Name of the administrative procedure.
        officer: Name below the officer's signature.
    """

    one_stop_unit: str
    submitter: str
    address: str = ""
    phone: str = ""
    email: str = ""
    procedure: str
    officer: str = ""


def person_rows(data: PersonData, fields: Fields, *, procedure_last: bool) -> list[Row]:
    """Set the counter, the citizen and the procedure; form 02 has the procedure before the address, form 03 after."""
    who = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("submitter", data.submitter, Face.BOLD)
    where = fields.line("address", data.address) + fields.pair(("phone", data.phone), ("email", data.email))
    what = fields.line("procedure", data.procedure)
    return who + (where + what if procedure_last else what + where)
