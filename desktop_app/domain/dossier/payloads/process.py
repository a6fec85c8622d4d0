"""Payloads of events about the internal process of a dossier."""

from dataclasses import dataclass

from desktop_app.domain.bounds import Count, Text


@dataclass(frozen=True, slots=True)
class ProcessStepDone:
    """A step of the internal process is done, and the dossier passed on to the next one.

    Attributes:
        number: the step's number, counted from 1; the open ones before it are over with it.
        work: what was done, as the process names it.
        note: remark, such as who has it now.
        in_time: whether its working time had not passed.
    """

    number: Count
    work: Text = ""
    note: Text = ""
    in_time: bool = True
