"""Results: their form, their code, and how soon an error in them is corrected.

Nghị định 118/2025/NĐ-CP Điều 22 khoản 1 (paper and electronic), khoản 4 (the code of an electronic result), Điều 23
khoản 1 (errors). Nghị định 61/2018/NĐ-CP Điều 20, 21 knew neither the code nor the days.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar


class ResultForm(StrEnum):
    """What a result is handed out as."""

    PAPER = "paper"
    ELECTRONIC = "electronic"
    BOTH = "both"

    @property
    def has_paper(self) -> bool:
        """Whether there is a paper to hand back."""
        return self is not ResultForm.ELECTRONIC


class Fault(StrEnum):
    """Whose fault an error in a result is."""

    AGENCY = "agency"
    APPLICANT = "applicant"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ResultRules:
    """The rules of a rule set.

    Attributes:
        form: the form of a result where neither the procedure nor the applicant limits it (Điều 22 khoản 1).
        code_separator: what stands between the two parts of the code of an electronic result; None where results have
            no code. The decree names the two parts and no sign between them (Điều 22 khoản 4).
        correction_days: working days within which a corrected result is back at the desk, or None (Điều 23 khoản 1).
    """

    form: ResultForm = ResultForm.PAPER
    code_separator: str | None = None
    correction_days: int | None = None


def usual_form(rules: ResultRules, procedure: ResultForm | None, *, wants_electronic: bool) -> ResultForm:
    """Return the form that a result usually has.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 1: on paper and electronically, unless the procedure gives only an
    electronic result, or the applicant asks for that alone, or a special law says otherwise.

    Args:
        rules: the rules that the dossier was received under.
        procedure: what the procedure or a special law says, or None.
        wants_electronic: whether the applicant asked for the electronic result alone.
    """
    if wants_electronic:
        return ResultForm.ELECTRONIC
    return procedure or rules.form


def paper_code(owner: str, kind: str, rules: ResultRules) -> str:
    """Return the code of an electronic result, or ``""`` where one of its parts is not known.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 4: the identification number of the person or organisation, and the
    code of the kind of paper, which is that of the result in the national database of procedures.

    Args:
        owner: the owner's personal number, or the organisation's number.
        kind: the code of the kind of result, from the catalogue.
        rules: the rules that the dossier was received under.
    """
    if rules.code_separator is None or not owner or not kind:
        return ""
    return f"{owner}{rules.code_separator}{kind}"


def correction_due(
    at: datetime, fault: Fault, rules: ResultRules, calendar: WorkCalendar, hours: OfficeHours
) -> datetime | None:
    """Return until when a corrected result has to be back at the desk, aware; None where no rule says so.

    Basis: Nghị định 118/2025/NĐ-CP Điều 23 khoản 1: within 03 working days where the agency is at fault; the day on
    which the error was reported is not counted (Bộ luật Dân sự 2015 Điều 147 khoản 2). While the fault is not known
    the desk keeps the same days; for the applicant's own error the decree names none.
    """
    if rules.correction_days is None or fault is Fault.APPLICANT:
        return None
    day = local(at).date()
    for _ in range(rules.correction_days):
        day = calendar.next_working(day)
    return datetime.combine(day, hours.afternoon[1], VIETNAM)


def is_free(fault: Fault) -> bool:
    """Return whether the applicant pays nothing for a correction.

    Basis: Nghị định 118/2025/NĐ-CP Điều 23 khoản 1: the agency at fault bears the cost. Nothing is asked for while the
    fault is not known.
    """
    return fault is not Fault.APPLICANT
