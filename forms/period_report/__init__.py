"""The report of a period: Biểu II.06a/VPCP/KSTT and Biểu 07a/BTP, landscape, a line for each field or procedure.

No form of the circular on one-stop counters: :mod:`forms.report_06a` and :mod:`forms.report_07a` say what is known.
"""

from __future__ import annotations

from forms.period_report.data import Line06a, Line07a, Report06aData, Report07aData

__all__ = ["Line06a", "Line07a", "Report06aData", "Report07aData"]
