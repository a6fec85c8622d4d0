"""Payloads of events about results and the papers that go back."""

from dataclasses import dataclass, field
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import (
    MOST_LIST_ITEMS,
    Count,
    Name,
    Satisfaction,
    Text,
)
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.law.result import ResultForm


@dataclass(frozen=True, slots=True)
class ReturnedPaper:
    """One paper of a dossier that goes back, with how many of each kind."""

    name: Text
    counts: CopyCounts


@dataclass(frozen=True, slots=True)
class PapersReturned:
    """The papers of a refused, stopped or closed dossier were handed back; or originals after the result was.

    The list is signed.

    Attributes:
        papers: what was handed back.
        method: at the desk or by post.
        collector: who took them, at the desk.
        collector_number: that person's number.
        authority: the basis on which another person took them, or ``""``.
        tracking_number: the post's number.
        address: where the post brings them.
        note: remark, such as papers that the agency keeps.
        number: the list's number of the year.
    """

    papers: Annotated[tuple[ReturnedPaper, ...], Meta(max_length=MOST_LIST_ITEMS)] = ()
    method: ReturnMethod = ReturnMethod.DESK
    collector: Name = ""
    collector_number: Name = ""
    authority: Text = ""
    tracking_number: Name = ""
    address: Text = ""
    note: Text = ""
    number: Count = 0


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """An original that did not go back with the result: its name, why it stays, and how many there are."""

    name: Text
    reason: Text
    counts: CopyCounts = field(default_factory=CopyCounts)


@dataclass(frozen=True, slots=True)
class ResultReady:
    """The result has come to the desk.

    Attributes:
        result: number and name of its paper, or ``""``.
        form: on paper, electronic or both; None in events of before, which did not record it.
    """

    result: Text = ""
    form: ResultForm | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """The electronic result beside the paper one was delivered.

    Attributes:
        place: where: the national portal, or an address of e-mail.
        paper_code: the code of the result, or ``""`` where a part of it is not known.
        note: remark.
    """

    place: Text = ""
    paper_code: Name = ""
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """The result was handed back.

    Attributes:
        method: at the desk, by post or electronically; None where it was not recorded.
        has_receipt: whether the receipt was shown.
        no_receipt_reason: why it was not, or ``""``.
        collector: who took the result.
        collector_number: that person's number.
        authority: the basis on which another person collected it, or ``""``.
        tracking_number: the post's number.
        address: where the post brought it.
        electronic_place: where the electronic result was delivered.
        satisfaction: the applicant's rating of the service, 1 to 5, or None.
        at_once: whether it was handed back while the applicant waited, without a receipt or an appointment.
        copies: how many results there were, or 0 where that was not recorded.
        paper_code: the code of the electronic result, where it is the only one; or ``""``.
        originals: the originals that went back with the result.
        kept: the originals that did not, each with the reason.
        list_number: number of the year of the printed list of originals; 0 where none was printed.
    """

    method: ReturnMethod | None = None
    has_receipt: bool = False
    no_receipt_reason: Text = ""
    collector: Name = ""
    collector_number: Name = ""
    authority: Text = ""
    tracking_number: Name = ""
    address: Text = ""
    electronic_place: Text = ""
    satisfaction: Satisfaction | None = None
    at_once: bool = False
    copies: Count = 0
    paper_code: Name = ""
    originals: Annotated[tuple[ReturnedPaper, ...], Meta(max_length=MOST_LIST_ITEMS)] = ()
    kept: Annotated[tuple[KeptPaper, ...], Meta(max_length=MOST_LIST_ITEMS)] = ()
    list_number: Count = 0
