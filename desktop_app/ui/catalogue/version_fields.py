"""The fields that every version of a procedure needs: its decision, its day, and for whom it holds."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.catalogue.stated import Layer
from desktop_app.services.procedures.typed_procedure import TypedVersion
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_CONTEXT = "VersionFields"


def version_fields(version: TypedVersion, *, is_end: bool = False) -> list[FormField]:
    """Return the fields of a version; `is_end` asks for the last day instead of the first one."""
    layers: list[tuple[str, object]] = [
        (_text(QT_TRANSLATE_NOOP("VersionFields", "This desk")), Layer.DESK),
        (_text(QT_TRANSLATE_NOOP("VersionFields", "The whole province")), Layer.PROVINCE),
    ]
    verified = FlagField("is_verified", _text(QT_TRANSLATE_NOOP("VersionFields", "Compared with the decision")))
    verified.tick.setChecked(version.is_verified)
    day = QT_TRANSLATE_NOOP("VersionFields", "Last day") if is_end else QT_TRANSLATE_NOOP("VersionFields", "First day")
    number = _text(QT_TRANSLATE_NOOP("VersionFields", "Number of the decision"))
    decided = _text(QT_TRANSLATE_NOOP("VersionFields", "Its date"))
    return [
        LineField("decision", number, version.decision),
        LineField("decision_date", decided, version.decision_date, plain=True),
        LineField("day", _text(day), version.day, plain=True),
        ChoiceField("layer", _text(QT_TRANSLATE_NOOP("VersionFields", "Holds for")), layers, version.layer),
        verified,
    ]


def typed_version(values: Mapping[str, Any]) -> TypedVersion:
    """Return what stands in these fields."""
    return TypedVersion(
        values["decision"], values["decision_date"], values["day"], Layer(values["layer"]), values["is_verified"]
    )


def _text(source: str) -> str:
    return translate(_CONTEXT, source)
