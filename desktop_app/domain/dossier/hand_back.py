"""Handing a result back: collector, receipt or authority, and the rating of the service.

Nghị định 118/2025/NĐ-CP Điều 22 (Nghị định 61/2018/NĐ-CP Điều 20): the result is handed back at the place and in the
way that the receipt names; who collects it brings the receipt, and an authority when it is not their own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.dossier.dossier import Reception, ReturnMethod
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import fold, tidy

LEAST_SATISFIED, MOST_SATISFIED = 1, 5
"""The five levels of satisfaction: from 1, very dissatisfied, to 5, very satisfied."""


@dataclass(frozen=True, slots=True)
class HandBack:
    """How a result leaves the desk.

    Attributes:
        method: at the desk, by post or electronically.
        has_receipt: whether the receipt was brought (scanned); only asked at the desk.
        no_receipt_reason: why it is handed back without one, for example a written statement of its loss; or ``""``.
        collector_name: who took it, at the desk.
        collector_number: that person's personal number, read from the card.
        authority: the basis on which another person collects, such as a letter of authority and its date; or ``""``.
        tracking_number: number of the postal item.
        address: where the postal item goes.
        electronic_place: where the electronic result was put, for example an address of e-mail.
        satisfaction: 1 to 5, or None without an answer.
    """

    method: ReturnMethod
    has_receipt: bool = False
    no_receipt_reason: str = ""
    collector_name: str = ""
    collector_number: str = ""
    authority: str = ""
    tracking_number: str = ""
    address: str = ""
    electronic_place: str = ""
    satisfaction: int | None = None


def problems_of_hand_back(wanted: HandBack, reception: Reception) -> list[RuleViolation]:
    """Return everything that forbids handing the result back, in page order.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 3 (at the place and in the way that the receipt names); Nghị định
    61/2018/NĐ-CP Điều 6 khoản 2 điểm b (who collects brings the receipt, and an authority when it is not their own).

    Codes: ``return.no_receipt``, ``return.nobody``, ``return.no_number``, ``return.stranger``, ``return.no_address``,
    ``return.no_tracking``, ``return.no_place``, ``return.satisfaction``.
    """
    problems = _PROBLEMS[wanted.method](wanted, reception)
    if wanted.satisfaction is not None and not LEAST_SATISFIED <= wanted.satisfaction <= MOST_SATISFIED:
        problems.append(RuleViolation("return.satisfaction", "satisfaction"))
    return problems


def may_collect(name: str, number: str, reception: Reception) -> bool:
    """Return whether a person may collect without an authority: the owner, or who handed the dossier in.

    Basis: Nghị định 61/2018/NĐ-CP Điều 6 khoản 2 điểm b.

    A personal number decides; a name counts only where the dossier has no number to compare with.
    """
    people = [person for person in (reception.owner, reception.submitter) if person is not None]
    return any(_is(person, name, number) for person in people)


def problems_of_collector(name: str, number: str, authority: str, reception: Reception) -> list[RuleViolation]:
    """Return what forbids giving a result or papers to who stands at the desk.

    Basis: Nghị định 61/2018/NĐ-CP Điều 6 khoản 2 điểm b.

    Codes: ``return.nobody``, ``return.stranger``, ``return.no_number``.
    """
    if not tidy(name):
        return [RuleViolation("return.nobody", "collector")]
    if may_collect(name, number, reception):
        return []
    if not tidy(authority):
        return [RuleViolation("return.stranger", "authority")]
    return [] if number else [RuleViolation("return.no_number", "collector_number")]


def problems_of_delivery(address: str, tracking_number: str) -> list[RuleViolation]:
    """Return what is missing of a postal item: ``return.no_address``, ``return.no_tracking``."""
    problems = [] if tidy(address) else [RuleViolation("return.no_address", "address")]
    return problems if tidy(tracking_number) else [*problems, RuleViolation("return.no_tracking", "tracking_number")]


def _is(person: Applicant, name: str, number: str) -> bool:
    if person.number:
        return person.number == number
    return not person.tax_code and fold(person.name) == fold(name)


def _at_desk(wanted: HandBack, reception: Reception) -> list[RuleViolation]:
    problems = []
    if not wanted.has_receipt and not tidy(wanted.no_receipt_reason):
        problems.append(RuleViolation("return.no_receipt", "receipt"))
    return problems + problems_of_collector(wanted.collector_name, wanted.collector_number, wanted.authority, reception)


def _by_post(wanted: HandBack, _reception: Reception) -> list[RuleViolation]:
    return problems_of_delivery(wanted.address, wanted.tracking_number)


def _electronically(wanted: HandBack, _reception: Reception) -> list[RuleViolation]:
    return [] if tidy(wanted.electronic_place) else [RuleViolation("return.no_place", "electronic_place")]


_PROBLEMS: dict[ReturnMethod, Callable[[HandBack, Reception], list[RuleViolation]]] = {
    ReturnMethod.DESK: _at_desk,
    ReturnMethod.POST: _by_post,
    ReturnMethod.ELECTRONIC: _electronically,
}
