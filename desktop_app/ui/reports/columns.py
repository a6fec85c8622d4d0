"""The headings of the counted columns of the two forms."""

from desktop_app.domain.law.report_forms import ReportForm
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

FORM_NAMES = {ReportForm.II_06A: "II.06a/VPCP/KSTT", ReportForm.BTP_07A: "07a/BTP"}
"""The forms as civil servants call them, in every language."""

NUMBER_PX = {ReportForm.II_06A: 82, ReportForm.BTP_07A: 47}
"""Width of a counted column."""

HEADER_PX = {ReportForm.II_06A: 44, ReportForm.BTP_07A: 106}
"""Height of the titles."""


def is_dense(form: ReportForm) -> bool:
    """Return whether a form has so many columns that their titles are set smaller."""
    return form is ReportForm.BTP_07A


_HEADS = {
    ReportForm.II_06A: (
        QT_TRANSLATE_NOOP("ReportsPage", "Received"),
        QT_TRANSLATE_NOOP("ReportsPage", "Online"),
        QT_TRANSLATE_NOOP("ReportsPage", "Desk, post"),
        QT_TRANSLATE_NOOP("ReportsPage", "Carried"),
        QT_TRANSLATE_NOOP("ReportsPage", "Resolved"),
        QT_TRANSLATE_NOOP("ReportsPage", "Early"),
        QT_TRANSLATE_NOOP("ReportsPage", "On time"),
        QT_TRANSLATE_NOOP("ReportsPage", "Late"),
        QT_TRANSLATE_NOOP("ReportsPage", "Open"),
        QT_TRANSLATE_NOOP("ReportsPage", "Not due"),
        QT_TRANSLATE_NOOP("ReportsPage", "Overdue"),
    ),
    ReportForm.BTP_07A: (
        QT_TRANSLATE_NOOP("ReportsPage", "Received"),
        QT_TRANSLATE_NOOP("ReportsPage", "At the desk"),
        QT_TRANSLATE_NOOP("ReportsPage", "Online, whole course"),
        QT_TRANSLATE_NOOP("ReportsPage", "Online, in part"),
        QT_TRANSLATE_NOOP("ReportsPage", "Other ways"),
        QT_TRANSLATE_NOOP("ReportsPage", "Non-terri-torial"),
        QT_TRANSLATE_NOOP("ReportsPage", "Carried over"),
        QT_TRANSLATE_NOOP("ReportsPage", "Public post"),
        QT_TRANSLATE_NOOP("ReportsPage", "Resolved"),
        QT_TRANSLATE_NOOP("ReportsPage", "Early, on time"),
        QT_TRANSLATE_NOOP("ReportsPage", "Late, with apology"),
        QT_TRANSLATE_NOOP("ReportsPage", "Late, no apology"),
        QT_TRANSLATE_NOOP("ReportsPage", "Open"),
        QT_TRANSLATE_NOOP("ReportsPage", "Not due yet"),
        QT_TRANSLATE_NOOP("ReportsPage", "Overdue, with apology"),
        QT_TRANSLATE_NOOP("ReportsPage", "Overdue, no apology"),
        QT_TRANSLATE_NOOP("ReportsPage", "Paid in all"),
        QT_TRANSLATE_NOOP("ReportsPage", "Paid online"),
        QT_TRANSLATE_NOOP("ReportsPage", "Paid directly"),
        QT_TRANSLATE_NOOP("ReportsPage", "Stopped"),
        QT_TRANSLATE_NOOP("ReportsPage", "To be re-ceived, in time"),
        QT_TRANSLATE_NOOP("ReportsPage", "To be re-ceived, overdue"),
        QT_TRANSLATE_NOOP("ReportsPage", "Not re-ceived"),
        QT_TRANSLATE_NOOP("ReportsPage", "With-drawn"),
        QT_TRANSLATE_NOOP("ReportsPage", "Elec-tronic result"),
    ),
}


def heads(form: ReportForm) -> list[str]:
    """Return the titles of a form's counted columns, each with its number: the first is (3)."""
    gap = "\n" if form is ReportForm.II_06A else " "
    return [f"{translate('ReportsPage', text)}{gap}({n})" for n, text in enumerate(_HEADS[form], 3)]
