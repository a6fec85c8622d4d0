"""Number series without repetition: serials of dossier codes, entries of the ledger, numbers of forms."""

from collections.abc import Mapping

from sqlalchemy import Connection, text

from desktop_app.domain.errors import RuleViolation
from desktop_app.storage.commit_summary import add_to_commit_summary

# A desk that was never enrolled owns its whole range, so that enrolling it later keeps every code valid.
_WHOLE_RANGE = {"first": 1, "last": 9_999_999}
_TAKE = text(
    "INSERT INTO number_counter(pattern, period, taken) VALUES (:pattern, :period, "
    "coalesce((SELECT first FROM number_range WHERE pattern = :pattern), :first)) "
    "ON CONFLICT(pattern, period) DO UPDATE SET taken = taken + 1 RETURNING taken, "
    "coalesce((SELECT last FROM number_range WHERE pattern = :pattern), :last)"
)

_RAISE = text(
    "INSERT INTO number_counter(pattern, period, taken) VALUES (:pattern, :period, :taken) "
    "ON CONFLICT(pattern, period) DO UPDATE SET taken = max(taken, excluded.taken)"
)

_TAKEN_IN = text("SELECT pattern, taken FROM number_counter WHERE period = :period ORDER BY pattern")


def take_number(connection: Connection, pattern: str, period: str) -> int:
    """Allocate the next number of a pattern within a period, in the transaction that uses it.

    A rollback frees the number again, so a form that was only opened never uses one up.

    Raises:
        RuleViolation: ``code.range_used_up`` when the desk's range has no number left in this period.
    """
    taken, last = connection.execute(_TAKE, {"pattern": pattern, "period": period, **_WHOLE_RANGE}).one()
    if taken > last:
        raise RuleViolation("code.range_used_up")
    add_to_commit_summary(connection, number=(f"{pattern}|{period}", int(taken)))
    return int(taken)


def taken_in(connection: Connection, period: str) -> dict[str, int]:
    """Return the last number of each series that gave any within a period."""
    rows = connection.execute(_TAKEN_IN, {"period": period})
    return {row.pattern: int(row.taken) for row in rows}


def raise_numbers(connection: Connection, taken: Mapping[str, int]) -> None:
    """Continue after numbers that were allocated after this copy of the database was made.

    Args:
        connection: the open transaction.
        taken: the last number of each series, by ``series|period``.
    """
    for name, last in taken.items():
        pattern, _, period = name.rpartition("|")
        connection.execute(_RAISE, {"pattern": pattern, "period": period, "taken": last})
