"""Corrections of the forms' words."""

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    """
    CREATE TABLE form_wording (
        seq INTEGER NOT NULL,
        id BLOB NOT NULL,
        form_set TEXT NOT NULL,
        form TEXT NOT NULL,
        "key" TEXT NOT NULL,
        text TEXT NOT NULL,
        confirmed INTEGER NOT NULL,
        effective_from TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        officer_id BLOB NOT NULL,
        takes_back BLOB,
        PRIMARY KEY (seq),
        UNIQUE (id),
        FOREIGN KEY(officer_id) REFERENCES officer (id),
        FOREIGN KEY(takes_back) REFERENCES form_wording (id)
    )
     STRICT
    """,
    'CREATE INDEX ix_form_wording_place ON form_wording (form_set, form, "key")',
    "CREATE UNIQUE INDEX ux_form_wording_takes_back ON form_wording (takes_back) WHERE takes_back IS NOT NULL",
    # What was once in force stays readable: not even a fault of the program may change it.
    """
    CREATE TRIGGER form_wording_is_not_changed BEFORE UPDATE ON form_wording
    BEGIN SELECT RAISE(ABORT, 'form_wording is append-only'); END
    """,
    """
    CREATE TRIGGER form_wording_is_not_deleted BEFORE DELETE ON form_wording
    BEGIN SELECT RAISE(ABORT, 'form_wording is append-only'); END
    """,
)


def upgrade() -> None:
    """Make the table, its indexes, and what keeps it append-only."""
    for statement in _STATEMENTS:
        op.execute(statement)
