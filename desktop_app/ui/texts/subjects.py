"""What settings are about, in words."""

from collections.abc import Iterable, Mapping

from desktop_app.domain.people.register import Subject
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_NAMES: Mapping[Subject, str] = {
    Subject.AGENCY: QT_TRANSLATE_NOOP("Subjects", "Agency and desk"),
    Subject.CALENDAR: QT_TRANSLATE_NOOP("Subjects", "Working calendar"),
    Subject.WORDING: QT_TRANSLATE_NOOP("Subjects", "Wording of the forms"),
}


def subject_names(subjects: Iterable[Subject]) -> str:
    """Return the pages of some settings, as they are called on the screen."""
    return ", ".join(translate("Subjects", _NAMES[subject]) for subject in subjects)
