"""Today: what must not be forgotten, the most urgent first; Enter opens a dossier."""

from collections.abc import Sequence
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.dates import day_text, local
from desktop_app.services.alerts import Alert, AlertKind, Today
from desktop_app.ui import saying
from desktop_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.theme import set_tone
from desktop_app.ui.widgets.cards import Card
from desktop_app.ui.widgets.labels import Chip, ElidedLabel, Tone, label
from desktop_app.ui.widgets.layouts import column, row

_SHOWN = 12
_GROUPS: dict[AlertKind, tuple[str, Tone]] = {
    AlertKind.OVERDUE: (QT_TRANSLATE_NOOP("TodayPage", "Overdue"), "bad"),
    AlertKind.DUE_TODAY: (QT_TRANSLATE_NOOP("TodayPage", "Due today"), "warn"),
    AlertKind.APOLOGISE: (QT_TRANSLATE_NOOP("TodayPage", "Due next: an apology is in time only today"), "warn"),
    AlertKind.DUE_NEXT: (QT_TRANSLATE_NOOP("TodayPage", "Due on the next working day"), "info"),
    AlertKind.WAITING: (QT_TRANSLATE_NOOP("TodayPage", "Waiting long for a supplement"), "warn"),
    AlertKind.UNCOLLECTED: (QT_TRANSLATE_NOOP("TodayPage", "Result is there, nobody collected it"), "info"),
}


class TodayPage(QWidget):
    """What needs somebody today.

    Signals:
        opened: a dossier is to be opened; carries its id.
        all_wanted: all dossiers of one kind are wanted as a list; carries them and its title.
    """

    opened = Signal(object)
    all_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = label("", "page")
        self.day_off = Chip("", "info")
        self.day_off.hide()
        self._groups = QVBoxLayout()
        self._groups.setSpacing(10)
        self.rows: list[AlertRow] = []
        self._empty = label(self.tr("Nothing is due and nothing waits. New dossiers begin with F2."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QWidget()
        inside.setObjectName("steps")
        inside.setLayout(column(self._groups, None))
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = column(row(self._title, None, self.day_off), self._empty, self._scroll, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def show_today(self, today: Today) -> None:
        """Show what needs somebody."""
        self._title.setText(
            self.tr("Today, {weekday} {day}").format(weekday=saying.weekday(today.day), day=day_text(today.day))
        )
        off = self.tr("Tomorrow {day} is off: {name}").format(day=f"{today.next_day:%d/%m}", name=today.day_off)
        self.day_off.show_state(off if today.day_off else "", "info")
        held = next((one.alert.row.id for one in self.rows if one.hasFocus()), None)
        self._clear()
        for kind, alerts in groupby(today.alerts, key=lambda one: one.kind):
            title = self._title_of(kind, today.due_days)
            self._groups.addWidget(self._group(title, _GROUPS[kind][1], list(alerts)))
        self._empty.setVisible(not today.alerts)
        if held is not None:
            self.focus(held)

    def focus(self, held: UUID | None = None) -> None:
        """Give the keys to a dossier's row, else to the first."""
        wanted = next((one for one in self.rows if one.alert.row.id == held), None)
        if wanted is not None or self.rows:
            (wanted or self.rows[0]).setFocus()
        else:
            self.setFocus()

    def _title_of(self, kind: AlertKind, due_days: int) -> str:
        if kind is AlertKind.DUE_NEXT and due_days > 1:
            return self.tr("Due within {n} working days").format(n=due_days)
        return translate("TodayPage", _GROUPS[kind][0])

    def _group(self, title: str, tone: Tone, alerts: Sequence[Alert]) -> Card:
        card = Card()
        card.setAccessibleName(title)
        card.body.setSpacing(0)
        card.body.addLayout(row(label(title, "section"), Chip(str(len(alerts)), tone), None))
        card.body.addSpacing(4)
        for alert in alerts[:_SHOWN]:
            shown = AlertRow(alert)
            shown.opened.connect(self.opened)
            shown.moved.connect(self._move)
            self.rows.append(shown)
            card.body.addWidget(shown)
        if len(alerts) > _SHOWN:
            card.body.addWidget(self._rest(title, alerts))
        return card

    def _rest(self, title: str, alerts: Sequence[Alert]) -> QWidget:
        more = MoreRow(self.tr("Show all {n}").format(n=len(alerts)))
        more.wanted.connect(lambda: self.all_wanted.emit([one.row for one in alerts], title))
        return more

    def _move(self, by: int) -> None:
        places = [place for place, one in enumerate(self.rows) if one.hasFocus()]
        if places:
            place = min(max(places[0] + by, 0), len(self.rows) - 1)
            self.rows[place].setFocus()
            self._scroll.ensureWidgetVisible(self.rows[place])

    def _clear(self) -> None:
        self.rows = []
        while (item := self._groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class AlertRow(QFrame):
    """One dossier: a line that Enter or a click opens.

    Signals:
        opened: carries the dossier's id.
        moved: Up or Down; carries -1 or 1.
    """

    opened = Signal(object)
    moved = Signal(int)

    def __init__(self, alert: Alert) -> None:
        super().__init__()
        self.alert = alert
        self.setProperty("role", "row")
        self.setFixedHeight(30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        code = label(alert.row.code, "strong")
        code.setMinimumWidth(150)
        what = f"{alert.row.owner_name} · {alert.row.procedure_name}"
        detail = _detail(alert)
        self.setAccessibleName(f"{alert.row.code}, {what}, {detail}")
        inside = row(code, ElidedLabel(what, "muted"), label(detail, "small"))
        inside.setContentsMargins(6, 0, 6, 0)
        self.setLayout(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.alert.row.id)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit(self.alert.row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        set_tone(self, chosen=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        set_tone(self, chosen=False)
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.unsetCursor()
        super().leaveEvent(event)


class MoreRow(QFrame):
    """What stands below a group that is longer than a screen.

    Signals:
        wanted: Enter or a click.
    """

    wanted = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.setFixedHeight(30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        inside = row(label(text, "link"), None)
        inside.setContentsMargins(6, 0, 6, 0)
        self.setLayout(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.wanted.emit()


_UNTIL = QT_TRANSLATE_NOOP("TodayPage", "may come until {day}")
_SINCE = QT_TRANSLATE_NOOP("TodayPage", "since {day}")
_DUE = QT_TRANSLATE_NOOP("TodayPage", "due {day}")


def _detail(alert: Alert) -> str:
    due = local(alert.row.due_at)
    if alert.kind is AlertKind.DUE_TODAY:
        return f"{due:%H:%M}"
    if alert.kind is AlertKind.WAITING and alert.until is not None:
        return translate("TodayPage", _UNTIL).format(day=day_text(alert.until))
    if alert.kind in {AlertKind.WAITING, AlertKind.UNCOLLECTED} and alert.since is not None:
        return translate("TodayPage", _SINCE).format(day=day_text(local(alert.since).date()))
    return translate("TodayPage", _DUE).format(day=f"{due:%H:%M %d/%m/%Y}")
