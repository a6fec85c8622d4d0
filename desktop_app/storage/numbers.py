"""Numbers that are never given twice: serials of dossier codes, entries of the ledger."""

from sqlalchemy import Connection, text

from desktop_app.domain.errors import RuleViolation

# A desk that was never enrolled owns its whole range, so that enrolling it later keeps every code valid.
_WHOLE_RANGE = {"first": 1, "last": 9_999_999}
_TAKE = text(
    "INSERT INTO number_counter(pattern, period, taken) VALUES (:pattern, :period, "
    "coalesce((SELECT first FROM number_range WHERE pattern = :pattern), :first)) "
    "ON CONFLICT(pattern, period) DO UPDATE SET taken = taken + 1 RETURNING taken, "
    "coalesce((SELECT last FROM number_range WHERE pattern = :pattern), :last)"
)


def take_number(connection: Connection, pattern: str, period: str) -> int:
    """Take the next number of a pattern within a period, in the unit of work that uses it.

    The number is gone when the unit of work is committed and free again when it is not: no form that was only opened
    ever burns one.

    Raises:
        RuleViolation: ``code.range_used_up`` when the desk's range has no number left in this period.
    """
    taken, last = connection.execute(_TAKE, {"pattern": pattern, "period": period, **_WHOLE_RANGE}).one()
    if taken > last:
        raise RuleViolation("code.range_used_up")
    return int(taken)
