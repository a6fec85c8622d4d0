"""What is put up on the notice board of a counter: which procedures, what of them is certain, and the code's address.

Citizens act on what they read there, and what the counter tells them has to be exact and complete by the decision that
published it (Nghị định 118/2025/NĐ-CP Điều 16 khoản 1). So a value that nobody compared with that decision is never
posted as certain, and a procedure is posted only while it is in force.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.catalogue.codes import code_in, procedure_code
from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy

PORTAL_SEARCH = "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?q={code}"
"""The search page of the national portal. The page is documented; that it reads ``q`` was not tried, so an
administrator can choose another address."""
CODE = "{code}"
_LONGEST = 180
_ADDRESS = re.compile(r"https?://[!-z|~]+")

# Part of the sheet -> part of the version that says whether it was compared, value that an entry may state.
_PARTS = {
    "procedure": ("name", "name"),
    "papers": ("documents", "documents"),
    "time_limit": ("limit", "steps"),
    "fee": ("fee", "fees"),
    "basis": ("basis", "basis"),
    "result": ("result", "result"),
}


@dataclass(frozen=True, slots=True)
class Posted:
    """A procedure that is posted.

    Attributes:
        procedure: the procedure.
        version: what holds on the day of posting.
        sources: where its values come from.
    """

    procedure: Procedure
    version: ProcedureVersion
    sources: Mapping[str, Sourced]

    @property
    def unverified(self) -> tuple[str, ...]:
        """The parts of its sheet that nobody compared with a decision.

        Some of ``procedure``, ``papers``, ``time_limit``, ``fee``, ``basis``, ``result``, in this order.
        """
        return tuple(part for part, (checked, name) in _PARTS.items() if not self._is_compared(checked, name))

    def _is_compared(self, checked: str, name: str) -> bool:
        entry = self.sources[name].entry if name in self.sources else None
        return entry.is_verified if entry is not None else self.version.verified.get(checked, False)


def posted_on(procedure: Procedure, sources: Mapping[str, Sourced], day: date) -> Posted | None:
    """Return what a desk posts of a procedure on a day.

    Returns:
        The procedure with what holds; None for one that is not in force, or that the desk hides or does not receive.
    """
    version = procedure.on(day)
    states = {name: sources[name].value for name in ("is_hidden", "is_received") if name in sources}
    if version is None or states.get("is_hidden") or states.get("is_received") is False:
        return None
    return Posted(procedure, version, sources)


def check_posting_address(typed: str) -> str:
    """Return the address for the codes of posted sheets, with ``{code}`` where the procedure's code belongs.

    It must follow from the code alone: a name or a number that a system gave changes with the system.

    Raises:
        RuleViolation: ``posting.address`` (with ``placeholder``).
    """
    address = tidy(typed)
    is_address = _ADDRESS.fullmatch(address.replace(CODE, "0")) is not None and len(address) <= _LONGEST
    if not is_address or address.count(CODE) != 1:
        raise RuleViolation("posting.address", "posting_address", placeholder=CODE)
    return address


def posting_address(template: str, code: str) -> str:
    """Return the address that the code on a procedure's sheet leads to, or ``""`` without a national code.

    A case has the address of its procedure: cases are numbered anew more often.
    """
    return template.replace(CODE, procedure_code(code)) if code_in(code) else ""
