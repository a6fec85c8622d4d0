"""The forms that a period's report is shown and printed on."""

from enum import StrEnum

from desktop_app.domain.law.statistics import Counts, columns_06a, columns_07a

HABIT_NOTE = "Đúng hạn bao gồm cả hồ sơ chờ bổ sung và hồ sơ trả lại, xin rút."
"""Note on a report that follows the local habit (see `domain.statistics`), on paper and in files."""


class ReportForm(StrEnum):
    """The forms of a period's report, by the names under which they are printed."""

    II_06A = "report-06a"
    BTP_07A = "report-07a"

    def columns(self, counts: Counts) -> dict[str, int]:
        """Return the form's columns."""
        return columns_06a(counts) if self is ReportForm.II_06A else columns_07a(counts)
