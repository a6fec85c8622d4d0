"""Requests about personal data, incidents with it, and people whose data is not to be used."""

from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    """Create the tables and the column."""
    run = op.get_bind().exec_driver_sql
    run("ALTER TABLE person ADD COLUMN restricted_at INTEGER")
    run("CREATE INDEX ix_person_restricted ON person (restricted_at) WHERE restricted_at IS NOT NULL")
    run(
        """
        CREATE TABLE data_request (
            seq INTEGER NOT NULL PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            number INTEGER NOT NULL,
            person_id BLOB NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            content TEXT NOT NULL,
            received_on TEXT NOT NULL,
            reply_by TEXT NOT NULL,
            due_on TEXT NOT NULL,
            taken_by TEXT NOT NULL,
            told_at INTEGER,
            answered_at INTEGER,
            decision TEXT NOT NULL DEFAULT '',
            answer TEXT NOT NULL DEFAULT '',
            answered_by TEXT NOT NULL DEFAULT ''
        ) STRICT
        """
    )
    run("CREATE INDEX ix_data_request_open ON data_request (due_on) WHERE answered_at IS NULL")
    run("CREATE INDEX ix_data_request_person ON data_request (person_id)")
    run(
        """
        CREATE TABLE data_incident (
            seq INTEGER NOT NULL PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            found_at INTEGER NOT NULL,
            data TEXT NOT NULL,
            people INTEGER NOT NULL,
            description TEXT NOT NULL,
            measures TEXT NOT NULL,
            telling TEXT NOT NULL,
            notice_by INTEGER NOT NULL,
            recorded_by TEXT NOT NULL,
            authority_told_at INTEGER,
            people_told_at INTEGER,
            closed_at INTEGER,
            outcome TEXT NOT NULL DEFAULT '',
            closed_by TEXT NOT NULL DEFAULT ''
        ) STRICT
        """
    )
    run("CREATE INDEX ix_data_incident_open ON data_incident (notice_by) WHERE closed_at IS NULL")
