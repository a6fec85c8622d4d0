"""Handing papers back by themselves: what goes back, who takes it, and by which way.

Nghị định 118/2025/NĐ-CP Điều 19 khoản 3 (the agency returns a dossier that it refuses), khoản 5 (a dossier that is
closed), Điều 21 (one that the applicant stopped): the papers go back through the counter.
"""

from dataclasses import dataclass, replace

from desktop_app.domain.dossier.dossier import DocumentState, Reception, ReturnMethod
from desktop_app.domain.dossier.hand_back import problems_of_collector, problems_of_delivery
from desktop_app.domain.dossier.payloads.results import ReturnedPaper
from desktop_app.domain.dossier.result_state import ResultState
from desktop_app.domain.errors import RuleViolation


@dataclass(frozen=True, slots=True)
class PapersReturn:
    """How the papers leave the desk.

    Attributes:
        method: at the desk or by post.
        collector_name: who takes them, at the desk.
        collector_number: that person's personal number, read from the card.
        authority: the basis on which another person takes them, or ``""``.
        tracking_number: number of the postal item.
        address: where the postal item goes.
        note: remark, such as papers that the agency keeps.
    """

    method: ReturnMethod = ReturnMethod.DESK
    collector_name: str = ""
    collector_number: str = ""
    authority: str = ""
    tracking_number: str = ""
    address: str = ""
    note: str = ""


def papers_of(reception: Reception) -> tuple[ReturnedPaper, ...]:
    """Return the papers of a dossier that go back: all that were handed in on paper."""
    present = (line for line in reception.documents if line.state is DocumentState.PRESENT)
    papers = (ReturnedPaper(line.name, replace(line.counts, electronic=0)) for line in present)
    return tuple(paper for paper in papers if paper.counts.total)


def originals_kept(result: ResultState) -> tuple[ReturnedPaper, ...]:
    """Return the originals that did not go back with a result (Nghị định 118/2025/NĐ-CP Điều 22 khoản 2)."""
    return tuple(ReturnedPaper(paper.name, paper.counts) for paper in result.kept)


def problems_of_papers_return(wanted: PapersReturn, reception: Reception) -> list[RuleViolation]:
    """Return everything that forbids handing the papers back, in page order.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 3: to the person or organisation. Who collects is known as for a
    result (Nghị định 61/2018/NĐ-CP Điều 6 khoản 2 điểm b).

    Codes: ``return.nobody``, ``return.no_number``, ``return.stranger``, ``return.no_address``, ``return.no_tracking``,
    ``papers.electronic``.
    """
    if wanted.method is ReturnMethod.ELECTRONIC:
        return [RuleViolation("papers.electronic", "method")]
    if wanted.method is ReturnMethod.POST:
        return problems_of_delivery(wanted.address, wanted.tracking_number)
    return problems_of_collector(wanted.collector_name, wanted.collector_number, wanted.authority, reception)
