"""The fields of one day of the calendar, and the list of changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.services.desk.calendar_changes import CalendarChange
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, LineField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.settings.change_list import ChangeList
from desktop_app.ui.texts import formatting

SWAP = "swap"
"""Stands for a kind of day where both days of a swap are entered."""


@dataclass(frozen=True, slots=True)
class TypedDay:
    """The values of the fields: ``kind`` is that of a day or `SWAP`; ``worked`` is the swap's other day."""

    kind: str
    day: date | None
    worked: date | None
    name: str
    basis: str
    confirmed: bool


class CalendarEditor(QWidget):
    """One day.

    Signals:
        completed: Enter in the last field.

    Attributes:
        shown_day: the day that is being changed, or None for another one.
    """

    completed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown_day: date | None = None
        self._today = today
        kinds = [
            (self.tr("Day off"), DayKind.OFF.value),
            (self.tr("Worked weekend"), DayKind.WORKED.value),
            (self.tr("Swap: a day off and a weekend worked for it"), SWAP),
        ]
        self.kind = ChoiceField("kind", self.tr("Kind"), kinds)
        self.day = LineField("day", self.tr("Day"), plain=True, hint=self.tr("ddmmyyyy"))
        self.worked = LineField("worked", self.tr("Worked instead on"), plain=True, hint=self.tr("ddmmyyyy"))
        self.name = LineField("name", self.tr("Name"))
        self.basis = LineField("basis", self.tr("Basis"))
        self.confirmed = FlagField("confirmed", self.tr("An announcement was read"), self.tr("State"))
        self.fields = {field.name: field for field in (self.day, self.worked, self.name, self.basis)}
        self.card = Card()
        self.title = label("", "section")
        nothing = self.tr("Nobody has changed this year's days at this desk.")
        self.changes = ChangeList(self.tr("Who changed what in this year"), nothing)
        self._arrange()
        self.kind.box.currentIndexChanged.connect(self._show_kind)

    def show_day(self, day: CalendarDay) -> None:
        """Show a day to be changed."""
        self.shown_day = day.day
        self.title.setText(self.tr("Change {day}").format(day=day_text(day.day)))
        self._fill(day.kind.value, day_text(day.day), day.name, day.basis, day.confirmed)

    def show_new(self) -> None:
        """Empty the fields for another day and put the cursor into them."""
        self.shown_day = None
        self.title.setText(self.tr("Another day"))
        self._fill(SWAP, "", "", "", True)
        self.kind.box.setFocus()

    def focus(self) -> None:
        """Put the cursor into the first field."""
        self.day.line.setFocus()
        self.day.line.selectAll()

    def typed(self) -> TypedDay:
        """Return the values of the fields.

        Raises:
            RuleViolation: ``date.incomplete`` or ``date.impossible``.
        """
        is_swap = self.kind.value == SWAP
        return TypedDay(
            self.kind.value,
            parse_day(self.day.value, "day", today=self._today()),
            parse_day(self.worked.value, "worked", today=self._today()) if is_swap else None,
            self.name.value,
            self.basis.value,
            self.confirmed.value,
        )

    def show_changes(self, changes: Sequence[CalendarChange]) -> None:
        """List the changes, newest first."""
        self.changes.show_changes(
            [(formatting.short_moment(change.at), change.officer_name, self._change_text(change)) for change in changes]
        )

    def _arrange(self) -> None:
        days = row(self.day, self.worked, spacing=10)
        for field in (self.day, self.worked):
            days.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        for field in self.fields.values():
            field.setFocusProxy(field.control)
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.kind)
        self.card.body.addLayout(days)
        for item in (self.name, self.basis, self.confirmed):
            self.card.body.addWidget(item)
        whole = column(self.card, self.changes, spacing=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.kind.left.connect(self.focus)
        self.day.left.connect(self._after_day)
        self.worked.left.connect(self.basis.focus)
        self.name.left.connect(self.basis.focus)
        self.basis.left.connect(self.completed)

    def _fill(self, kind: str, day: str, name: str, basis: str, confirmed: bool) -> None:
        self.kind.choose(kind)
        for field, text in ((self.day, day), (self.worked, ""), (self.name, name), (self.basis, basis)):
            field.line.setText(text)
            field.line.setCursorPosition(0)
        self.confirmed.tick.setChecked(confirmed)
        self._show_kind()

    def _after_day(self) -> None:
        (self.worked if self.kind.value == SWAP else self.name).focus()

    def _show_kind(self) -> None:
        is_swap = self.kind.value == SWAP
        self.worked.setVisible(is_swap)
        # The names of a swap's days follow from the days.
        self.name.setVisible(not is_swap)

    def _change_text(self, change: CalendarChange) -> str:
        day = day_text(change.day)
        if change.new is None:
            return self.tr("{day}: taken out: {old}").format(day=day, old=change.old.name if change.old else "")
        if change.old is None:
            return self.tr("{day}: added: {new}").format(day=day, new=change.new.name)
        return self.tr("{day}: {old}, now {new}").format(day=day, old=change.old.name, new=change.new.name)
