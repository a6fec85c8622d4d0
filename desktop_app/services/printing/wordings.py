"""Correcting the words of the printed forms: what there is, corrections from a day on, and taking them back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import (
    COMMON,
    MOST_LETTERS,
    SetPeriod,
    WordingEntry,
    WordingPlace,
    WordingState,
    check_day,
    histories,
    in_force,
    last_standing,
    state_of,
)
from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.printing.form_words import original_wording, own_words
from desktop_app.services.signed_settings import sign_values
from desktop_app.services.wording_entries import entries_of_place, entries_of_set
from desktop_app.storage.wordings import add_entry
from forms.wording import FORM_SETS, WordingError, load_own, placeholders

__all__ = ["WordingEntry"]


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


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A set with the forms in it.

    Attributes:
        facts: the set.
        forms: titles by the forms' names, in the circular's order; ``common`` is not among them.
    """

    facts: FormSetFacts
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WordingLine:
    """One wording of a form, for the settings.

    Attributes:
        place: which wording.
        original: the set's own text.
        original_confirmed: whether it was compared with the circular.
        correction: the correction in force on the requested day, or None.
        history: everything entered so far, oldest first.
    """

    place: WordingPlace
    original: str
    original_confirmed: bool
    correction: WordingEntry | None
    history: tuple[WordingEntry, ...]

    @property
    def text(self) -> str:
        """The text in force."""
        return self.correction.text if self.correction else self.original

    @property
    def confirmed(self) -> bool:
        """Whether the text in force was compared with the circular."""
        return self.correction.confirmed if self.correction else self.original_confirmed

    @property
    def state(self) -> WordingState:
        """Whether the text in force is corrected and confirmed."""
        return state_of(self.confirmed, self.correction is not None)

    @property
    def standing(self) -> WordingEntry | None:
        """The last correction that was not taken back, or None; it may take effect later."""
        return last_standing(self.history)

    @property
    def pending(self) -> WordingEntry | None:
        """The standing correction, if it takes effect only after the requested day, or None."""
        last, now = self.standing, self.correction
        if last is None or last is now or (now is not None and last.effective_from <= now.effective_from):
            return None
        return last


@dataclass(frozen=True, slots=True)
class FormWords:
    """All words of one form.

    Attributes:
        facts: the form's set.
        lines: its wordings in the file's order.
    """

    facts: FormSetFacts
    lines: tuple[WordingLine, ...]


def form_choices(_context: DeskContext) -> list[FormChoice]:
    """Return the sets, newest first, each with its forms."""
    from desktop_app.printing.form_samples import standard_titles  # noqa: PLC0415 - ReportLab

    return [FormChoice(facts, standard_titles(facts.name)) for facts in _form_sets()]


def wordings_of(context: DeskContext, form_set: str, form: str, day: date | None = None) -> FormWords:
    """Return the words of one form, or of ``common``.

    Args:
        context: the desk.
        form_set: the set.
        form: the form's name, or ``common``.
        day: the day of the text in force; today by default.

    Raises:
        LookupError: when there is no such form.
    """
    with context.store.read() as connection:
        entries = entries_of_set(connection, form_set)
    return FormWords(_facts(form_set), _lines(form_set, form, day or context.today(), entries))


def unconfirmed_count(context: DeskContext) -> int:
    """Return how many wordings of the set in force today were not compared with the circular."""
    from desktop_app.printing.form_samples import standard_titles  # noqa: PLC0415 - ReportLab

    today = context.today()
    form_set = context.law.rules(today).form_set
    with context.store.read() as connection:
        entries = entries_of_set(connection, form_set)
    lines = [line for form in (COMMON, *standard_titles(form_set)) for line in _lines(form_set, form, today, entries)]
    return sum(not line.confirmed for line in lines)


def check_text(text: str, original: str) -> str:
    """Return a corrected text tidied: NFC, one line, single spaces.

    Args:
        text: what was typed.
        original: the set's own text.

    Raises:
        RuleViolation: ``wording.empty``, ``wording.too_long``, ``wording.brace`` for a brace without its partner,
            ``wording.place_lost`` and ``wording.place_unknown`` when a placeholder is missing or was invented.
    """
    tidied = tidy(text)
    if not tidied:
        raise RuleViolation("wording.empty", "text")
    if len(tidied) > MOST_LETTERS:
        raise RuleViolation("wording.too_long", "text", most=MOST_LETTERS, found=len(tidied))
    try:
        placed = placeholders(tidied)
    except WordingError:
        raise RuleViolation("wording.brace", "text") from None
    wanted = placeholders(original)
    for lost in wanted:
        if lost not in placed:
            raise RuleViolation("wording.place_lost", "text", place=lost)
    for unknown in placed:
        if unknown not in wanted:
            raise RuleViolation("wording.place_unknown", "text", place=unknown)
    return tidied


def correct(
    context: DeskContext, place: WordingPlace, text: str, confirmed: bool, effective_from: date | None
) -> WordingEntry:
    """Correct a wording of forms dated on or after a day; returns the new entry. Earlier entries stay.

    Raises:
        RuleViolation: ``role.administrator_only``; ``officer.cannot_sign``; ``wording.*`` for a text that is
            empty, too long, or has a missing or unknown placeholder, a day on which the set is not used, or when
            nothing would change.
        LookupError: when there is no such wording.
    """
    check_right(context.officer, Right.WORDINGS)
    original = original_wording(place)
    tidied, day = check_text(text, original.text), check_day(effective_from, _facts(place.form_set).period)
    with context.store.write() as connection:
        before = in_force(entries_of_place(connection, place), day) or original
        if (before.text, before.confirmed) == (tidied, confirmed):
            raise RuleViolation("wording.unchanged", "text")
        entry = _entry(context, place, tidied, confirmed, day)
        _add(connection, context, entry)
    return entry


def take_back(context: DeskContext, place: WordingPlace) -> WordingEntry:
    """Take back the last standing correction of a wording, so that the text before it is in force again.

    Returns the new entry. Forms dated before today keep the words that they were printed with.

    Raises:
        RuleViolation: ``role.administrator_only``; ``officer.cannot_sign``, or ``wording.original`` when no
            correction stands.
    """
    check_right(context.officer, Right.WORDINGS)
    with context.store.write() as connection:
        standing = last_standing(entries_of_place(connection, place))
        if standing is None:
            raise RuleViolation("wording.original", "text")
        day = max(context.today(), standing.effective_from)
        entry = _entry(context, place, standing.text, standing.confirmed, day, standing)
        _add(connection, context, entry)
    return entry


def _add(connection: Connection, context: DeskContext, entry: WordingEntry) -> None:
    add_entry(connection, entry)
    sign_values(connection, context, Subject.WORDING, {str(entry.id): entry})


def _lines(form_set: str, form: str, day: date, entries: Sequence[WordingEntry]) -> tuple[WordingLine, ...]:
    past = histories(entries)
    lines = []
    for key, wording in own_words(form_set, form).wordings.items():
        place = WordingPlace(form_set, form, key)
        history = past.get(place, [])
        lines.append(WordingLine(place, wording.text, wording.confirmed, in_force(history, day), tuple(history)))
    return tuple(lines)


def _form_sets() -> list[FormSetFacts]:
    """Return all sets of forms, newest first."""
    shared = [load_own(name, COMMON) for name in reversed(FORM_SETS)]
    return [
        FormSetFacts(words.form_set, words.basis, SetPeriod(words.effective_from, words.effective_to))
        for words in shared
    ]


def _facts(form_set: str) -> FormSetFacts:
    return next(facts for facts in _form_sets() if facts.name == form_set)


def _entry(
    context: DeskContext,
    place: WordingPlace,
    text: str,
    confirmed: bool,
    day: date,
    takes_back: WordingEntry | None = None,
) -> WordingEntry:
    officer = context.officer
    taken_back = takes_back.id if takes_back else None
    return WordingEntry(new_id(), place, text, confirmed, day, context.clock(), officer.id, officer.name, taken_back)
