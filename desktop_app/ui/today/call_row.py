"""A line of the call list: who is called, what is said, and how often nobody answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.people.phone import spaced
from desktop_app.services.dossier.citizen_notices import Call
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.rows import PressRow
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.notices import words_to_say

_HEIGHT = 52
_NO_PHONE = QT_TRANSLATE_NOOP("CallRow", "no phone number")
_CALLED = QT_TRANSLATE_NOOP("CallRow", "Called")
_MISSED = QT_TRANSLATE_NOOP("CallRow", "No answer")
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
        phone = spaced(call.phone) if call.phone else translate("CallRow", _NO_PHONE)
        words, tries = words_to_say(call), _tries(call)
        reached, missed = _button(_CALLED), _button(_MISSED)
        head = row(label(phone, "strong"), label(call.name), None, label(tries, "small"))
        inside = row(column(head, ElidedLabel(words, "muted"), spacing=2), reached, missed)
        inside.setStretch(0, 1)
        super().__init__(", ".join(part for part in (call.name, phone, words, tries) if part), inside)
        self.setFixedHeight(_HEIGHT)
        self.call, self.record, self.code = call, call.dossier_id, call.code
        self.reached, self.missed = reached, missed
        self.reached.clicked.connect(lambda _checked: self.noted.emit(True))
        self.missed.clicked.connect(lambda _checked: self.noted.emit(False))


def _button(text: str) -> QPushButton:
    button = QPushButton(translate("CallRow", text))
    button.setProperty("role", "link")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _tries(call: Call) -> str:
    if call.tried_at is None:
        return ""
    return translate("CallRow", _TRIES).format(n=call.tries, at=formatting.short_moment(call.tried_at))
