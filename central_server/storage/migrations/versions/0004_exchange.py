"""Names of agencies, and how far each feed was read for dossiers that go from one office to another."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    """
    CREATE TABLE agency_name (
        unit_id UUID NOT NULL,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (unit_id, key)
    )
    """,
    """
    CREATE TABLE exchange_cursor (
        unit_id UUID NOT NULL,
        feed_seq BIGINT NOT NULL,
        PRIMARY KEY (unit_id)
    )
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
