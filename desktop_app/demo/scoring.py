"""How well a visitor of the training desk was served: mistakes, time and keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.demo.visitors import Visitor
from desktop_app.domain.dossier.dossier import DocumentState, Reception
from desktop_app.domain.law.fee import Payment

_FULL = 10
_LOST_BY_MISTAKE = 3
_LOST_BY_TIME = 1
_SLOW_S = 180.0
_THERE = {DocumentState.PRESENT, DocumentState.FROM_DATABASE}


class Mistake(StrEnum):
    """What was wrong with a reception.

    Members:
        PERSON: the dossier is somebody else's.
        PROCEDURE: another procedure was chosen.
        SENT_AWAY: everything was there, and more was asked for.
        MISSING_TICKED: a paper that was not brought is marked as there.
        PAPER_FORGOTTEN: a needed paper that was brought is not marked.
        FEE: another fee, or none where one was paid, or one where none was.
        PAYMENT: the fee was paid directly with a receipt, and that is not noted.
    """

    PERSON = "person"
    PROCEDURE = "procedure"
    SENT_AWAY = "sent_away"
    MISSING_TICKED = "missing_ticked"
    PAPER_FORGOTTEN = "paper_forgotten"
    FEE = "fee"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class Served:
    """How one visitor was served.

    Attributes:
        visitor: who.
        mistakes: what was wrong.
        seconds: from the card to F9.
        keys: keys that were pressed meanwhile, without those of the scanner.
    """

    visitor: Visitor
    mistakes: tuple[Mistake, ...]
    seconds: float
    keys: int

    @property
    def points(self) -> int:
        """From 10 down to 0: three less for each mistake, one less after three minutes."""
        lost = _LOST_BY_MISTAKE * len(self.mistakes) + (_LOST_BY_TIME if self.seconds > _SLOW_S else 0)
        return max(_FULL - lost, 0)


def mistakes_in(visitor: Visitor, reception: Reception, *, is_received: bool) -> tuple[Mistake, ...]:
    """Return what is wrong with the page of a visitor, in its order.

    Args:
        visitor: who was served.
        reception: the page.
        is_received: whether the dossier was received; else what is missing was asked for.
    """
    person = reception.submitter or reception.owner
    if person.number != visitor.person.number:
        return (Mistake.PERSON,)
    if reception.procedure_id != visitor.procedure_id:
        return (Mistake.PROCEDURE,)
    if not is_received:
        return () if visitor.missing else (Mistake.SENT_AWAY,)
    return (*_paper_mistakes(visitor, reception), *_fee_mistakes(visitor, reception))


def _paper_mistakes(visitor: Visitor, reception: Reception) -> tuple[Mistake, ...]:
    there = [line.state in _THERE for line in reception.documents]
    ticked = any(there[place] for place in visitor.missing if place < len(there))
    forgotten = any(
        line.required and not is_there and place not in visitor.missing
        for place, (line, is_there) in enumerate(zip(reception.documents, there, strict=True))
    )
    wrong = ((Mistake.MISSING_TICKED, ticked), (Mistake.PAPER_FORGOTTEN, forgotten))
    return tuple(mistake for mistake, is_made in wrong if is_made)


def _fee_mistakes(visitor: Visitor, reception: Reception) -> tuple[Mistake, ...]:
    if visitor.fee is None:
        return (Mistake.FEE,) if reception.fee else ()
    if reception.fee != visitor.fee:
        return (Mistake.FEE,)
    is_noted = reception.payment is Payment.DIRECT and bool(reception.fee_proof)
    return () if is_noted else (Mistake.PAYMENT,)


@dataclass(frozen=True, slots=True)
class Score:
    """The score of all visitors that were served.

    Attributes:
        served: each of them.
    """

    served: Sequence[Served]

    @property
    def points(self) -> int:
        """The sum of the points."""
        return sum(each.points for each in self.served)

    @property
    def most(self) -> int:
        """How many points there were to get."""
        return _FULL * len(self.served)

    @property
    def seconds(self) -> float:
        """The time of all."""
        return sum(each.seconds for each in self.served)

    @property
    def keys(self) -> int:
        """The keys of all."""
        return sum(each.keys for each in self.served)

    @property
    def mistakes(self) -> int:
        """The mistakes of all."""
        return sum(len(each.mistakes) for each in self.served)
