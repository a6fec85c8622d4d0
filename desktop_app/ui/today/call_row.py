"""A line of the call list: who is called, what is said, since when, and how often nobody answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.citizen_notice import ContactChannel
from desktop_app.domain.people.phone import spaced
from desktop_app.services.dossier.citizen_notices import Call
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.rows import PressRow
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.notices import sending, words_to_say

_HEIGHT = 52
_RESTRICTED = QT_TRANSLATE_NOOP("CallRow", "data not to be used")
_NO_PHONE = QT_TRANSLATE_NOOP("CallRow", "no phone number")
_CALLED = QT_TRANSLATE_NOOP("CallRow", "Called")
_PORTAL = QT_TRANSLATE_NOOP("CallRow", "Told through the portal")
_MISSED = QT_TRANSLATE_NOOP("CallRow", "No answer")
_SINCE = QT_TRANSLATE_NOOP("CallRow", "since {day}")
_TRIES = QT_TRANSLATE_NOOP("CallRow", "no answer {n}×, last {at}")


class CallRow(PressRow):
    """One call; Enter opens the dossier as in every list of the page.

    Signals:
        noted: a button was pressed; carries whether the citizen was reached.

    Attributes:
        call: what it shows.
        record: the dossier's id.
        code: the dossier's code.
        reached, missed: the buttons.
    """

    noted = Signal(bool)

    def __init__(self, call: Call) -> None:
        phone = spaced(call.phone) or translate("CallRow", _RESTRICTED if call.is_restricted else _NO_PHONE)
        words, waits = _words(call), _waits(call)
        is_call = call.channel is ContactChannel.PHONE
        reached, missed = _button(_CALLED if is_call else _PORTAL), _button(_MISSED)
        missed.setVisible(is_call)
        head = row(label(phone, "strong"), label(call.name), None, label(waits, "small"))
        inside = row(column(head, ElidedLabel(words, "muted"), spacing=2), reached, missed)
        inside.setStretch(0, 1)
        super().__init__(f"{call.name}, {phone}, {words}, {waits}", inside)
        self.setFixedHeight(_HEIGHT)
        self.call, self.record, self.code = call, call.dossier_id, call.code
        self.reached, self.missed = reached, missed
        self.reached.clicked.connect(lambda _checked: self.noted.emit(True))
        self.missed.clicked.connect(lambda _checked: self.noted.emit(False))


def _words(call: Call) -> str:
    """Return what is to be said, after where the messages about it are."""
    return " · ".join([*map(sending, call.messages), words_to_say(call)])


def _button(text: str) -> QPushButton:
    button = QPushButton(translate("CallRow", text))
    button.setProperty("role", "link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _waits(call: Call) -> str:
    since = translate("CallRow", _SINCE).format(day=day_text(local(call.since).date()))
    if call.tried_at is None:
        return since
    tries = translate("CallRow", _TRIES).format(n=call.tries, at=formatting.short_moment(call.tried_at))
    return f"{since} · {tries}"
