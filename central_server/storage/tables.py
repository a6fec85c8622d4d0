"""The tables of the central server.

Every key begins with ``unit_id``, so that distributing the offices over partitions or machines is only a change of
configuration; `REFERENCE` names the few small tables that are the same for all offices.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

PARTITIONS = 8
"""Number of partitions of the events, by office."""

REFERENCE = frozenset(
    {
        "admin_log",
        "alembic_version",
        "catalogue_object",
        "catalogue_manifest",
        "program_update",
        "program_update_part",
        "server_mark",
    }
)
"""Small tables that are the same for all offices."""

metadata = MetaData()


def _unit() -> Column[object]:
    return Column("unit_id", Uuid, nullable=False)


def _moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


unit = Table(
    "unit", metadata, _unit(), _text("name"), _moment("made_at", nullable=False), PrimaryKeyConstraint("unit_id")
)

unit_contact = Table(
    "unit_contact",
    metadata,
    _unit(),
    *(_text(name) for name in ("address", "phone", "hours")),
    PrimaryKeyConstraint("unit_id"),
)

enrolment_code = Table(
    "enrolment_code",
    metadata,
    _unit(),
    Column("code_hash", LargeBinary, nullable=False),
    _moment("expires_at", nullable=False),
    _moment("used_at"),
    Column("request_id", Uuid),
    PrimaryKeyConstraint("unit_id", "code_hash"),
    Index("enrolment_code_by_hash", "code_hash"),
)

access_token = Table(
    "access_token",
    metadata,
    _unit(),
    Column("token_hash", LargeBinary, nullable=False),
    _text("name"),
    _text("role"),
    _text("kinds"),
    Column("sees_all", Boolean, nullable=False, server_default="true"),
    _moment("made_at", nullable=False),
    _moment("revoked_at"),
    PrimaryKeyConstraint("unit_id", "token_hash"),
    Index("access_token_by_hash", "token_hash"),
)

device = Table(
    "device",
    metadata,
    _unit(),
    Column("device_id", Uuid, nullable=False),
    Column("install_id", Uuid, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    _text("name"),
    _text("state"),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
    Column("parent_id", Uuid),
    Column("request_id", Uuid, nullable=False),
    Column("signs", Boolean, nullable=False, server_default="false"),
    PrimaryKeyConstraint("unit_id", "device_id"),
    UniqueConstraint("unit_id", "request_id", name="device_request"),
    Index("device_by_id", "device_id"),
)

device_contact = Table(
    "device_contact",
    metadata,
    _unit(),
    Column("device_id", Uuid, nullable=False),
    _moment("at", nullable=False),
    _text("app"),
    Column("backlog", BigInteger, nullable=False, server_default="0"),
    Column("clock_ahead_s", Double),
    PrimaryKeyConstraint("unit_id", "device_id"),
)
"""When a device greeted last, and what it said of itself; apart from the device's row, which pushes lock."""

request_nonce = Table(
    "request_nonce",
    metadata,
    _unit(),
    Column("device_id", Uuid, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    _moment("expires_at", nullable=False),
    PrimaryKeyConstraint("unit_id", "device_id", "digest"),
    Index("request_nonce_by_expiry", "expires_at"),
)
"""The writing requests that were carried out and whose signature is still young enough to be accepted again."""

feed = Table(
    "feed",
    metadata,
    _unit(),
    Column("head", BigInteger, nullable=False),
    Column("leasing_closed", Boolean, nullable=False, server_default="false"),
    Column("takes_unproved", Boolean, nullable=False, server_default="false"),
    PrimaryKeyConstraint("unit_id"),
)

lineage = Table(
    "lineage",
    metadata,
    _unit(),
    Column("place", Integer, nullable=False),
    Column("generation", Text, nullable=False),
    Column("start_seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("unit_id", "place"),
)

event = Table(
    "event",
    metadata,
    _unit(),
    Column("feed_seq", BigInteger, nullable=False),
    Column("event_id", Uuid, nullable=False),
    Column("device_id", Uuid, nullable=False),
    Column("dossier_id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    _moment("occurred_at", nullable=False),
    _moment("received_at", nullable=False),
    Column("officer_id", Uuid, nullable=False),
    Column("effect", Text, nullable=False),
    _text("code"),
    Column("line", LargeBinary, nullable=False),
    Column("proof", LargeBinary),
    PrimaryKeyConstraint("unit_id", "feed_seq"),
    UniqueConstraint("unit_id", "event_id", name="event_id_once"),
    Index("event_by_dossier", "unit_id", "dossier_id", "feed_seq"),
    postgresql_partition_by="HASH (unit_id)",
)

device_event = Table(
    "device_event",
    metadata,
    _unit(),
    Column("device_id", Uuid, nullable=False),
    Column("device_seq", BigInteger, nullable=False),
    Column("event_id", Uuid),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("unit_id", "device_id", "device_seq"),
)

install_usage = Table(
    "install_usage",
    metadata,
    _unit(),
    Column("install_id", Uuid, nullable=False),
    Column("day", Date, nullable=False),
    Column("size", BigInteger, nullable=False),
    PrimaryKeyConstraint("unit_id", "install_id"),
)
"""Bytes that an installation has stored on the last day on which it stored any, by Vietnam's calendar."""

quarantine = Table(
    "quarantine",
    metadata,
    _unit(),
    Column("device_id", Uuid, nullable=False),
    Column("device_seq", BigInteger, nullable=False),
    Column("line", LargeBinary, nullable=False),
    Column("reason", Text, nullable=False),
    _moment("set_aside_at", nullable=False),
    PrimaryKeyConstraint("unit_id", "device_id", "device_seq"),
)

dossier = Table(
    "dossier",
    metadata,
    _unit(),
    Column("dossier_id", Uuid, nullable=False),
    _text("number"),
    _text("portal_code"),
    Column("status", SmallInteger, nullable=False),
    _moment("received_at"),
    _moment("first_due_at"),
    _moment("due_at"),
    _moment("waiting_since"),
    _moment("ended_at"),
    _moment("returned_at"),
    _text("outcome"),
    _text("holder"),
    Column("requests", Integer, nullable=False, server_default="0"),
    Column("apologies", Integer, nullable=False, server_default="0"),
    Column("satisfaction", SmallInteger),
    Column("channel", SmallInteger),
    _text("procedure_id"),
    _text("procedure_code"),
    _text("procedure_name"),
    _text("field"),
    Column("online_level", SmallInteger, nullable=False, server_default="0"),
    Column("feed_seq", BigInteger, nullable=False),
    _moment("changed_at", nullable=False),
    Column("course", Text, nullable=False),
    PrimaryKeyConstraint("unit_id", "dossier_id"),
    Index("dossier_by_number", "number"),
    Index("dossier_by_reception", "unit_id", "received_at"),
    Index("dossier_by_end", "unit_id", "ended_at"),
)

dossier_number = Table(
    "dossier_number",
    metadata,
    _unit(),
    Column("number", Text, nullable=False),
    Column("dossier_id", Uuid, nullable=False),
    PrimaryKeyConstraint("unit_id", "number"),
    Index("dossier_number_by_number", "number"),
)

former_number = Table(
    "former_number",
    metadata,
    _unit(),
    Column("number", Text, nullable=False),
    Column("dossier_id", Uuid, nullable=False),
    PrimaryKeyConstraint("unit_id", "number", "dossier_id"),
    Index("former_number_by_number", "number"),
)
"""Replaced numbers that are printed on papers: if two dossiers had one number, that of the later dossier."""

number_scheme = Table(
    "number_scheme",
    metadata,
    _unit(),
    Column("scheme", Text, nullable=False),
    Column("next_serial", BigInteger, nullable=False),
    PrimaryKeyConstraint("unit_id", "scheme"),
)

number_lease = Table(
    "number_lease",
    metadata,
    _unit(),
    Column("scheme", Text, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("device_id", Uuid, nullable=False),
    Column("request_id", Uuid, nullable=False),
    Column("used", BigInteger, nullable=False, server_default="0"),
    _moment("lent_at", nullable=False),
    _moment("closed_at"),
    PrimaryKeyConstraint("unit_id", "scheme", "first"),
    UniqueConstraint("unit_id", "request_id", name="lease_request"),
    Index("number_lease_by_device", "unit_id", "device_id"),
)

agency_name = Table(
    "agency_name",
    metadata,
    _unit(),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    PrimaryKeyConstraint("unit_id", "key"),
)
"""The agencies whose dossiers an office takes beside those that are sent to its own name; `key` is the search form."""

agency_code = Table(
    "agency_code",
    metadata,
    _unit(),
    Column("code", Text, nullable=False),
    PrimaryKeyConstraint("unit_id", "code"),
)
"""The agency codes whose numbers only the desks of an office may use."""

exchange_cursor = Table(
    "exchange_cursor",
    metadata,
    _unit(),
    Column("feed_seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("unit_id"),
)
"""Up to where the office's feed was read for dossiers that are sent to other offices, and for answers to them."""

catalogue_object = Table(
    "catalogue_object",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

catalogue_manifest = Table(
    "catalogue_manifest",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("version", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _moment("published_at", nullable=False),
)

program_update = Table(
    "program_update",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    _moment("published_at", nullable=False),
)

program_update_part = Table(
    "program_update_part",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

admin_log = Table(
    "admin_log",
    metadata,
    Column("entry_id", Uuid, primary_key=True),
    _moment("at", nullable=False),
    _text("account"),
    _text("command"),
    _text("arguments"),
    Column("status", Integer),
    Index("admin_log_by_moment", "at"),
)

server_mark = Table(
    "server_mark",
    metadata,
    Column("one_row", Boolean, primary_key=True, server_default="true"),
    Column("marker", Text, nullable=False),
)
