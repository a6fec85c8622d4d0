"""What became of the visitor who is at the training desk."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import latest, open_dossier
from desktop_app.services.reception.intake import waiting_intakes

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class ServedPage:
    """The page that was stored last, and whether it was received; else more was asked for at the counter."""

    reception: Reception
    is_received: bool


def page_since(context: DeskContext, since: datetime) -> ServedPage | None:
    """Return the page that was stored at a moment or later, or None while there is none."""
    # Moments are stored in whole milliseconds.
    begin = since - _MILLISECOND
    rows = latest(context)
    if rows and rows[0].received_at >= begin:
        opened = open_dossier(context, rows[0].id)
        return ServedPage(opened.dossier.reception, is_received=True) if opened is not None else None
    asked = [row for row in waiting_intakes(context) if row.asked_at >= begin]
    return ServedPage(max(asked, key=lambda row: row.asked_at).reception, is_received=False) if asked else None
