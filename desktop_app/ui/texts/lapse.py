"""The end of a procedure in words: since when, and what replaced it."""

from desktop_app.domain.catalogue.lapse import Lapse
from desktop_app.domain.dates import day_text
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_ENDED = QT_TRANSLATE_NOOP("Lapse", "ended {day}")
_NO_LONGER = QT_TRANSLATE_NOOP("Lapse", "no longer in force")
_REPLACED = QT_TRANSLATE_NOOP("Lapse", "replaced by {code}")
_PERHAPS = QT_TRANSLATE_NOOP("Lapse", "perhaps replaced by {code}")


def lapse_text(lapse: Lapse) -> str:
    """Return that a procedure has ended, with its last day and the code that replaced it where they are known."""
    parts = [_text(_ENDED).format(day=day_text(lapse.last_day)) if lapse.last_day is not None else _text(_NO_LONGER)]
    if lapse.successor is not None:
        text = _REPLACED if lapse.successor.is_confirmed else _PERHAPS
        parts.append(_text(text).format(code=lapse.successor.id))
    return ", ".join(parts)


def _text(source: str) -> str:
    return translate("Lapse", source)
