"""What proves whose an event is, which devices sign theirs, and whose numbers are whose."""

from alembic import op

revision = "0010"
down_revision = "0009"

_STATEMENTS = (
    # NULL for what was taken before devices signed: the server vouches for it when it gives it out.
    "ALTER TABLE event ADD COLUMN proof BYTEA",
    "ALTER TABLE device ADD COLUMN signs BOOLEAN NOT NULL DEFAULT false",
    "ALTER TABLE feed ADD COLUMN takes_unproved BOOLEAN NOT NULL DEFAULT false",
    # Tokens of before keep what they could do.
    "ALTER TABLE access_token ADD COLUMN kinds TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE access_token ADD COLUMN sees_all BOOLEAN NOT NULL DEFAULT true",
    "CREATE TABLE agency_code (unit_id UUID NOT NULL, code TEXT NOT NULL, PRIMARY KEY (unit_id, code))",
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
