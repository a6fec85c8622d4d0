"""What every form of an agency starts with: who issues it and how its head looks."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, cast

from desktop_app.domain.forms.letterhead_options import FormLook
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.agency_names import running_name
from forms.base.data import Mark, Reprint
from forms.errors import FormDataError
from forms.pdf.images import image_of
from forms.wording import FormSet


class LetterheadFields(TypedDict):
    """The fields of `forms.base.data.FormData` that a letterhead fills."""

    form_set: FormSet
    parent_agency: str
    agency: str
    place: str
    logo: str
    second_language: bool
    marks: tuple[Mark, ...]
    reprint: Reprint | None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues a form and how its head looks.

    Attributes:
        agency: the issuing agency.
        look: logo, second language, training mark.
        form_set: the set of forms in force on the form's date.
        reprint: the mark of a reprint, or None for an original.
    """

    agency: Agency
    look: FormLook
    form_set: str
    reprint: Reprint | None = None

    @property
    def fields(self) -> LetterheadFields:
        """The letterhead as fields of a form's data."""
        return {
            "form_set": cast(FormSet, self.form_set),
            "parent_agency": self.agency.parent,
            # The heading writes capitals itself; the text of a letter must not have them.
            "agency": running_name(self.agency.name),
            "place": self.agency.place,
            "logo": self.look.logo,
            "second_language": self.look.second_language,
            "marks": ("training",) if self.look.training else (),
            "reprint": self.reprint,
        }


def reprint_mark(number: int, at: datetime, by: str) -> Reprint | None:
    """Return the mark of the `number`-th reprint, made `at` by the officer named; None for an original (0)."""
    return Reprint(number=number, at=at, by=by) if number else None


def is_logo(content: bytes) -> bool:
    """Return whether `content` is a complete PNG or JPEG file of a reasonable size."""
    try:
        image_of(content)
    except FormDataError:
        return False
    return True
