"""How many numbers of each leased block are used."""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    """
    ALTER TABLE number_lease ADD COLUMN used BIGINT DEFAULT '0' NOT NULL
    """,
    # Blocks that were leased before: numbers with a date of eight digits and a serial of seven are leased ones.
    """
    UPDATE number_lease
    SET used = counted.used
    FROM (
        SELECT lease.unit_id, lease.scheme, lease.first, count(*) AS used
        FROM dossier_number AS given
        JOIN number_lease AS lease
            ON lease.unit_id = given.unit_id
            AND lease.scheme = 'centre7'
            AND substring(given.number FROM '-[0-9]{8}-([0-9]{7})$')::bigint BETWEEN lease.first AND lease.last
        GROUP BY lease.unit_id, lease.scheme, lease.first
    ) AS counted
    WHERE number_lease.unit_id = counted.unit_id
        AND number_lease.scheme = counted.scheme
        AND number_lease.first = counted.first
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
