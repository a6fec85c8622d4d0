"""Signed updates of the catalogue for tests."""

from dataclasses import replace
from datetime import UTC, date, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.sync.catalogue_delta import CatalogueDelta, Publication, pack_delta

SECRET = bytes([1]) * 32
PUBLIC = Ed25519PrivateKey.from_private_bytes(SECRET).public_key().public_bytes_raw()
THREE, FIVE = ((LimitStep(number, LimitUnit.WORKING_DAY),) for number in (3, 5))
BASE_DAY = date(2026, 7, 18)
AT = datetime(2026, 11, 20, 3, tzinfo=UTC)


def a_row(code: str, effective_from: date | None = None, **values: object) -> ImportedRow:
    return ImportedRow(code, replace(StatedValues(), **values), effective_from=effective_from)  # type: ignore[arg-type]


def a_publication(*rows: ImportedRow, at: datetime = AT, **values: object) -> Publication:
    made = Publication(at, "QD-99.xlsx", "ab" * 32, at.date(), "99/QĐ-BTP", date(2026, 11, 18), rows=rows)
    return replace(made, **values)  # type: ignore[arg-type]


def an_update(*publications: Publication, since: date = BASE_DAY, secret: bytes = SECRET) -> bytes:
    return pack_delta(CatalogueDelta(since, "UBND tỉnh Phú Thọ", publications or (a_publication(),)), secret)
