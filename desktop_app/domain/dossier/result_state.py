"""What the events of one dossier say about its result: its form, its deliveries, and an error in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported
from desktop_app.domain.dossier.payloads.results import KeptPaper, ResultReady
from desktop_app.domain.law.result import ResultForm


@dataclass(frozen=True, slots=True)
class FirstReturn:
    """The hand-back of a result that turned out to have an error: reports go on counting it.

    Attributes:
        at: when it was handed back.
        satisfaction: the applicant's rating then, or None.
    """

    at: datetime
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class ResultState:
    """The result of a dossier.

    Attributes:
        form: on paper, electronic or both; None where that was not recorded.
        ready_at: when it came to the desk, after an error the corrected one; None before.
        announced_at: when the applicant was told of it, or None.
        delivered_at: when the electronic one beside the paper was delivered, or None.
        error_at: when the error was reported that is not corrected yet, or None.
        correction_due: until when its correction has to be back, or None.
        first_return: the hand-back before an error was reported, or None.
        kept: the originals that did not go back with it, and lie at the desk.
    """

    form: ResultForm | None = None
    ready_at: datetime | None = None
    announced_at: datetime | None = None
    delivered_at: datetime | None = None
    error_at: datetime | None = None
    correction_due: datetime | None = None
    first_return: FirstReturn | None = None
    kept: tuple[KeptPaper, ...] = ()

    @property
    def is_delivery_owed(self) -> bool:
        """Whether an electronic result beside the paper one is still to be delivered (Điều 22 khoản 1)."""
        is_there = self.form is ResultForm.BOTH and self.error_at is None
        return is_there and self.delivered_at is None

    def collected_from(self, due_at: datetime | None) -> datetime | None:
        """Return from when the applicant could collect the result; None while there is none.

        Nghị định 118/2025/NĐ-CP Điều 22 khoản 3, 5: at the appointment of the receipt, or once the result was
        announced; a result that came later, from when it came. Nobody is expected before that.
        """
        if self.ready_at is None or self.error_at is not None:
            return None
        if self.announced_at is not None or due_at is None:
            return max(self.announced_at or self.ready_at, self.ready_at)
        # A corrected result has no appointment of its own: the applicant is told of it.
        return self.ready_at if local(due_at).date() < local(self.ready_at).date() else due_at


def ready(payload: ResultReady, at: datetime) -> ResultState:
    """Return the result that has come to the desk."""
    return ResultState(form=payload.form, ready_at=at)


def with_error(result: ResultState, payload: ErrorReported, at: datetime) -> ResultState:
    """Return the result with an error that is to be corrected; what was announced is not to be collected any more."""
    return replace(result, error_at=at, correction_due=payload.due_at, announced_at=None)


def corrected(result: ResultState, payload: ErrorCorrected, at: datetime) -> ResultState:
    """Return the corrected result: it is announced, handed back and delivered anew."""
    form = payload.form or result.form
    return ResultState(form=form, ready_at=at, first_return=result.first_return, kept=result.kept)


def redated(result: ResultState, earlier: Callable[[datetime], datetime]) -> ResultState:
    """Return the result with the moments of a wrong clock corrected; what was promised stays."""
    names = ("ready_at", "announced_at", "delivered_at", "error_at")
    moments: dict[str, Any] = {name: earlier(at) for name in names if (at := getattr(result, name)) is not None}
    first = result.first_return
    if first is not None:
        moments["first_return"] = replace(first, at=earlier(first.at))
    return replace(result, **moments)
