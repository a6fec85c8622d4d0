"""Handing a result back: collector, receipt or authority, and the rating of the service.

Nghị định 118/2025/NĐ-CP Điều 22 (Nghị định 61/2018/NĐ-CP Điều 20): the result is handed back at the place and in the
way that the receipt names; who collects it brings the receipt, and an authority when it is not their own.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from desktop_app.domain.dossier.dossier import DocumentState, Reception, ReturnMethod
from desktop_app.domain.dossier.payloads.results import KeptPaper, ReturnedPaper
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.people.identity_number import same_number
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import fold, tidy

_APPLICATIONS = (
    "don ",
    "to khai",
    "to trinh",
    "ban khai",
    *(f"{kind} de nghi" for kind in ("van ban", "giay", "phieu")),
)
"""How the names of papers begin, folded, that applicants write for the procedure itself."""
_CERTIFIED = ("giay chung nhan", "giay phep", "giay xac nhan", "quyet dinh", "bang ", "chung chi")
"""How the names of papers begin, folded, that somebody else issued, even on a form of the procedure."""
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
        originals: names of the originals that go back; None for all of them.
        kept_reason: why the others do not, or ``""``.
        prints_list: whether the list of the originals is printed for the signatures.
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
    originals: tuple[str, ...] | None = None
    kept_reason: str = ""
    prints_list: bool = False


def way_back(form: ResultForm | None, reception: Reception) -> ReturnMethod:
    """Return how a result leaves the desk.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 1, 3: a dossier is handed back when its paper is, in the way that the
    receipt names; where there is no paper, when the electronic result was delivered. For a result of before, whose
    form was not recorded, the way of the receipt holds.
    """
    if form is None:
        return reception.return_method
    if not form.has_paper:
        return ReturnMethod.ELECTRONIC
    return ReturnMethod.POST if reception.return_method is ReturnMethod.POST else ReturnMethod.DESK


def fits_form(method: ReturnMethod, form: ResultForm | None) -> bool:
    """Return whether a result of a form can leave in a way: a paper not electronically, what has none only so.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 1.
    """
    return form is None or form.has_paper is not (method is ReturnMethod.ELECTRONIC)


def originals_of(reception: Reception, required: Collection[RequiredDocument]) -> tuple[ReturnedPaper, ...]:
    """Return the originals that were taken in and go back with the result.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 2: originals that were received to be copied or compared. What was
    only shown was never taken in; an application, or what the applicant wrote on a form of the procedure, is part of
    the dossier, and only what somebody certified on such a form goes back.

    Args:
        reception: what was handed in.
        required: the procedure's papers on that day.
    """
    staying = {paper.name for paper in required if paper.present_only or _is_written_by_applicant(paper)}
    return tuple(
        ReturnedPaper(line.name, CopyCounts(original=line.counts.original))
        for line in reception.documents
        if line.state is DocumentState.PRESENT
        and line.counts.original
        and line.name not in staying
        and not fold(line.name).startswith(_APPLICATIONS)
    )


def _is_written_by_applicant(paper: RequiredDocument) -> bool:
    return bool(paper.form_number) and not fold(paper.name).startswith(_CERTIFIED)


def divided(
    originals: tuple[ReturnedPaper, ...], wanted: HandBack
) -> tuple[tuple[ReturnedPaper, ...], tuple[KeptPaper, ...]]:
    """Return the originals that go back, and those that do not, each with the reason.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 2: originals are given back; only a special law sets another time.

    Raises:
        RuleViolation: ``originals.no_reason`` (with ``name``, the first of them) when one is kept without a reason.
    """
    if wanted.originals is None:
        return originals, ()
    going = tuple(paper for paper in originals if paper.name in wanted.originals)
    reason = tidy(wanted.kept_reason)
    kept = tuple(KeptPaper(paper.name, reason, paper.counts) for paper in originals if paper not in going)
    if kept and not kept[0].reason:
        raise RuleViolation("originals.no_reason", "kept_reason", name=kept[0].name)
    return going, kept


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
    if person.number or person.passport or person.old_number:
        return any(same_number(known, number) for known in (person.number, person.passport, person.old_number))
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
