"""What stands above the counted columns of the two forms."""

from desktop_app.domain.report_forms import ReportForm
from desktop_app.ui.i18n import QT_TRANSLATE_NOOP, translate

FORM_NAMES = {ReportForm.II_06A: "II.06a/VPCP/KSTT", ReportForm.BTP_07A: "07a/BTP"}
"""The forms as civil servants call them, in every language."""

NUMBER_PX = {ReportForm.II_06A: 82, ReportForm.BTP_07A: 45}
"""Width of a counted column."""

HEADER_PX = {ReportForm.II_06A: 44, ReportForm.BTP_07A: 106}
"""Height of the titles."""


def is_dense(form: ReportForm) -> bool:
    """Return whether a form has so many columns that their titles are set smaller."""
    return form is ReportForm.BTP_07A


_HEADS = {
    ReportForm.II_06A: (
        QT_TRANSLATE_NOOP("StatisticsPage", "Received"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Online"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Desk, post"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Carried"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Resolved"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Early"),
        QT_TRANSLATE_NOOP("StatisticsPage", "On time"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Late"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Open"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Not due"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Overdue"),
    ),
    ReportForm.BTP_07A: (
        QT_TRANSLATE_NOOP("StatisticsPage", "Received"),
        QT_TRANSLATE_NOOP("StatisticsPage", "At the desk"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Online, whole course"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Online, in part"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Public post"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Non-terri-torial"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Carried over"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Resolved"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Early, on time"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Late, with apology"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Late, no apology"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Open"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Not due yet"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Overdue, with apology"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Overdue, no apology"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Paid online"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Paid directly"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Stopped"),
        QT_TRANSLATE_NOOP("StatisticsPage", "To be re-ceived"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Not re-ceived"),
        QT_TRANSLATE_NOOP("StatisticsPage", "With-drawn"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Elec-tronic result"),
    ),
}


def heads(form: ReportForm) -> list[str]:
    """Return the titles of a form's counted columns, each with its number: the first is (3)."""
    gap = "\n" if form is ReportForm.II_06A else " "
    return [f"{translate('StatisticsPage', text)}{gap}({n})" for n, text in enumerate(_HEADS[form], 3)]
