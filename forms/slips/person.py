"""The applicant's fields, which forms 02 and 03 share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.base.data import FormData
from forms.pdf.fonts import Face

if TYPE_CHECKING:
    from forms.layout.fields import Fields
    from forms.pdf.scene import Row
    from forms.wording import FormWording


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
        number: Number of the slip without its sign, or number and sign of the document office.
        abbreviation: The issuer's abbreviation, which ends the sign; or empty.
        is_examined: Whether the deciding agency issues it after examination, not the counter.
        signer_title: Title of the agency's signer; a further line after a semicolon. Used after examination only.
        signer: Name of that signer.
    """

    one_stop_unit: str
    submitter: str
    address: str = ""
    phone: str = ""
    email: str = ""
    procedure: str
    officer: str = ""
    number: str = ""
    abbreviation: str = ""
    is_examined: bool = False
    signer_title: str = ""
    signer: str = ""

    def signed(self, words: FormWording) -> tuple[str, str]:
        """Return title and name of the one who signs for the office."""
        if self.is_examined:
            return self.signer_title or words["signer_title"], self.signer
        return words["sign_officer"], self.officer


def person_rows(data: PersonData, fields: Fields, *, procedure_last: bool) -> list[Row]:
    """Lay out counter, applicant and procedure; form 02 has the procedure before the address, form 03 after it."""
    names = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("submitter", data.submitter, Face.BOLD)
    contact = fields.line("address", data.address) + fields.pair(("phone", data.phone), ("email", data.email))
    procedure = fields.line("procedure", data.procedure)
    return names + (contact + procedure if procedure_last else procedure + contact)
