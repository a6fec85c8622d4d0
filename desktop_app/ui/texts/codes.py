"""What the screen says about the desk's share of the dossier codes."""

from desktop_app.domain.serials import first_range
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_SHARE = QT_TRANSLATE_NOOP(
    "Codes", "Each day this desk gives the numbers {first} to {last}, then longer ones of its own."
)
_NO_SHARE = QT_TRANSLATE_NOOP("Codes", "The server has not assigned numbers to this desk yet.")


def share_range(share: int) -> str:
    """Return the first serials of a share as they are printed, such as ``0401–0600``; ``""`` without a share."""
    if not share:
        return ""
    first, last = first_range(share)
    return f"{first:04d}–{last:04d}"


def share_text(share: int) -> str:
    """Return the sentence about a share."""
    if not share:
        return translate("Codes", _NO_SHARE)
    first, last = first_range(share)
    return translate("Codes", _SHARE).format(first=f"{first:04d}", last=f"{last:04d}")
