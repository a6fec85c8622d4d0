"""Updates of the program that desks fetch: the newest bundle, in parts."""

from alembic import op

revision = "0014"
down_revision = "0012"

_STATEMENTS = (
    """
    CREATE TABLE program_update (
        sha256 TEXT PRIMARY KEY,
        version TEXT NOT NULL,
        size BIGINT NOT NULL,
        published_at TIMESTAMPTZ NOT NULL
    )
    """,
    """
    CREATE TABLE program_update_part (
        sha256 TEXT NOT NULL,
        number INTEGER NOT NULL,
        body BYTEA NOT NULL,
        PRIMARY KEY (sha256, number)
    )
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
