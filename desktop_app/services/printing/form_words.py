"""The words of the printed forms on a day: the set's own, with the corrections in force."""

import logging
from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.domain.forms.wording import COMMON, WordingEntry, WordingPlace, histories, in_force
from desktop_app.services.context import DeskContext
from desktop_app.services.wording_entries import entries_of_set
from forms.wording import FORM_SETS, FormWording, Wording, WordingError, load, load_own

Corrections = Mapping[WordingPlace, Wording]
"""Corrected wordings by the place that they belong to."""

_log = logging.getLogger(__name__)


def words_in_force(context: DeskContext, form_set: str, form: str, day: date) -> FormWording:
    """Return the words of a form that is dated `day`.

    Raises:
        LookupError: when there is no such form.
    """
    with context.store.read() as connection:
        entries = entries_of_set(connection, form_set)
    return corrected_words(form_set, form, corrections_in_force(entries, day))


def corrections_in_force(entries: Sequence[WordingEntry], day: date) -> Corrections:
    """Return the corrected wordings of forms dated `day`."""
    holding = {place: in_force(history, day) for place, history in histories(entries).items()}
    return {place: Wording(entry.text, entry.confirmed) for place, entry in holding.items() if entry is not None}


def original_wording(place: WordingPlace) -> Wording:
    """Return the set's own wording.

    Raises:
        LookupError: when there is no such wording.
    """
    return own_words(place.form_set, place.form).wordings[place.key]


def corrected_words(form_set: str, form: str, corrections: Corrections) -> FormWording:
    """Return a form's words with corrections.

    A correction that does not fit a later version of the files is left out, so that the form is printed all the same.
    Corrections of words that all forms share do not change a form that has its own wording of the same name.

    Raises:
        LookupError: when there is no such form.
    """
    own = own_words(form_set, form)
    words = load(own.form_set, form)
    shared = {place.key: text for place, text in corrections.items() if place.form == COMMON and place.key not in own}
    for key, text in (shared | {place.key: text for place, text in corrections.items() if place.form == form}).items():
        try:
            words = words.changed({key: text})
        except WordingError as error:
            _log.warning("a correction does not fit the form any more: %s", error)
    return words


def own_words(form_set: str, form: str) -> FormWording:
    """Return the words that only this form has in the set's own files; for ``common`` those that all forms share.

    Raises:
        LookupError: when there is no such form.
    """
    if form_set not in FORM_SETS:
        raise LookupError(f"no set of forms {form_set!r}")
    try:
        return load_own(form_set, form)
    except WordingError as error:
        raise LookupError(str(error)) from error
