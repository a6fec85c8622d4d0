"""The first tables of the central server."""

from alembic import op

revision = "0001"
down_revision = None

_PARTITIONS = 8
_STATEMENTS = (
    """
    CREATE TABLE access_token (
        unit_id UUID NOT NULL,
        token_hash BYTEA NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        role TEXT DEFAULT '' NOT NULL,
        made_at TIMESTAMP WITH TIME ZONE NOT NULL,
        revoked_at TIMESTAMP WITH TIME ZONE,
        PRIMARY KEY (unit_id, token_hash)
    )
    """,
    """
    CREATE INDEX access_token_by_hash ON access_token (token_hash)
    """,
    """
    CREATE TABLE catalogue_manifest (
        place INTEGER NOT NULL,
        version TEXT NOT NULL,
        body BYTEA NOT NULL,
        published_at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (place)
    )
    """,
    """
    CREATE TABLE catalogue_object (
        sha256 TEXT NOT NULL,
        body BYTEA NOT NULL,
        PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE TABLE device (
        unit_id UUID NOT NULL,
        device_id UUID NOT NULL,
        install_id UUID NOT NULL,
        public_key BYTEA NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        state TEXT DEFAULT '' NOT NULL,
        last_seq BIGINT NOT NULL,
        last_hash BYTEA NOT NULL,
        parent_id UUID,
        request_id UUID NOT NULL,
        PRIMARY KEY (unit_id, device_id),
        CONSTRAINT device_request UNIQUE (unit_id, request_id)
    )
    """,
    """
    CREATE INDEX device_by_id ON device (device_id)
    """,
    """
    CREATE TABLE device_event (
        unit_id UUID NOT NULL,
        device_id UUID NOT NULL,
        device_seq BIGINT NOT NULL,
        event_id UUID,
        hash BYTEA NOT NULL,
        PRIMARY KEY (unit_id, device_id, device_seq)
    )
    """,
    """
    CREATE TABLE dossier (
        unit_id UUID NOT NULL,
        dossier_id UUID NOT NULL,
        number TEXT DEFAULT '' NOT NULL,
        portal_code TEXT DEFAULT '' NOT NULL,
        status SMALLINT NOT NULL,
        received_at TIMESTAMP WITH TIME ZONE,
        first_due_at TIMESTAMP WITH TIME ZONE,
        due_at TIMESTAMP WITH TIME ZONE,
        waiting_since TIMESTAMP WITH TIME ZONE,
        ended_at TIMESTAMP WITH TIME ZONE,
        returned_at TIMESTAMP WITH TIME ZONE,
        outcome TEXT DEFAULT '' NOT NULL,
        holder TEXT DEFAULT '' NOT NULL,
        requests INTEGER DEFAULT '0' NOT NULL,
        apologies INTEGER DEFAULT '0' NOT NULL,
        satisfaction SMALLINT,
        channel SMALLINT,
        procedure_id TEXT DEFAULT '' NOT NULL,
        procedure_code TEXT DEFAULT '' NOT NULL,
        procedure_name TEXT DEFAULT '' NOT NULL,
        field TEXT DEFAULT '' NOT NULL,
        online_level SMALLINT DEFAULT '0' NOT NULL,
        feed_seq BIGINT NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
        course TEXT NOT NULL,
        PRIMARY KEY (unit_id, dossier_id)
    )
    """,
    """
    CREATE INDEX dossier_by_end ON dossier (unit_id, ended_at)
    """,
    """
    CREATE INDEX dossier_by_number ON dossier (number)
    """,
    """
    CREATE INDEX dossier_by_reception ON dossier (unit_id, received_at)
    """,
    """
    CREATE TABLE dossier_number (
        unit_id UUID NOT NULL,
        number TEXT NOT NULL,
        dossier_id UUID NOT NULL,
        PRIMARY KEY (unit_id, number)
    )
    """,
    """
    CREATE INDEX dossier_number_by_number ON dossier_number (number)
    """,
    """
    CREATE TABLE former_number (
        unit_id UUID NOT NULL,
        number TEXT NOT NULL,
        dossier_id UUID NOT NULL,
        PRIMARY KEY (unit_id, number, dossier_id)
    )
    """,
    """
    CREATE INDEX former_number_by_number ON former_number (number)
    """,
    """
    CREATE TABLE enrolment_code (
        unit_id UUID NOT NULL,
        code_hash BYTEA NOT NULL,
        expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
        used_at TIMESTAMP WITH TIME ZONE,
        request_id UUID,
        PRIMARY KEY (unit_id, code_hash)
    )
    """,
    """
    CREATE INDEX enrolment_code_by_hash ON enrolment_code (code_hash)
    """,
    """
    CREATE TABLE event (
        unit_id UUID NOT NULL,
        feed_seq BIGINT NOT NULL,
        event_id UUID NOT NULL,
        device_id UUID NOT NULL,
        dossier_id UUID NOT NULL,
        kind TEXT NOT NULL,
        occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
        received_at TIMESTAMP WITH TIME ZONE NOT NULL,
        officer_id UUID NOT NULL,
        effect TEXT NOT NULL,
        code TEXT DEFAULT '' NOT NULL,
        line BYTEA NOT NULL,
        PRIMARY KEY (unit_id, feed_seq),
        CONSTRAINT event_id_once UNIQUE (unit_id, event_id)
    )
     PARTITION BY HASH (unit_id)
    """,
    """
    CREATE INDEX event_by_dossier ON event (unit_id, dossier_id, feed_seq)
    """,
    """
    CREATE TABLE feed (
        unit_id UUID NOT NULL,
        head BIGINT NOT NULL,
        leasing_closed BOOLEAN DEFAULT 'false' NOT NULL,
        PRIMARY KEY (unit_id)
    )
    """,
    """
    CREATE TABLE lineage (
        unit_id UUID NOT NULL,
        place INTEGER NOT NULL,
        generation TEXT NOT NULL,
        start_seq BIGINT NOT NULL,
        PRIMARY KEY (unit_id, place)
    )
    """,
    """
    CREATE TABLE number_lease (
        unit_id UUID NOT NULL,
        scheme TEXT NOT NULL,
        first BIGINT NOT NULL,
        last BIGINT NOT NULL,
        device_id UUID NOT NULL,
        request_id UUID NOT NULL,
        lent_at TIMESTAMP WITH TIME ZONE NOT NULL,
        closed_at TIMESTAMP WITH TIME ZONE,
        PRIMARY KEY (unit_id, scheme, first),
        CONSTRAINT lease_request UNIQUE (unit_id, request_id)
    )
    """,
    """
    CREATE INDEX number_lease_by_device ON number_lease (unit_id, device_id)
    """,
    """
    CREATE TABLE number_scheme (
        unit_id UUID NOT NULL,
        scheme TEXT NOT NULL,
        next_serial BIGINT NOT NULL,
        PRIMARY KEY (unit_id, scheme)
    )
    """,
    """
    CREATE TABLE quarantine (
        unit_id UUID NOT NULL,
        device_id UUID NOT NULL,
        device_seq BIGINT NOT NULL,
        line BYTEA NOT NULL,
        reason TEXT NOT NULL,
        set_aside_at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (unit_id, device_id, device_seq)
    )
    """,
    """
    CREATE TABLE server_mark (
        one_row BOOLEAN DEFAULT 'true' NOT NULL,
        marker TEXT NOT NULL,
        PRIMARY KEY (one_row)
    )
    """,
    """
    CREATE TABLE unit (
        unit_id UUID NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        made_at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (unit_id)
    )
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in _STATEMENTS:
        op.execute(statement)
    for part in range(_PARTITIONS):
        op.execute(
            f"CREATE TABLE event_{part} PARTITION OF event FOR VALUES WITH (MODULUS {_PARTITIONS}, REMAINDER {part})"
        )
