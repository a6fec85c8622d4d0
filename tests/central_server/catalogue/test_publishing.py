"""Publishing official files: what desks and the server itself make of them."""

from datetime import date, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from central_server.catalogue.published import own_delta, read_published
from central_server.catalogue.publishing import Decided, propose, publish
from central_server.storage import catalogue
from central_server.storage.database import Database
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import Layer
from desktop_app.sync.catalogue_delta import read_delta
from desktop_app.sync.signing import public_key_of
from tests.central_server.conftest import NOW
from tests.services.procedures.readers.files import workbook

pytestmark = pytest.mark.postgres

BIRTH = "1.001193"
ROWS = [
    ["(Kèm theo Quyết định số 3218/QĐ-BTP ngày 18/11/2026)"],
    ["Mã TTHC", "Tên TTHC", "Thời hạn giải quyết"],
    [BIRTH, "", "97 ngày làm việc"],
    ["9.999999", "Thủ tục mới của Bộ", "5 ngày"],
    ["", "Không mã", "5 ngày"],
]
FILE = workbook({"A": ROWS})
AGAIN = workbook({"A": [*ROWS[:2], [BIRTH, "", "98 ngày làm việc"]]})


def clock() -> datetime:
    return NOW


def test_an_official_file_becomes_a_signed_update_that_later_ones_continue(database: Database) -> None:
    key = Ed25519PrivateKey.generate()
    catalogue.publish(database, {"calendar": b"{}"}, NOW)
    before = read_published(database, "", clock)
    proposal = propose(before, FILE, "QD-3218.xlsx", Decided(effective_from=date(2026, 12, 1)), clock)
    assert (len(proposal.diff.new), len(proposal.diff.changed)) == (1, 1)
    assert (proposal.publication.decision, proposal.publication.decision_date) == ("3218/QĐ-BTP", date(2026, 11, 18))
    assert read_published(database, "", clock).delta is None, "a proposal stores nothing"
    file = publish(database, before, proposal, key, "UBND tỉnh", clock)
    delta, signer = read_delta(file, [public_key_of(key)])
    assert (delta.since, delta.until, signer) == (
        date(2026, 7, 18),
        date(2026, 11, 25),
        key.public_key().public_bytes_raw(),
    )
    assert catalogue.update_in_force(database) == file
    assert set(catalogue.objects_in_force(database)) == {"calendar"}, "the objects stay"
    with pytest.raises(ValueError, match="meanwhile"):
        publish(database, before, proposal, key, "UBND tỉnh", clock)
    now = read_published(database, "", clock)
    assert now.day == date(2026, 11, 25)
    assert now.catalogue.find("thu tuc moi cua bo")[0].id == "9.999999"
    assert now.catalogue.sources(BIRTH, date(2026, 12, 1))["steps"].value[0].n == 97
    entry = now.catalogue.sources(BIRTH, date(2026, 12, 1))["steps"].entry
    assert entry is not None and entry.origin.layer is Layer.NATIONAL
    assert now.catalogue.sources(BIRTH, date(2026, 11, 30))["steps"].entry is None
    second = propose(now, AGAIN, "b.xlsx", Decided(effective_from=date(2027, 1, 1), is_verified=True), clock)
    assert [change.before[0].n for change in second.diff.changed[0].changes] == [97]
    publications = own_delta(publish(database, now, second, key, "UBND tỉnh", clock)).publications
    assert [one.source for one in publications] == ["QD-3218.xlsx", "b.xlsx"]
    assert publications[1].published_at == NOW + timedelta(milliseconds=1), "one moment names one publication"
    catalogue.publish(database, {"calendar": b"[]"}, NOW)
    assert own_delta(catalogue.update_in_force(database) or b"").publications == publications


def test_a_province_s_decision_counts_in_its_own_province_only(database: Database) -> None:
    key = Ed25519PrivateKey.generate()
    published = read_published(database, "H44", clock)
    proposal = propose(published, FILE, "a.xlsx", Decided(office="H44"), clock)
    publish(database, published, proposal, key, "", clock)
    values = [
        read_published(database, office, clock).catalogue.sources(BIRTH, date(2026, 12, 1))["steps"].value[0].n
        for office in ("H44", "H01", "")
    ]
    assert values == [97, 1, 1]


def test_a_complete_list_ends_what_it_lacks(database: Database) -> None:
    published = read_published(database, "", clock)
    proposal = propose(published, FILE, "a.xlsx", Decided(complete_of=Level.COMMUNE), clock)
    assert len(proposal.diff.gone) > 400
    assert BIRTH not in {row.row.code for row in proposal.diff.gone}


def test_procedures_and_names_of_the_server_belong_to_the_catalogue(database: Database) -> None:
    objects = {"procedures": b'{"procedures": 1}', "organisation": b'{"name": "S\xe1\xbb\x9f", "codes": []}'}
    catalogue.publish(database, objects, NOW)
    published = read_published(database, "", clock)
    assert published.organisation == {"name": "Sở"}
    assert len(published.catalogue.names()) > 5_000, "what cannot be read leaves the program's own list"
