"""The signed register of officers: what an administrator signed counts, not what stands in a row."""

from alembic import op

revision = "0027"
down_revision = "0026"

_STATEMENTS = (
    "CREATE TABLE officer_register (seq INTEGER NOT NULL PRIMARY KEY, content BLOB NOT NULL, signer TEXT NOT NULL, "
    "signature BLOB NOT NULL) STRICT",
    "CREATE TRIGGER officer_register_no_update BEFORE UPDATE ON officer_register "
    "BEGIN SELECT RAISE(ABORT, 'officer register'); END",
    "CREATE TRIGGER officer_register_no_delete BEFORE DELETE ON officer_register "
    "BEGIN SELECT RAISE(ABORT, 'officer register'); END",
)


def upgrade() -> None:
    """Create the table; the next administrator who signs in makes the first entry."""
    for statement in _STATEMENTS:
        op.execute(statement)
