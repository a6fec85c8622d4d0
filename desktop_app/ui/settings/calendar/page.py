"""The working calendar: the days of a year that differ from the plain week, changed by hand or by a year's file."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.calendar_changes import (
    CalendarYear,
    calendar_year,
    put_day,
    put_swap,
    remove_day,
    take_year_file,
)
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import Item, column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.tables import StateTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.calendar.editor import SWAP, CalendarEditor, TypedDay
from desktop_app.ui.settings.outside_change import show_outside_change
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.tone import Tone


class CalendarPage(FormPage):
    """The days of one year on the left, the chosen day and the changes on the right."""

    page_name = "calendar"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: CalendarYear | None = None
        self._wanted: date | None = None
        self._year = session.context.today().year
        self.year = NamedBox(self.tr("Year"))
        self.rows = StateTable()
        self.rows.setAccessibleName(self.tr("Days that differ from the plain week"))
        titles = (self.tr("Day"), self.tr("Weekday"), self.tr("Kind"), self.tr("Name"), self.tr("State"))
        self.rows.show_columns(titles, (98, 84, 76, 0, 156))
        self.editor = CalendarEditor(self.today)
        self.fields = self.editor.fields
        self.missing = label("", "small")
        self._new_button = QPushButton(self.tr("Add a day   +"))
        self._remove_button = QPushButton(self.tr("Take the day out   Del"))
        self._file_button = QPushButton(self.tr("Put a year file in…"))
        self._arrange()
        self._connect()

    def reload(self) -> None:
        """Read the days of the chosen year, at first the present one."""
        self._session.read(partial(calendar_year, year=self._year), self._show_year)

    def focus(self) -> None:
        """Give the keys to the list."""
        self.rows.setFocus()

    def save(self) -> None:
        """Enter or change the day in the fields."""
        try:
            typed = self.editor.typed()
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        self._wanted = typed.day
        self.store(partial(_put, typed=typed, instead_of=self.editor.shown_day), self._saved)

    def begin_new(self) -> None:
        """Empty the fields for another day."""
        if not self.is_locked:
            self.rows.clearSelection()
            self.editor.show_new()
            self.show_problems([])
            self._remove_button.setEnabled(False)

    def remove(self) -> None:
        """Take the chosen day out."""
        if self.editor.shown_day is not None:
            self._wanted = None
            self.store(partial(remove_day, day=self.editor.shown_day), self._saved)

    def take_file(self, path: Path) -> None:
        """Put the days of a file in."""
        self._wanted = None
        self.store(partial(take_year_file, path=path), self._saved)

    def _arrange(self) -> None:
        keeps = ElidedLabel(self.tr("Dossiers already received keep their appointment."), "muted")
        left = column(self.rows, self.missing, spacing=6)
        left.setStretch(0, 1)
        body = row(left, self.editor, spacing=14)
        body.setStretch(0, 5)
        body.setStretch(1, 4)
        corner: list[Item] = [12, self.year, self._file_button, 8, keeps]
        self.arrange(self.tr("Working calendar"), corner, body, [self._new_button, self._remove_button])

    def _connect(self) -> None:
        self.year.currentIndexChanged.connect(self._other_year)
        self.rows.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.rows.entered_row.connect(lambda _: self.editor.focus())
        self.editor.completed.connect(self.save)
        self._new_button.clicked.connect(self.begin_new)
        self._remove_button.clicked.connect(self.remove)
        self._file_button.clicked.connect(self._choose_file)
        for key, act in (("+", self.begin_new), ("Del", self.remove)):
            shortcut = QShortcut(QKeySequence(key), self.rows)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _other_year(self) -> None:
        self._year = self.year.currentData()
        self.reload()

    def _show_year(self, year: CalendarYear) -> None:
        self._shown = year
        self._show_years(year)
        self.rows.texts.show_texts([self._cells(day) for day in year.days])
        for place, day in enumerate(year.days):
            self.rows.show_state(place, *self._state(day, year))
        self.editor.show_changes(year.changes)
        self._show_missing(year)
        self.check_may(Right.WORKING_TIME, [self.editor.card, self._new_button, self._remove_button, self._file_button])
        first = self._wanted or self._session.context.today()
        self.rows.selectRow(next((place for place, day in enumerate(year.days) if day.day >= first), 0))
        if not year.days:
            self.begin_new()
        show_outside_change(self._session, self.notice, Subject.CALENDAR, self.reload)

    def _cells(self, day: CalendarDay) -> tuple[str, str, str, str, str]:
        kind = self.tr("Off") if day.kind is DayKind.OFF else self.tr("Worked")
        return day_text(day.day), formatting.weekday(day.day), kind, day.name, ""

    def _show_years(self, shown: CalendarYear) -> None:
        self.year.blockSignals(True)
        self.year.clear()
        for year in shown.years:
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(shown.year))
        self.year.blockSignals(False)

    def _show_missing(self, shown: CalendarYear) -> None:
        # The year after the last one is always open; it is no warning until somebody chooses it.
        gaps = tuple(year for year in shown.unknown if year < shown.years[-1] or year == shown.year)
        if gaps:
            self.notice.show_message(formatting.unknown_years(gaps), "warn")
        elif shown.lone & {year.day for year in shown.days}:
            self.notice.show_message(self.tr("A swapped day lacks its other half: look at the marked days."), "warn")
        else:
            self.notice.clear()
        known = [year for year in shown.years if year not in shown.unknown]
        text = self.tr("Days off are entered up to {year}; calendar version {version}.")
        self.missing.setText(text.format(year=max(known, default="—"), version=shown.version))

    def _state(self, day: CalendarDay, shown: CalendarYear) -> tuple[str, Tone]:
        if day.day in shown.lone:
            is_off = day.kind is DayKind.OFF
            return (self.tr("No day worked for it") if is_off else self.tr("No day off for it")), "warn"
        return (self.tr("Announced"), "ok") if day.confirmed else (self.tr("Computed"), "warn")

    def _row_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and self._shown is not None:
            self.editor.show_day(self._shown.days[now.row()])
            self.show_problems([])
            self._remove_button.setEnabled(not self.is_locked)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Put a year file in"), "", self.tr("Year file (*.json)"))
        if name:
            self.take_file(Path(name))

    def _saved(self, desk: DeskContext) -> None:
        self._session.renew(calendar=desk.calendar)
        self._year = self._wanted.year if self._wanted is not None else self._year
        self.reload()
        self.focus()


def _put(context: DeskContext, typed: TypedDay, instead_of: date | None) -> DeskContext:
    if typed.kind == SWAP:
        return put_swap(context, typed.day, typed.worked, typed.basis, confirmed=typed.confirmed)
    if typed.day is None:
        raise RuleViolation("calendar.no_day", "day")
    entry = CalendarDay(typed.day, DayKind(typed.kind), typed.name, typed.basis, typed.confirmed)
    return put_day(context, entry, instead_of)
