"""How the catalogue stands, in words: on its own page, and in one line on Today."""

from desktop_app.domain.dates import day_text
from desktop_app.services.procedures.standing import CatalogueStanding
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_DAY = QT_TRANSLATE_NOOP("CatalogueStanding", "Catalogue of {day}")
_OLD = QT_TRANSLATE_NOOP("CatalogueStanding", "Catalogue of {day}: older than 30 days, take an update   Alt+9")
_WAITS = QT_TRANSLATE_NOOP("CatalogueStanding", "Catalogue of {day}: an update has come, look at it   Alt+9")
_CHANGES = QT_TRANSLATE_NOOP("CatalogueStanding", "{n} changes within 7 days")
_AFFECTED = QT_TRANSLATE_NOOP(
    "CatalogueStanding", "{n} changes within 7 days: {dossiers} open dossiers, {drafts} drafts"
)


def day_of_catalogue(standing: CatalogueStanding) -> str:
    """Return of which day the catalogue is; empty without a base."""
    return _text(_DAY).format(day=day_text(standing.day)) if standing.day is not None else ""


def what_comes(standing: CatalogueStanding) -> str:
    """Return how much changes next week, and what of the desk it affects."""
    has_affected = bool(standing.open_dossiers or standing.drafts)
    text = _text(_AFFECTED if has_affected else _CHANGES)
    return text.format(n=standing.coming, dossiers=standing.open_dossiers, drafts=standing.drafts)


def line_for_today(standing: CatalogueStanding) -> str:
    """Return what an officer has to know of the catalogue today; empty where it is current and nothing comes."""
    day = day_text(standing.day) if standing.day is not None else ""
    parts = []
    if standing.offer is not None:
        parts.append(_text(_WAITS).format(day=day))
    elif standing.is_stale:
        parts.append(_text(_OLD).format(day=day))
    if standing.open_dossiers or standing.drafts:
        parts.append(what_comes(standing))
    return " · ".join(parts)


def _text(source: str) -> str:
    return translate("CatalogueStanding", source)
