"""What makes the filters of the ledger quick: periods, a button that clears them, F that leads to them."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from desktop_app.domain.law.period import Period, PeriodKind, period_around
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.tables import RowTable
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class QuickPeriod(StrEnum):
    """Periods that are asked for most."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    TYPED = "typed"


_TEXTS = {
    QuickPeriod.ALL: QT_TRANSLATE_NOOP("QuickPeriods", "All days"),
    QuickPeriod.TODAY: QT_TRANSLATE_NOOP("QuickPeriods", "Today"),
    QuickPeriod.WEEK: QT_TRANSLATE_NOOP("QuickPeriods", "This week"),
    QuickPeriod.MONTH: QT_TRANSLATE_NOOP("QuickPeriods", "This month"),
    QuickPeriod.TYPED: QT_TRANSLATE_NOOP("QuickPeriods", "Other days"),
}


def days_of(period: QuickPeriod, today: date) -> Period | None:
    """Return the days of a period; None where it has none of its own. A week begins on Monday."""
    if period is QuickPeriod.TODAY:
        return Period(today, today)
    if period is QuickPeriod.WEEK:
        monday = today - timedelta(days=today.weekday())
        return Period(monday, monday + timedelta(days=6))
    if period is QuickPeriod.MONTH:
        return period_around(today, PeriodKind.MONTH)
    return None


def period_of(first: date | None, last: date | None, today: date) -> QuickPeriod:
    """Return the period that two days make."""
    if first is None and last is None:
        return QuickPeriod.ALL
    for period in (QuickPeriod.TODAY, QuickPeriod.WEEK, QuickPeriod.MONTH):
        days = days_of(period, today)
        if days is not None and (days.first, days.last) == (first, last):
            return period
    return QuickPeriod.TYPED


_PERIOD = QT_TRANSLATE_NOOP("QuickPeriods", "Period")


class PeriodBox(NamedBox):
    """Chooses a period."""

    def __init__(self) -> None:
        super().__init__(translate("QuickPeriods", _PERIOD))
        for period, text in _TEXTS.items():
            self.addItem(translate("QuickPeriods", text), period)

    @property
    def period(self) -> QuickPeriod:
        """The chosen period."""
        return QuickPeriod(self.currentData())

    def show_days(self, first: date | None, last: date | None, today: date) -> None:
        """Show which period two days make."""
        self.setCurrentIndex(list(_TEXTS).index(period_of(first, last, today)))


class FilteredTable(RowTable):
    """Lines below filters.

    Signals:
        filter_wanted: F was pressed.
    """

    filter_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the filters on F; other letters would jump to some line, so they do nothing."""
        if event.text().isprintable() and event.text() and not event.modifiers() & _CHORD:
            if event.key() == Qt.Key.Key_F:
                self.filter_wanted.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


def reset(boxes: Sequence[QComboBox]) -> None:
    """Choose the first entry of each box, which lists everything."""
    for box in boxes:
        box.setCurrentIndex(0)
