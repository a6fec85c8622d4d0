"""The applicant's fields, which forms 02 and 03 share."""

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
    """The applicant's data on a slip.

    Attributes:
        one_stop_unit: The counter ("bộ phận tiếp nhận và trả kết quả").
        submitter: Name of the person who hands the dossier in.
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
    """Lay out counter, applicant and procedure; form 02 has the procedure before the address, form 03 after it."""
    names = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("submitter", data.submitter, Face.BOLD)
    contact = fields.line("address", data.address) + fields.pair(("phone", data.phone), ("email", data.email))
    procedure = fields.line("procedure", data.procedure)
    return names + (contact + procedure if procedure_last else procedure + contact)
