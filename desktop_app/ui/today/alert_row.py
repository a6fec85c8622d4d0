"""A line of Today: a dossier, the phone of its owner, the date that it is listed by, and a button for what is next."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.people.phone import spaced
from desktop_app.services.reports.alerts import Alert, AlertKind
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import PressRow
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_NEXT: Mapping[AlertKind, tuple[DossierAction, str]] = {
    AlertKind.OVERDUE: (DossierAction.EXTEND, QT_TRANSLATE_NOOP("AlertRow", "Write the apology")),
    AlertKind.APOLOGISE: (DossierAction.EXTEND, QT_TRANSLATE_NOOP("AlertRow", "Write the apology")),
    AlertKind.CORRECTION: (DossierAction.ERROR_CORRECTED, QT_TRANSLATE_NOOP("AlertRow", "Corrected")),
    AlertKind.FORWARD: (DossierAction.AGENCY_RECEIVED, QT_TRANSLATE_NOOP("AlertRow", "Agency received it")),
    AlertKind.WAITING: (DossierAction.STOP, QT_TRANSLATE_NOOP("AlertRow", "Close the dossier")),
    AlertKind.DELIVER: (DossierAction.DELIVER, QT_TRANSLATE_NOOP("AlertRow", "Deliver")),
    AlertKind.UNCOLLECTED: (DossierAction.HAND_BACK, QT_TRANSLATE_NOOP("AlertRow", "Hand back")),
}
_UNTIL = QT_TRANSLATE_NOOP("TodayPage", "may come until {day}")
_SINCE = QT_TRANSLATE_NOOP("TodayPage", "since {day}")
_DUE = QT_TRANSLATE_NOOP("TodayPage", "due {day}")
_CODE_PX, _PHONE_PX, _ACT_PX = 170, 104, 116


class AlertRow(PressRow):
    """One dossier with an alert; Enter opens it, the button opens what is to be done with it.

    Signals:
        acted: the button was pressed.

    Attributes:
        record: the dossier's id.
        code: the dossier's code.
        act: what the button does, or None where there is none.
        button: the button.
    """

    acted = Signal()

    def __init__(self, alert: Alert) -> None:
        dossier = alert.row
        subject = f"{dossier.owner_name} · {dossier.procedure_name}"
        phone, detail = spaced(dossier.phone) if dossier.phone else "", _detail(alert)
        code, shown_phone, button = label(dossier.code, "strong"), label(phone), QPushButton()
        code.setMinimumWidth(_CODE_PX)
        shown_phone.setMinimumWidth(_PHONE_PX)
        inside = row(code, ElidedLabel(subject, "muted"), shown_phone, label(detail, "small"), button)
        super().__init__(", ".join(text for text in (dossier.code, subject, phone, detail) if text), inside)
        self.record, self.code, self.button = dossier.id, dossier.code, button
        is_over = alert.kind is AlertKind.OVERDUE and dossier.is_apologised
        following = None if is_over else _NEXT.get(alert.kind)
        self.act = following[0] if following is not None else None
        text = following[1] if following is not None else ""
        self._show_button(translate("AlertRow", text) if text else "")

    def _show_button(self, text: str) -> None:
        button = self.button
        button.setText(text)
        button.setAccessibleName(f"{text}: {self.code}")
        button.setProperty("role", "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedWidth(_ACT_PX)
        keeps_room = button.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keeps_room)
        button.setVisible(bool(text))
        button.clicked.connect(lambda _checked: self.acted.emit())


def _detail(alert: Alert) -> str:
    """Return the date that the row is listed by, with what it means."""
    shown = local(alert.shown_at)
    if alert.kind is AlertKind.DUE_TODAY:
        return f"{shown:%H:%M}"
    if alert.kind is AlertKind.WAITING and alert.until is not None:
        return translate("TodayPage", _UNTIL).format(day=day_text(shown.date()))
    if alert.kind is AlertKind.CORRECTION and alert.until is not None:
        return translate("TodayPage", _DUE).format(day=day_text(shown.date()))
    if alert.is_since:
        return translate("TodayPage", _SINCE).format(day=day_text(shown.date()))
    return translate("TodayPage", _DUE).format(day=f"{shown:%H:%M %d/%m/%Y}")
