"""Biểu số II.06a/VPCP/KSTT: how an agency resolved its dossiers in a period.

Columns and formulas as read in reports of provinces: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13),
(3) = (7) + (11). The circular that issues the form was not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.base.form import Form
from forms.reports.period_data import Report06aData
from forms.reports.period_report import STYLES, PeriodReportLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.reports.period_data import Line06a


class Report06aLayout(PeriodReportLayout[Report06aData]):
    """The report in one style."""

    columns = (
        "column_total",
        "column_online",
        "column_direct",
        "column_carried",
        "column_total",
        "column_early",
        "column_on_time",
        "column_late",
        "column_total",
        "column_not_due",
        "column_late",
    )
    groups = (
        ("group_received", 2, 6, 0),
        ("group_in_period", 3, 5, 1),
        ("group_resolved", 6, 10, 0),
        ("group_open", 10, 13, 0),
    )
    size = 10.5
    width = 16.0

    @property
    def lines(self) -> Sequence[Line06a]:
        """The lines of the report."""
        return self.data.lines


FORM = Form(
    name="report-06a",
    data=Report06aData,
    papers=("a4-landscape",),
    copies=("office",),
    layout=Report06aLayout,
    styles=STYLES,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
