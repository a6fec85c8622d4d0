"""The words of the printed forms: what they say on a day, correcting them, and the way back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import (
    COMMON,
    WordingEntry,
    WordingPlace,
    WordingState,
    check_day,
    check_may_correct,
    check_text,
    histories,
    in_force,
    last_standing,
    state_of,
)
from desktop_app.printing.wordings import FormSetFacts, Words, form_sets, own_words, sample_pdf, titles, words_with
from desktop_app.services.context import DeskContext, new_id
from desktop_app.storage.wordings import add_entry, entries_of_place, entries_of_set

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture

__all__ = ["FormSetFacts", "WordingEntry"]


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
    """One wording of a form as the settings show it.

    Attributes:
        place: which wording.
        original: the set's own text.
        original_confirmed: whether that was read in the circular itself.
        correction: the correction in force on the day that was asked for, or None.
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
        """What is known of the text in force."""
        return state_of(self.confirmed, self.correction is not None)

    @property
    def standing(self) -> WordingEntry | None:
        """The correction that taking back would end, or None; it may begin only later."""
        return last_standing(self.history)

    @property
    def pending(self) -> WordingEntry | None:
        """The standing correction that begins only after the day that was asked for, or None."""
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


@dataclass(frozen=True, slots=True)
class SampleAsked:
    """What the page beside the editor shall show.

    Attributes:
        place: the wording that is being looked at.
        day: the date of the paper.
        typed: unsaved texts by wording; one that may not be saved like this is left out.
    """

    place: WordingPlace
    day: date
    typed: Mapping[WordingPlace, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SamplePage:
    """One page of a form's sample.

    Attributes:
        picture: the page.
        number: which one, from 1: the first on which the wording stands.
        count: how many pages the sample has.
        shows_wording: whether the wording stands on the sample at all.
    """

    picture: "PagePicture"
    number: int
    count: int
    shows_wording: bool


def form_choices(_context: DeskContext) -> list[FormChoice]:
    """Return the sets, newest first, each with its forms."""
    return [FormChoice(facts, titles(facts.name)) for facts in form_sets()]


def wordings_of(context: DeskContext, form_set: str, form: str, day: date | None = None) -> FormWords:
    """Return the words of one form, or of ``common``.

    Args:
        context: the desk.
        form_set: the set.
        form: the form's name, or ``common``.
        day: the day for which the text in force is wanted; today by default.

    Raises:
        LookupError: when there is no such form.
    """
    with context.store.read() as connection:
        entries = entries_of_set(connection, form_set)
    return FormWords(_facts(form_set), _lines(form_set, form, day or context.today(), entries))


def unconfirmed_count(context: DeskContext) -> int:
    """Return how many wordings of the set in force today were not compared with the circular."""
    today = context.today()
    form_set = context.law.rules(today).form_set
    with context.store.read() as connection:
        entries = entries_of_set(connection, form_set)
    lines = [line for form in (COMMON, *titles(form_set)) for line in _lines(form_set, form, today, entries)]
    return sum(not line.confirmed for line in lines)


def correct(
    context: DeskContext, place: WordingPlace, text: str, confirmed: bool, effective_from: date | None
) -> WordingEntry:
    """Correct a wording for papers dated from a day on; returns the new entry. Earlier entries stay.

    Raises:
        RuleViolation: ``wording.*`` for an officer who is no administrator, a text that is empty, too long, without a
            value in braces or with one too many, a day on which the set is not used, or when nothing would change.
        LookupError: when there is no such wording.
    """
    check_may_correct(context.officer)
    original = _original(place)
    tidied, day = check_text(text, original[0]), check_day(effective_from, _facts(place.form_set).period)
    with context.store.write() as connection:
        before = in_force(entries_of_place(connection, place), day)
        if ((before.text, before.confirmed) if before else original) == (tidied, confirmed):
            raise RuleViolation("wording.unchanged", "text")
        entry = _entry(context, place, tidied, confirmed, day)
        add_entry(connection, entry)
    return entry


def take_back(context: DeskContext, place: WordingPlace) -> WordingEntry:
    """Take the last standing correction of a wording back; what held before it holds again. Returns the new entry.

    Papers dated before today keep the words that they were printed with.

    Raises:
        RuleViolation: ``wording.administrator``, or ``wording.original`` when no correction stands.
    """
    check_may_correct(context.officer)
    with context.store.write() as connection:
        standing = last_standing(entries_of_place(connection, place))
        if standing is None:
            raise RuleViolation("wording.original", "text")
        day = max(context.today(), standing.effective_from)
        entry = _entry(context, place, standing.text, standing.confirmed, day, standing)
        add_entry(connection, entry)
    return entry


def words_in_force(context: DeskContext, form_set: str, form: str, day: date) -> Words:
    """Return a form's words as a paper dated `day` bears them.

    Raises:
        LookupError: when there is no such form.
    """
    with context.store.read() as connection:
        entries = entries_of_set(connection, form_set)
    return _words(form_set, form, _in_force(entries, day))


def sample_page(context: DeskContext, asked: SampleAsked, fit: tuple[int, int]) -> SamplePage:
    """Return the page of the form's sample on which a wording stands, with the words that are being typed.

    Args:
        context: the desk.
        asked: what is to be drawn; for words that all forms share, the set's first form is.
        fit: width and height in pixels that the page is fitted into.
    """
    from desktop_app.printing.raster import page_texts, picture_of  # noqa: PLC0415 - PDFium, in a thread

    place = asked.place
    form = next(iter(titles(place.form_set))) if place.form == COMMON else place.form
    with context.store.read() as connection:
        texts = _in_force(entries_of_set(connection, place.form_set), asked.day) | _savable(asked.typed)
    pdf = sample_pdf(place.form_set, form, _words(place.form_set, form, texts))
    # Where the pages read otherwise once the wording ends in another letter, there it stands.
    text, confirmed = texts.get(place) or _original(place)
    other = _words(place.form_set, form, texts | {place: (text + "x", confirmed)})
    pages, others = page_texts(pdf), page_texts(sample_pdf(place.form_set, form, other))
    differing = [number for number, (one, two) in enumerate(zip(pages, others, strict=False)) if one != two]
    shown = differing[0] if differing else 0
    return SamplePage(picture_of(pdf, shown, fit=fit), shown + 1, len(pages), bool(differing))


_Texts = dict[WordingPlace, tuple[str, bool]]


def _in_force(entries: Sequence[WordingEntry], day: date) -> _Texts:
    holding = {place: in_force(history, day) for place, history in histories(entries).items()}
    return {place: (entry.text, entry.confirmed) for place, entry in holding.items() if entry is not None}


def _original(place: WordingPlace) -> tuple[str, bool]:
    wording = own_words(place.form_set, place.form).wordings[place.key]
    return wording.text, wording.confirmed


def _savable(typed: Mapping[WordingPlace, str]) -> _Texts:
    found: _Texts = {}
    for place, text in typed.items():
        try:
            found[place] = (check_text(text, _original(place)[0]), False)
        except RuleViolation:
            continue
    return found


def _words(form_set: str, form: str, texts: _Texts) -> Words:
    shared = {place.key: text for place, text in texts.items() if place.form == COMMON}
    own = {place.key: text for place, text in texts.items() if place.form == form}
    return words_with(form_set, form, shared, own)


def _lines(form_set: str, form: str, day: date, entries: Sequence[WordingEntry]) -> tuple[WordingLine, ...]:
    past = histories(entries)
    lines = []
    for key, wording in own_words(form_set, form).wordings.items():
        place = WordingPlace(form_set, form, key)
        history = past.get(place, [])
        lines.append(WordingLine(place, wording.text, wording.confirmed, in_force(history, day), tuple(history)))
    return tuple(lines)


def _facts(form_set: str) -> FormSetFacts:
    return next(facts for facts in form_sets() if facts.name == form_set)


def _entry(
    context: DeskContext,
    place: WordingPlace,
    text: str,
    confirmed: bool,
    day: date,
    takes_back: WordingEntry | None = None,
) -> WordingEntry:
    officer = context.officer
    gone = takes_back.id if takes_back else None
    return WordingEntry(new_id(), place, text, confirmed, day, context.clock(), officer.id, officer.name, gone)
