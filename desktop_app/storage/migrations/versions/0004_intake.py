"""What is not received yet: its table; events and print jobs may belong to it instead of a dossier. Report indexes."""

from alembic import op

revision = "0004"
down_revision = "0003"

# SQLite cannot drop a foreign key: the two tables are made again without it.
_STATEMENTS = (
    """
    CREATE TABLE intake (
        seq INTEGER NOT NULL,
        id BLOB NOT NULL,
        code TEXT NOT NULL,
        owner_seq INTEGER NOT NULL,
        submitter_seq INTEGER,
        owner_name TEXT NOT NULL,
        procedure_id TEXT NOT NULL,
        procedure_name TEXT NOT NULL,
        procedure_field TEXT NOT NULL,
        channel INTEGER NOT NULL,
        status INTEGER NOT NULL,
        asked_at INTEGER NOT NULL,
        ended_at INTEGER,
        body TEXT NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id),
        UNIQUE (code),
        FOREIGN KEY(owner_seq) REFERENCES person (seq),
        FOREIGN KEY(submitter_seq) REFERENCES person (seq)
    )
     STRICT
    """,
    "CREATE INDEX ix_intake_owner ON intake (owner_seq)",
    "CREATE INDEX ix_intake_submitter ON intake (submitter_seq) WHERE submitter_seq IS NOT NULL",
    "CREATE INDEX ix_intake_open ON intake (asked_at) WHERE ended_at IS NULL",
    "CREATE INDEX ix_intake_turned_away ON intake (ended_at) WHERE status = 3",
    # Reports of a period read what ended or was returned in it, not the whole table.
    "CREATE INDEX ix_dossier_ended ON dossier (ended_at) WHERE ended_at IS NOT NULL",
    """
    CREATE INDEX ix_dossier_returned ON dossier (returned_at, return_method, satisfaction)
    WHERE returned_at IS NOT NULL
    """,
    """
    CREATE TABLE dossier_event_made (
        seq INTEGER NOT NULL,
        event_id BLOB NOT NULL,
        dossier_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        line BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (event_id)
    )
     STRICT
    """,
    """
    INSERT INTO dossier_event_made (seq, event_id, dossier_id, kind, line, hash)
    SELECT seq, event_id, dossier_id, kind, line, hash FROM dossier_event ORDER BY seq
    """,
    "DROP TABLE dossier_event",
    "ALTER TABLE dossier_event_made RENAME TO dossier_event",
    "CREATE INDEX ix_dossier_event_dossier ON dossier_event (dossier_id, seq)",
    """
    CREATE TABLE print_job_made (
        seq INTEGER NOT NULL,
        id BLOB NOT NULL,
        dossier_id BLOB NOT NULL,
        officer_id BLOB NOT NULL,
        form TEXT NOT NULL,
        reprint INTEGER NOT NULL,
        printer TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        queue_id TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id),
        FOREIGN KEY(officer_id) REFERENCES officer (id)
    )
     STRICT
    """,
    """
    INSERT INTO print_job_made (seq, id, dossier_id, officer_id, form, reprint, printer, state, reason, queue_id,
        created_at, changed_at)
    SELECT seq, id, dossier_id, officer_id, form, reprint, printer, state, reason, queue_id, created_at, changed_at
    FROM print_job ORDER BY seq
    """,
    "DROP TABLE print_job",
    "ALTER TABLE print_job_made RENAME TO print_job",
    "CREATE INDEX ix_print_job_open ON print_job (seq) WHERE state NOT IN ('printed', 'dropped')",
    "CREATE INDEX ix_print_job_dossier ON print_job (dossier_id)",
)


def upgrade() -> None:
    """Make the table, and the two others again."""
    for statement in _STATEMENTS:
        op.execute(statement)
