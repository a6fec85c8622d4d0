"""The limits that a source states for ways or cases, in words: the officer chooses where they differ."""

from desktop_app.domain.dossier.procedure import LimitOption, ProcedureVersion
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import translate


def limit_options(version: ProcedureVersion) -> str:
    """Return the limits that a version's source states, or ``""`` where it states none or one that is taken already."""
    if version.limit_known or not version.limit_options:
        return ""
    # Where some have a number and a unit, those without say nothing more.
    counted = [option for option in version.limit_options if option.steps] or version.limit_options
    texts = dict.fromkeys(_words(option) for option in counted)
    stated = "; ".join(text for text in texts if text)
    return translate("LimitOptions", "The portal says: {limits}").format(limits=stated) if stated else ""


def _words(option: LimitOption) -> str:
    if not option.steps:
        return option.note
    of = option.case or formatting.hand_in_way(option.way)
    return formatting.limit(option.steps) + (f" ({of})" if of else "")
