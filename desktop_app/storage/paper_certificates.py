"""Stored certificates of the keys that sign papers."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.papers.certificates import Certificate
from desktop_app.domain.papers.statement import key_id
from desktop_app.storage.tables import paper_certificate

_BY_ID = select(paper_certificate).where(paper_certificate.c.key_id == bindparam("wanted"))


def put_certificates(connection: Connection, certificates: Sequence[Certificate], server_key: bytes) -> None:
    """Store certificates of a server; each takes the place of the one for the same key. Others stay."""
    rows = [
        {
            "public_key": certificate.public_key,
            "key_id": key_id(certificate.key).hex(),
            "office": certificate.office,
            "valid_until": certificate.valid_until,
            "is_revoked": int(certificate.is_revoked),
            "signature": certificate.signature,
            "server_key": server_key.hex(),
        }
        for certificate in certificates
    ]
    if rows:
        statement = insert(paper_certificate)
        changed = {name: statement.excluded[name] for name in rows[0] if name != "public_key"}
        connection.execute(statement.on_conflict_do_update(index_elements=["public_key"], set_=changed), rows)


def certificates_by_key_id(connection: Connection, wanted: bytes) -> list[tuple[Certificate, bytes]]:
    """Return the certificates of the keys with an id, each with the public key of the server that it comes from."""
    rows = connection.execute(_BY_ID, {"wanted": wanted.hex()})
    return [
        (
            Certificate(row.public_key, row.office, row.valid_until, bool(row.is_revoked), row.signature),
            bytes.fromhex(row.server_key),
        )
        for row in rows
    ]
