"""Payloads of events about consulting other units and about verification."""

from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.bounds import Moment, Name, Text, check_moment


@dataclass(frozen=True, slots=True)
class ConsultationRequested:
    """Another unit was asked for its opinion.

    Attributes:
        unit: who is asked.
        content: what is asked.
        answer_by: until when the unit has to answer.
        way: how it has to answer, for example in writing on the system.
        reference: number and sign of the letter, or ``""``.
    """

    unit: Name
    content: Text
    answer_by: Moment
    way: Text = ""
    reference: Name = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.answer_by)


@dataclass(frozen=True, slots=True)
class ConsultationAnswered:
    """A unit that was asked has answered, or its time ended without an answer.

    Attributes:
        request: the id of the event that asked.
        unit: who answered.
        answer: the answer, or ``""`` for silence.
        is_silent: whether no answer came.
        in_time: whether the answer came within the limit.
        reference: number and sign of the answer, or ``""``.
    """

    request: UUID
    unit: Name
    answer: Text = ""
    is_silent: bool = False
    in_time: bool = True
    reference: Name = ""


@dataclass(frozen=True, slots=True)
class VerificationAnnounced:
    """The applicant takes part in a verification, and has to be told.

    Attributes:
        begins_at: when it takes place.
        place: where.
        participants: who takes part.
        content: what is verified.
        is_owed: whether the rules of the dossier say that the applicant has to be told.
    """

    begins_at: Moment
    place: Text
    participants: Text
    content: Text
    is_owed: bool = True

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.begins_at)
