"""Samples of the circular's forms, for the settings of their words."""

from typing import Any

from desktop_app.domain.forms.names import FormName
from desktop_app.printing.issued_forms import ISSUED_FORMS
from desktop_app.printing.sample_case import sample_case
from forms.base.data import FormData
from forms.base.form import Form
from forms.registry import all_forms
from forms.wording import FormWording


def standard_titles(form_set: str) -> dict[str, str]:
    """Return the Vietnamese titles of a set's forms by name, in the circular's order."""
    return {form.name: form.titles[name] for form in _standard() for name in form.titles if name == form_set}


def sample_pdf(form_set: str, form: str, words: FormWording) -> bytes:
    """Return an invented example of a form as PDF, one copy on its usual paper.

    Raises:
        LookupError: when there is no such form.
    """
    for standard in _standard():
        if standard.name == form:
            data = sample_data(standard, form_set)
            return standard.render(data, standard.papers[0], standard.copies[-1:], words)
    raise LookupError(f"no form {form!r}")


def sample_data(form: Form[Any], form_set: str) -> FormData:
    """Return the data of an invented example, made as a real paper's; the ledger of many dossiers is stored."""
    if form.name not in ISSUED_FORMS:
        stored: FormData = form.sample(form_set)
        return stored
    name = FormName(form.name)
    return ISSUED_FORMS[name].data(sample_case(name, form_set))


def _standard() -> list[Form[Any]]:
    # Only the circular's own words are dated and may be corrected.
    return [form for form in all_forms() if form.is_standard]
