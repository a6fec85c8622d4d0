"""Ten visitors of the training desk: who they are, what they say, and what a right reception of each looks like."""

from dataclasses import dataclass
from typing import Any

from desktop_app.demo.sample_desk import card_text, sample_people
from desktop_app.domain.codec import convert
from desktop_app.domain.people.person import Applicant
from desktop_app.services.resources import read_json

_PEOPLE = 20


@dataclass(frozen=True, slots=True)
class _Scripted:
    """One line of the script: the place of the person, their words, and what is right."""

    person: int
    says: str
    procedure: str
    missing: tuple[int, ...]
    fee: int | None


@dataclass(frozen=True, slots=True)
class Visitor:
    """An invented visitor.

    Attributes:
        number: 1 for the first.
        person: who it is.
        card: the text of the identity card's QR code.
        says: what they say at the desk, in Vietnamese.
        procedure_id: the procedure that they need.
        missing: places in the checklist, from 0, of the papers that they did not bring.
        fee: what they pay directly, in đồng; None where they pay nothing.
    """

    number: int
    person: Applicant
    card: str
    says: str
    procedure_id: str
    missing: tuple[int, ...]
    fee: int | None


def visitors() -> tuple[Visitor, ...]:
    """Return the visitors in their order; the same ones each time."""
    people = sample_people(_PEOPLE, seed=7)
    script: list[Any] = read_json("sample", "visitors.json")
    lines = [convert(line, _Scripted) for line in script]
    return tuple(
        Visitor(
            number,
            people[line.person],
            card_text(people[line.person]),
            line.says,
            line.procedure,
            line.missing,
            line.fee,
        )
        for number, line in enumerate(lines, 1)
    )
