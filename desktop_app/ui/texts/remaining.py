"""The words for what is left of a time limit: one word for each state on all pages."""

from desktop_app.domain.dossier.remaining import Clock, Remaining
from desktop_app.domain.dossier.status import Status
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.tone import Tone

_OVERDUE = QT_TRANSLATE_NOOP("Remaining", "Overdue {n} days")
_APOLOGISED = QT_TRANSLATE_NOOP("Remaining", "Overdue · apologised")
_DUE_TODAY = QT_TRANSLATE_NOOP("Remaining", "Due today")
_LEFT = QT_TRANSLATE_NOOP("Remaining", "{n} days")
_TODAY = QT_TRANSLATE_NOOP("Remaining", "today")
_STANDS = QT_TRANSLATE_NOOP("Remaining", "stands")


def state_of(status: Status, left: Remaining) -> tuple[str, Tone]:
    """Return the state of a dossier as a word and its tint: that it is overdue comes before its status."""
    if left.clock is Clock.OVERDUE:
        text = _APOLOGISED if left.is_apologised else _OVERDUE
        return translate("Remaining", text).format(n=left.days), "bad"
    if left.clock is Clock.DUE_TODAY:
        return translate("Remaining", _DUE_TODAY), "warn"
    return formatting.status(status)


def days_left(left: Remaining) -> str:
    """Return the working days that are left, with a minus what a dossier is overdue by; ``""`` after its end."""
    if left.clock is Clock.OVERDUE:
        return translate("Remaining", _LEFT).format(n=f"−{left.days}")
    if left.clock is Clock.RUNNING:
        return translate("Remaining", _LEFT).format(n=left.days)
    words = {Clock.DUE_TODAY: _TODAY, Clock.STOPPED: _STANDS}
    return translate("Remaining", words[left.clock]) if left.clock in words else ""
