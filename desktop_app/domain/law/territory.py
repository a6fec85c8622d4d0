"""Whose procedures a counter receives, by the decree in force."""

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.rules import ReceiveScope


def check_territory(scope: ReceiveScope, *, is_non_territorial: bool, is_boundary_independent: bool | None) -> None:
    """Check that a dossier for an authority elsewhere may be received.

    Basis: Nghị định 118/2025/NĐ-CP Điều 14 khoản 2 (whatever the territory, within the province) and khoản 4 as added
    by Nghị định 309/2026/NĐ-CP (in the whole country, for procedures on a published list). Under Nghị định
    61/2018/NĐ-CP Điều 14 each counter received for its own level, where no text said otherwise.

    Args:
        scope: whose procedures counters receive.
        is_non_territorial: whether an authority elsewhere decides.
        is_boundary_independent: whether the procedure is published as such; None where that is not known: from 2025 on
            the officer then decides.

    Raises:
        RuleViolation: ``territory.not_allowed``.
    """
    if not is_non_territorial or is_boundary_independent:
        return
    if is_boundary_independent is False or scope is ReceiveScope.OWN_LEVEL:
        raise RuleViolation("territory.not_allowed", "procedure")
