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
        "column_post",
        "column_non_territorial",
        "column_carried",
        "column_total",
        "column_in_time",
        "column_apologised",
        "column_not_apologised",
        "column_total",
        "column_not_due",
        "column_apologised",
        "column_not_apologised",
        "column_paid_online",
        "column_paid_direct",
        "column_stopped",
        "column_awaiting",
        "column_not_received",
        "column_withdrawn",
        "column_electronic",
    )
    groups = (
        ("group_received", 2, 9, 0),
        ("group_resolved", 9, 13, 0),
        ("group_late", 11, 13, 1),
        ("group_open", 13, 17, 0),
        ("group_late", 15, 17, 1),
        ("group_paid", 17, 19, 0),
    )
    size = 7.1
    width = 9.9

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
