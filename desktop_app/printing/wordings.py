"""The gateway to the forms' words: which forms and sets there are, what they say, and a sample of each."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.domain.forms.wording import COMMON, SetPeriod
from forms.errors import WordingError
from forms.wording import FORM_SETS, FormSet, FormWording, Wording, load, load_own

if TYPE_CHECKING:
    from forms.base.form import Form

Words = FormWording
"""The words of one form, ready to be drawn."""

Texts = Mapping[str, tuple[str, bool]]
"""Corrected texts by key, each with whether it was compared with the circular."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FormSetFacts:
    """A set of forms.

    Attributes:
        name: its short name, for example ``tt03-2025``.
        basis: the circular, as cited.
        period: the days on which it is used.
    """

    name: str
    basis: str
    period: SetPeriod


def form_sets() -> list[FormSetFacts]:
    """Return all sets of forms, newest first."""
    shared = [load_own(name, COMMON) for name in reversed(FORM_SETS)]
    return [FormSetFacts(one.form_set, one.basis, SetPeriod(one.effective_from, one.effective_to)) for one in shared]


def titles(form_set: str) -> dict[str, str]:
    """Return the Vietnamese titles of a set's forms by name, in the circular's order."""
    name = _checked(form_set)
    return {form.name: form.titles[name] for form in _forms() if name in form.titles}


def own_words(form_set: str, form: str) -> Words:
    """Return what only this form says in the set's own files; of ``common`` what all forms share.

    Raises:
        LookupError: when there is no such form.
    """
    try:
        return load_own(_checked(form_set), form)
    except WordingError as error:
        raise LookupError(str(error)) from error


def words_with(form_set: str, form: str, shared: Texts, own: Texts) -> Words:
    """Return a form's words with corrections.

    A correction that a later version of the files has no place for is left out: the form is printed all the same.

    Args:
        form_set: the set.
        form: the form's name.
        shared: corrections of what all forms share; those that the form says in its own way are left out.
        own: corrections of the form's own words.

    Raises:
        LookupError: when there is no such form.
    """
    kept = own_words(form_set, form)
    words = load(kept.form_set, form)
    changes = {key: one for key, one in shared.items() if key not in kept} | dict(own)
    for key, (text, confirmed) in changes.items():
        try:
            words = words.changed({key: Wording(text, confirmed)})
        except WordingError as error:
            _log.warning("a correction does not fit the form any more: %s", error)
    return words


def sample_pdf(form_set: str, form: str, words: Words) -> bytes:
    """Return an invented example of a form as PDF, one copy on its usual paper.

    Raises:
        LookupError: when there is no such form.
    """
    shown = next((one for one in _forms() if one.name == form), None)
    if shown is None:
        raise LookupError(f"no form {form!r}")
    return shown.render(shown.sample(_checked(form_set)), shown.papers[0], shown.copies[-1:], words)


def _checked(form_set: str) -> FormSet:
    if form_set not in FORM_SETS:
        raise LookupError(f"no set of forms {form_set!r}")
    return form_set


def _forms() -> list["Form[Any]"]:
    # ReportLab comes with the forms: only who lists or draws them pays for it.
    from forms.registry import all_forms  # noqa: PLC0415

    # Only the circular's own words are kept by date and corrected.
    return [form for form in all_forms() if form.is_standard]
