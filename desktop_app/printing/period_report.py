"""From a period's counts to the data of Biểu II.06a/VPCP/KSTT and Biểu 07a/BTP."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.dates import day_text
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.report_forms import HABIT_NOTE, ReportForm
from desktop_app.domain.law.statistics import Counts, columns_06a, columns_07a
from desktop_app.domain.people.agency_names import running_name
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead, LetterheadFields
from forms.registry import get
from forms.reports.period_data import Line06a, Line07a, LinesBy, Report06aData, Report07aData


@dataclass(frozen=True, slots=True)
class ReportCase:
    """What a printed report is made from.

    Attributes:
        letterhead: whose report it is.
        period: the days that it is about.
        made_at: when it was counted.
        maker: who made it.
        lines: counts by the text of the second column.
        by_habit: whether dossiers that wait or ended without a result are counted as on time.
        lines_by: what each line is about.
    """

    letterhead: Letterhead
    period: Period
    made_at: datetime
    maker: str
    lines: Mapping[str, Counts]
    by_habit: bool = False
    lines_by: LinesBy = "field"


class _CommonFields(LetterheadFields):
    period: str
    receiver: str
    lines_by: LinesBy
    made_at: datetime
    maker: str
    note: str


@refusing_incomplete_papers()
def draw_report(form: ReportForm, case: ReportCase) -> bytes:
    """Return the PDF of a period's report, A4 landscape."""
    if form is ReportForm.BTP_07A:
        parts = tuple(Line07a(name, **columns_07a(counts)) for name, counts in case.lines.items())
        return get(form).render(Report07aData(**_common(case), lines=parts))
    lines = tuple(Line06a(name, *columns_06a(counts).values()) for name, counts in case.lines.items())
    return get(form).render(Report06aData(**_common(case), lines=lines))


def _common(case: ReportCase) -> _CommonFields:
    # The ministries' reports have no line in a second language.
    look = replace(case.letterhead.look, second_language=False)
    return {
        **replace(case.letterhead, look=look).fields,
        "period": f"Từ ngày {day_text(case.period.first)} đến ngày {day_text(case.period.last)}",
        # Where the desk names nobody, whoever is above the agency gets its report.
        "receiver": look.report_receiver or running_name(case.letterhead.agency.parent),
        "lines_by": case.lines_by,
        "made_at": case.made_at,
        "maker": case.maker,
        "note": HABIT_NOTE if case.by_habit else "",
    }
