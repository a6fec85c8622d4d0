"""Biểu số 07a/BTP: how an agency resolved its dossiers in a period, with apologies and outcomes distinguished.

Columns as read in the reporting tool of a city in September 2026; the circular that issues the form was not found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.base.form import Form
from forms.reports.period_data import Report07aData
from forms.reports.period_report import STYLES, PeriodReportLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.reports.period_data import Line07a


class Report07aLayout(PeriodReportLayout[Report07aData]):
    """The report in one style."""

    columns = (
        "column_total",
        "column_direct",
        "column_online_full",
        "column_online_part",
        "column_other",
        "column_non_territorial",
        "column_carried",
        "column_post",
        "column_total",
        "column_in_time",
        "column_apologised",
        "column_not_apologised",
        "column_total",
        "column_not_due",
        "column_apologised",
        "column_not_apologised",
        "column_total",
        "column_paid_online",
        "column_paid_direct",
        "column_stopped",
        "column_in_time_short",
        "column_late_short",
        "column_not_received",
        "column_withdrawn",
        "column_electronic",
    )
    groups = (
        ("group_received", 2, 10, 0),
        ("group_resolved", 10, 14, 0),
        ("group_late", 12, 14, 1),
        ("group_open", 14, 18, 0),
        ("group_late", 16, 18, 1),
        ("group_paid", 18, 21, 0),
        ("group_awaiting", 22, 24, 0),
    )
    size = 6.3
    width = 9.0

    @property
    def lines(self) -> Sequence[Line07a]:
        """The lines of the report."""
        return self.data.lines


FORM = Form(
    name="report-07a",
    data=Report07aData,
    papers=("a4-landscape",),
    copies=("office",),
    layout=Report07aLayout,
    styles=STYLES,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
