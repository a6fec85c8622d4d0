"""Payloads of events about errors in results, and about dossiers that were lost or damaged."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.bounds import Count, Moment, Name, Text, check_moment
from desktop_app.domain.law.result import Fault, ResultForm


@dataclass(frozen=True, slots=True)
class ErrorReported:
    """A result has an error and went back to be corrected (Nghị định 118/2025/NĐ-CP Điều 23 khoản 1).

    Attributes:
        error: what is wrong.
        fault: whose fault it is.
        unit: the unit that corrects it.
        due_at: until when the corrected result has to be back at the desk; None where no rule says so.
        note: remark.
        number: number of the year of the slip that goes with it; 0 while it is not known.
    """

    error: Text
    fault: Fault = Fault.UNKNOWN
    unit: Name = ""
    due_at: Moment | None = None
    note: Text = ""
    number: Count = 0

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        if self.due_at is not None:
            check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class ErrorCorrected:
    """The corrected result is back at the desk.

    Attributes:
        result: number and name of the corrected result, or ``""``.
        in_time: whether it came within the days that the rules give; True where they give none.
        form: on paper, electronic or both; None where it is as before.
        note: remark.
    """

    result: Text = ""
    in_time: bool = True
    form: ResultForm | None = None
    note: Text = ""


class Harm(StrEnum):
    """What happened to a dossier or to papers of it."""

    LOST = "lost"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Incident:
    """A dossier or papers of it were lost or damaged in process (Nghị định 118/2025/NĐ-CP Điều 23 khoản 2).

    Attributes:
        harm: lost or damaged.
        papers: what.
        place: where it happened, or in whose hands.
        liable: who is liable for all cost, or ``""`` while that is not known.
        remedy: how it is made good.
        new_day: the day on which the result is promised; the due moment of the law stays as it was. None where no day
            is promised.
        number: the letter's number of the year; 0 while it is not known.
        reference: number and sign as the document office gave them, or ``""``.
    """

    harm: Harm
    papers: Text
    place: Text = ""
    liable: Name = ""
    remedy: Text = ""
    new_day: date | None = None
    number: Count = 0
    reference: Name = ""
