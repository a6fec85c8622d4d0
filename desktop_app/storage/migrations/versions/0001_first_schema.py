"""First schema."""

from alembic import op

revision = "0001"
down_revision = None

_STATEMENTS = (
    """
    CREATE TABLE calendar_day (
        day TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        basis TEXT NOT NULL,
        confirmed INTEGER NOT NULL,
        PRIMARY KEY (day)
    )
     STRICT
    """,
    """
    CREATE TABLE number_counter (
        pattern TEXT NOT NULL,
        period TEXT NOT NULL,
        taken INTEGER NOT NULL,
        PRIMARY KEY (pattern, period)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE number_range (
        pattern TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (pattern)
    )
     STRICT
    """,
    """
    CREATE TABLE officer (
        id BLOB NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        active INTEGER DEFAULT '1' NOT NULL,
        PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE person (
        seq INTEGER NOT NULL,
        id BLOB NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        number TEXT NOT NULL,
        tax_code TEXT NOT NULL,
        birth_date TEXT,
        sex TEXT,
        address TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        old_number TEXT NOT NULL,
        card_issued_on TEXT,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_person_name_birth ON person (name_folded, birth_date)",
    "CREATE INDEX ix_person_phone ON person (phone) WHERE phone <> ''",
    "CREATE UNIQUE INDEX ux_person_number ON person (number) WHERE number <> ''",
    "CREATE UNIQUE INDEX ux_person_tax_code ON person (tax_code) WHERE tax_code <> ''",
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY ("key")
    )
     STRICT
    """,
    """
    CREATE TABLE dossier (
        seq INTEGER NOT NULL,
        id BLOB NOT NULL,
        code TEXT NOT NULL,
        short_code TEXT NOT NULL,
        owner_seq INTEGER NOT NULL,
        submitter_seq INTEGER,
        owner_name TEXT NOT NULL,
        procedure_id TEXT NOT NULL,
        procedure_code TEXT NOT NULL,
        procedure_name TEXT NOT NULL,
        procedure_field TEXT NOT NULL,
        deciding_unit TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        due_at INTEGER NOT NULL,
        status INTEGER NOT NULL,
        channel INTEGER NOT NULL,
        officer_id BLOB NOT NULL,
        book INTEGER NOT NULL,
        entry INTEGER NOT NULL,
        form_set TEXT NOT NULL,
        rule_set TEXT NOT NULL,
        calendar_version TEXT NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (book, entry),
        UNIQUE (id),
        UNIQUE (code),
        FOREIGN KEY(owner_seq) REFERENCES person (seq),
        FOREIGN KEY(submitter_seq) REFERENCES person (seq),
        FOREIGN KEY(officer_id) REFERENCES officer (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_dossier_owner ON dossier (owner_seq)",
    "CREATE INDEX ix_dossier_received ON dossier (received_at)",
    "CREATE INDEX ix_dossier_short_code ON dossier (short_code)",
    "CREATE INDEX ix_dossier_submitter ON dossier (submitter_seq) WHERE submitter_seq IS NOT NULL",
    """
    CREATE TABLE draft (
        id BLOB NOT NULL,
        officer_id BLOB NOT NULL,
        saved_at INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(officer_id) REFERENCES officer (id)
    )
     STRICT
    """,
    """
    CREATE TABLE dossier_event (
        seq INTEGER NOT NULL,
        event_id BLOB NOT NULL,
        dossier_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        line BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (event_id),
        FOREIGN KEY(dossier_id) REFERENCES dossier (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_dossier_event_dossier ON dossier_event (dossier_id, seq)",
    """
    CREATE TABLE print_job (
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
        FOREIGN KEY(dossier_id) REFERENCES dossier (id),
        FOREIGN KEY(officer_id) REFERENCES officer (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_print_job_dossier ON print_job (dossier_id)",
    "CREATE INDEX ix_print_job_open ON print_job (seq) WHERE state NOT IN ('printed', 'dropped')",
    # Contentless: the index holds no second copy of a name; prefixes up to seven letters answer each key at once.
    "CREATE VIRTUAL TABLE dossier_text USING fts5(names, content='', contentless_delete=1, prefix='1 2 3 4 5 6 7')",
    "CREATE VIRTUAL TABLE person_text USING fts5(name, content='', contentless_delete=1, prefix='1 2 3 4 5 6 7')",
)


def upgrade() -> None:
    """Make the tables, the indexes and the full-text indexes."""
    for statement in _STATEMENTS:
        op.execute(statement)
