"""Words for the values of procedures."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.stated import Entry, Layer
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.procedure import LimitOption, RequiredDocument, Successor
from desktop_app.domain.law.fee import FeeRow, money
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.process import process_lines

_CONTEXT = "Catalogue"
_NAMES: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("Catalogue", "Name"),
    "field": QT_TRANSLATE_NOOP("Catalogue", "Field"),
    "unit": QT_TRANSLATE_NOOP("Catalogue", "Deciding unit"),
    "agency": QT_TRANSLATE_NOOP("Catalogue", "Agency"),
    "levels": QT_TRANSLATE_NOOP("Catalogue", "Level"),
    "channels": QT_TRANSLATE_NOOP("Catalogue", "Ways to hand in"),
    "steps": QT_TRANSLATE_NOOP("Catalogue", "Time limit"),
    "limit_options": QT_TRANSLATE_NOOP("Catalogue", "Limits by case"),
    "limit_note": QT_TRANSLATE_NOOP("Catalogue", "About the limit"),
    "process": QT_TRANSLATE_NOOP("Catalogue", "Internal process"),
    "documents": QT_TRANSLATE_NOOP("Catalogue", "Documents"),
    "fees": QT_TRANSLATE_NOOP("Catalogue", "Fees"),
    "basis": QT_TRANSLATE_NOOP("Catalogue", "Legal basis"),
    "result": QT_TRANSLATE_NOOP("Catalogue", "Result"),
    "sequence": QT_TRANSLATE_NOOP("Catalogue", "How it is carried out"),
    "online_level": QT_TRANSLATE_NOOP("Catalogue", "Online service"),
    "boundary_independent": QT_TRANSLATE_NOOP("Catalogue", "Non-territorial"),
    "instant_result": QT_TRANSLATE_NOOP("Catalogue", "Result at once"),
    "not_at_counter": QT_TRANSLATE_NOOP("Catalogue", "Not at counters by"),
    "retention": QT_TRANSLATE_NOOP("Catalogue", "Kept for"),
    "place": QT_TRANSLATE_NOOP("Catalogue", "Place"),
    "phone": QT_TRANSLATE_NOOP("Catalogue", "Phone"),
    "is_in_force": QT_TRANSLATE_NOOP("Catalogue", "In force"),
    "successor": QT_TRANSLATE_NOOP("Catalogue", "Successor"),
    "is_received": QT_TRANSLATE_NOOP("Catalogue", "Received here"),
    "is_hidden": QT_TRANSLATE_NOOP("Catalogue", "Hidden here"),
    "note": QT_TRANSLATE_NOOP("Catalogue", "Note"),
}
_LEVELS = {
    Level.CENTRAL: QT_TRANSLATE_NOOP("Catalogue", "central"),
    Level.PROVINCE: QT_TRANSLATE_NOOP("Catalogue", "province"),
    Level.COMMUNE: QT_TRANSLATE_NOOP("Catalogue", "commune"),
    Level.OTHER: QT_TRANSLATE_NOOP("Catalogue", "other"),
}
_ONLINE = {
    4: QT_TRANSLATE_NOOP("Catalogue", "from end to end"),
    3: QT_TRANSLATE_NOOP("Catalogue", "in part"),
    2: QT_TRANSLATE_NOOP("Catalogue", "information only"),
}
_LAYERS = {
    Layer.BASE: QT_TRANSLATE_NOOP("Catalogue", "base"),
    Layer.NATIONAL: QT_TRANSLATE_NOOP("Catalogue", "national"),
    Layer.PROVINCE: QT_TRANSLATE_NOOP("Catalogue", "province"),
    Layer.DESK: QT_TRANSLATE_NOOP("Catalogue", "this desk"),
}
_LAYOUTS: Mapping[str, str] = {
    "L1": QT_TRANSLATE_NOOP("Catalogue", "portal list (Excel)"),
    "L2": QT_TRANSLATE_NOOP("Catalogue", "national database workbook"),
    "L3": QT_TRANSLATE_NOOP("Catalogue", "one procedure (Word)"),
    "L4": QT_TRANSLATE_NOOP("Catalogue", "annex of a decision"),
    "L5": QT_TRANSLATE_NOOP("Catalogue", "import template"),
    "portal_json": QT_TRANSLATE_NOOP("Catalogue", "portal data"),
    "ngsp": QT_TRANSLATE_NOOP("Catalogue", "integration platform data"),
    "delta": QT_TRANSLATE_NOOP("Catalogue", "signed update"),
    "officer": QT_TRANSLATE_NOOP("Catalogue", "typed by an officer"),
}
_UNKNOWN = QT_TRANSLATE_NOOP("Catalogue", "not known")
_FREE = QT_TRANSLATE_NOOP("Catalogue", "free")
_YES, _NO = QT_TRANSLATE_NOOP("Catalogue", "yes"), QT_TRANSLATE_NOOP("Catalogue", "no")
_VERIFIED = QT_TRANSLATE_NOOP("Catalogue", "compared with the decision")
_UNVERIFIED = QT_TRANSLATE_NOOP("Catalogue", "not compared")
_DECISION = QT_TRANSLATE_NOOP("Catalogue", "Decision {number}")
_FROM = QT_TRANSLATE_NOOP("Catalogue", "from {day}")


def _text(source: str) -> str:
    return translate(_CONTEXT, source)


def value_name(name: str) -> str:
    """Return what a value is called."""
    return _text(_NAMES[name])


def layout_name(layout: str) -> str:
    """Return what a layout is called."""
    return _text(_LAYOUTS[layout]) if layout in _LAYOUTS else layout


def level_text(level: Level) -> str:
    """Return what a level of administration is called."""
    return _text(_LEVELS[level])


def value_text(name: str, value: Any) -> str:
    """Return a value in words, several ones on lines of their own; None is not known."""
    if isinstance(value, bool):
        return _text(_YES if value else _NO)
    if name == "process":
        return process_lines(value or ())
    if isinstance(value, tuple):
        lines = (formatting.limit(value),) if name == "steps" and value else map(_item_text, value)
        return "\n".join(lines) or _text(_FREE if name == "fees" else _UNKNOWN)
    if name == "online_level":
        return _text(_ONLINE.get(value, _UNKNOWN))
    if isinstance(value, Successor):
        return value.id
    return _text(_UNKNOWN) if value is None else str(value)


def _item_text(item: Any) -> str:
    if isinstance(item, Level):
        return level_text(item)
    if isinstance(item, HandInWay):
        return formatting.hand_in_way(item)
    if isinstance(item, RequiredDocument):
        kind, number = formatting.counts(item.counts)
        return _joined(item.name, f"{kind} {number}".strip(), item.condition)
    if isinstance(item, FeeRow):
        amount = money(item.amount) if item.amount is not None else _text(_UNKNOWN)
        return _joined(amount, formatting.hand_in_way(item.way), item.note)
    if isinstance(item, LimitOption):
        limit = formatting.limit(item.steps) if item.steps else ""
        return _joined(limit, formatting.hand_in_way(item.way), item.case, item.note)
    return str(item)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def source_text(sourced: Sourced, base: str, date_of_data: str) -> str:
    """Return where a value comes from: its layer, decision, first day, and whether somebody compared it.

    Args:
        sourced: the value.
        base: where the base's data come from.
        date_of_data: the day of these data, as ``yyyy-mm-dd``.
    """
    entry = sourced.entry
    if entry is None:
        day = day_text(date.fromisoformat(date_of_data)) if date_of_data else ""
        return _joined(_text(_LAYERS[Layer.BASE]), base, day)
    origin = entry.origin
    return _joined(
        _text(_LAYERS[origin.layer]),
        _text(_DECISION).format(number=origin.decision) if origin.decision else origin.file_name,
        _text(_FROM).format(day=day_text(entry.effective_from)),
        origin.officer_name,
        _text(_VERIFIED if entry.is_verified else _UNVERIFIED),
    )


def decision_text(decision: str, decided: date | None) -> str:
    """Return the decision that a version rests on, with its date."""
    return _joined(decision, day_text(decided)) or _text(_UNKNOWN)


def layer_text(entry: Entry | None) -> str:
    """Return who states the newest values of a version, and the officer who typed or imported them."""
    if entry is None:
        return _text(_LAYERS[Layer.BASE])
    return _joined(_text(_LAYERS[entry.origin.layer]), entry.origin.officer_name)
