"""What tells one database from another, and from an earlier state of itself."""

from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.rows import class_row
from sqlalchemy import Connection

_QUERY = b"""
    SELECT
        pg_is_in_recovery() AS is_standby,
        (SELECT system_identifier FROM pg_control_system())::text AS cluster,
        CASE WHEN pg_is_in_recovery() THEN '' ELSE substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) END AS timeline,
        (SELECT oid FROM pg_database WHERE datname = current_database())::text AS number,
        current_setting('synchronous_standby_names') <> ''
            AND current_setting('synchronous_commit') IN ('on', 'remote_apply') AS is_synchronous,
        (SELECT marker FROM server_mark) AS marker
"""


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """What a connection tells about its database.

    Attributes:
        is_standby: whether it can only be read.
        cluster: the random number of the cluster, the same for a standby.
        timeline: eight hexadecimal digits, more with each promotion and each restore to a point in time; ``""`` of a
            standby.
        number: the database's number in the cluster.
        is_synchronous: whether a commit waits until a standby has it on disk.
        marker: the marker that the server stored last, or None before the first.
    """

    is_standby: bool
    cluster: str
    timeline: str
    number: str
    is_synchronous: bool
    marker: str | None

    @property
    def identity(self) -> str:
        """Cluster, timeline and number."""
        return f"{self.cluster}/{self.timeline}/{self.number}"


def facts_of(connection: "psycopg.Connection[Any]") -> DatabaseFacts:
    """Return the facts of a connection's database; ends the transaction.

    Raises:
        psycopg.Error: when it does not answer.
    """
    with connection.cursor(row_factory=class_row(DatabaseFacts)) as cursor:
        facts = cursor.execute(_QUERY).fetchone()
    connection.rollback()
    if facts is None:
        raise psycopg.OperationalError("no answer")
    return facts


def driver_of(connection: Connection) -> "psycopg.Connection[Any]":
    """Return the driver's own connection."""
    driver: psycopg.Connection[Any] = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def is_promoted(facts: DatabaseFacts, identity: str) -> bool:
    """Return whether a database is a standby of another that was promoted after it.

    Args:
        facts: of the database.
        identity: that of the other one.
    """
    cluster, timeline, number = identity.split("/") if identity.count("/") == 2 else ("", "", "")
    return (facts.cluster, facts.number) == (cluster, number) and facts.timeline > timeline
