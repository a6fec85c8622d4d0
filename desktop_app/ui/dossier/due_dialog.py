"""Why a result is due on its day: every day from reception on, counted or skipped, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QWidget

from desktop_app.domain.law.due_explanation import DayRole, ExplainedDay, SkipReason
from desktop_app.domain.law.office_hours import DatedHours
from desktop_app.domain.law.working_time import Closed, LimitStep
from desktop_app.services.reception.appointments import DueExplanation
from desktop_app.ui.common.help_button import help_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_REASONS = {
    SkipReason.WEEKEND: QT_TRANSLATE_NOOP("DueDialog", "weekend"),
    SkipReason.HOLIDAY: QT_TRANSLATE_NOOP("DueDialog", "day off"),
    SkipReason.CUTOFF: QT_TRANSLATE_NOOP("DueDialog", "received too late in the day"),
    SkipReason.ENDS_ON_DAY_OFF: QT_TRANSLATE_NOOP("DueDialog", "the last day falls on a day off"),
}
_VALID = QT_TRANSLATE_NOOP("DueDialog", "Valid reception; the count begins, this day is not counted")
_STEP = QT_TRANSLATE_NOOP("DueDialog", "Step {n}")
_RECEIVED = QT_TRANSLATE_NOOP("DueDialog", "The count begins; this day is not counted")
_SKIPPED = QT_TRANSLATE_NOOP("DueDialog", "Not counted: {why}")
_COUNTED = QT_TRANSLATE_NOOP("DueDialog", "Day {n}")
_NOT_ANNOUNCED = QT_TRANSLATE_NOOP("DueDialog", "not announced yet")


class DueDialog(QDialog):
    """Lists the days; Esc or Enter closes it.

    Signals:
        help_wanted: the help key was pressed again.
    """

    help_wanted = Signal()

    def __init__(self, due: DueExplanation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why this day?"))
        self.resize(620, 460)
        self.days = TextTable(self)
        self.days.show_titles(self.tr("Day"), self.tr("Weekday"), self.tr("What it is to the count"))
        self.days.show_texts([_cells(day, _counting(due)) for day in due.explanation.days])
        table = RowTable()
        table.setModel(self.days)
        table.setAccessibleName(self.tr("Days of the time limit"))
        table.setColumnWidth(0, 110)
        table.setColumnWidth(1, 90)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        counted = formatting.moment(due.explanation.appointment.due)
        self.summary = label(
            self.tr("{limit}: {due}").format(limit=formatting.limit(due.steps), due=counted), "section"
        )
        self.extended = label("", "muted")
        if due.extended_to is not None:
            text = self.tr("Appointed again by the apology: {due}").format(due=formatting.moment(due.extended_to))
            self.extended.setText(text)
        if due.kept is not None:
            text = self.tr("On the receipt: {due}. Hours or calendar were changed since; the receipt holds.")
            self.extended.setText(text.format(due=formatting.moment(due.kept)))
            self.extended.setWordWrap(True)
        self.extended.setVisible(bool(self.extended.text()))
        self.unknown = Notice()
        if due.explanation.appointment.unknown_years:
            self.unknown.show_message(formatting.unknown_years(due.explanation.appointment.unknown_years), "warn")
        self.hours = label(self._hours(due.applied), "small")
        self.hours.setWordWrap(True)
        basis = label(due.basis, "small")
        basis.setWordWrap(True)
        close = QPushButton(self.tr("Close   Esc"))
        close.clicked.connect(self.accept)
        foot = row(basis, help_button(self, self.help_wanted.emit), close)
        foot.setStretch(0, 1)
        whole = column(self.summary, self.extended, self.unknown, table, self.hours, foot, spacing=10)
        whole.setContentsMargins(16, 14, 16, 14)
        self.setLayout(whole)

    def _hours(self, applied: DatedHours) -> str:
        hours = applied.hours
        sessions = ", ".join(f"{begin:%H:%M}–{end:%H:%M}" for begin, end in (hours.morning, hours.afternoon))
        text = self.tr("Hours that applied: {sessions}; appointment at {appointment}")
        parts = [text.format(sessions=sessions, appointment=f"{hours.appointment:%H:%M}")]
        if applied.effective_from is not None:
            parts.append(self.tr("from {day} on").format(day=f"{applied.effective_from:%d/%m/%Y}"))
        return " · ".join([*parts, *([applied.decision] if applied.decision else [])])


def _counting(due: DueExplanation) -> tuple[LimitStep, ...]:
    return tuple(step for step in due.steps if step.n)


def _cells(day: ExplainedDay, counting: tuple[LimitStep, ...]) -> tuple[str, str, str]:
    of_step = _step(day, counting) if len(counting) > 1 and day.number else ()
    return f"{day.day:%d/%m/%Y}", formatting.weekday(day.day), " · ".join((*of_step, _day_text(day)))


def _step(day: ExplainedDay, counting: tuple[LimitStep, ...]) -> tuple[str, ...]:
    # The numbers begin anew with each step, so each names its unit.
    unit = counting[day.step - 1].by
    return (_text(_STEP).format(n=day.step), *([unit] if unit else []))


def _reason(reason: SkipReason) -> str:
    text = _REASONS.get(reason)
    return _text(text) if text else formatting.closed(Closed(reason.value))


def _day_text(day: ExplainedDay) -> str:
    unsure = "" if day.confirmed else f" ({_text(_NOT_ANNOUNCED)})"
    if day.reason is not None:
        why = _reason(day.reason) if day.role is DayRole.RECEIVED else day.name or _reason(day.reason)
        return _text(_SKIPPED).format(why=why) + unsure
    if day.role is DayRole.RECEIVED:
        return _text(_RECEIVED)
    if day.role is DayRole.VALID:
        return " · ".join(part for part in (_text(_VALID), day.name) if part)
    return " · ".join(part for part in (_text(_COUNTED).format(n=day.number) if day.number else "", day.name) if part)


def _text(text: str) -> str:
    return translate("DueDialog", text)
