"""When each device greeted last, and which administrative commands were run."""

from alembic import op

revision = "0011"
down_revision = "0010"

_STATEMENTS = (
    """
    CREATE TABLE device_contact (
        unit_id UUID NOT NULL,
        device_id UUID NOT NULL,
        at TIMESTAMPTZ NOT NULL,
        app TEXT NOT NULL DEFAULT '',
        backlog BIGINT NOT NULL DEFAULT 0,
        PRIMARY KEY (unit_id, device_id)
    )
    """,
    """
    CREATE TABLE admin_log (
        entry_id UUID PRIMARY KEY,
        at TIMESTAMPTZ NOT NULL,
        account TEXT NOT NULL DEFAULT '',
        command TEXT NOT NULL DEFAULT '',
        arguments TEXT NOT NULL DEFAULT '',
        status INTEGER
    )
    """,
    "CREATE INDEX admin_log_by_moment ON admin_log (at)",
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
