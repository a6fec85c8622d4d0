"""Which signed requests were carried out, while their signature is young enough to be accepted again."""

from alembic import op

revision = "0012"
down_revision = "0011"

_STATEMENTS = (
    """
    CREATE TABLE request_nonce (
        unit_id UUID NOT NULL,
        device_id UUID NOT NULL,
        digest BYTEA NOT NULL,
        expires_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (unit_id, device_id, digest)
    )
    """,
    "CREATE INDEX request_nonce_by_expiry ON request_nonce (expires_at)",
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
