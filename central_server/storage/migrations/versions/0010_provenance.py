"""What proves whose an event is, and which devices sign theirs."""

from alembic import op

revision = "0010"
down_revision = "0009"

_STATEMENTS = (
    # NULL for what was taken before devices signed: the server vouches for it when it gives it out.
    "ALTER TABLE event ADD COLUMN proof BYTEA",
    "ALTER TABLE device ADD COLUMN signs BOOLEAN NOT NULL DEFAULT false",
    "ALTER TABLE feed ADD COLUMN takes_unproved BOOLEAN NOT NULL DEFAULT false",
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
