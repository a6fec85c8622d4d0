"""What every paper of the desk begins with, as data of its form."""

from typing import Any, cast

from desktop_app.domain.agency import Agency
from desktop_app.domain.form_look import FormLook
from forms.slip_data import Reprint
from forms.wording import FormSet


def letterhead(agency: Agency, look: FormLook, form_set: str, reprint: Reprint | None = None) -> dict[str, Any]:
    """Return the fields of a form's data that say whose paper it is and how it looks.

    Args:
        agency: who issues it.
        look: logo, second language, training mark.
        form_set: the set of forms in force on the paper's day.
        reprint: the mark of a paper that is printed again, or None.
    """
    return {
        "form_set": cast(FormSet, form_set),
        "parent_agency": agency.parent,
        "agency": agency.name,
        "place": agency.place,
        "logo": look.logo,
        "second_language": look.second_language,
        "marks": ("training",) if look.training else (),
        "reprint": reprint,
    }
