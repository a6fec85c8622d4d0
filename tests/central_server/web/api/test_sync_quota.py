"""A small request can hold megabytes: what one desk stores in a day is limited, and the limit is explained."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import zstandard

from central_server.settings import settings_from
from central_server.storage.database import Database
from central_server.web.state import AppState
from desktop_app.sync.bundle import BundleLabel, pack_bundle
from desktop_app.sync.protocol import pack_batch, unpack_page
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.conftest import Counter, fingerprint


@pytest.fixture
def small(server: AppState) -> AppState:
    """A server that takes half a MiB of a desk a day."""
    server.settings = replace(server.settings, device_day_mib=0.5)
    return server


def test_a_small_request_that_unpacks_to_much_is_limited(
    small: AppState, new_counter: Callable[[], Counter], database: Database
) -> None:
    counter, other = new_counter(), new_counter()
    first = counter.desk.batch([counter.desk.received(NOW, size=200_000) for _ in range(3)])
    assert len(zstandard.compress(pack_batch(first, 1))) < 4_096
    assert counter.push(first).status_code == 200
    counter.desk.took(first)
    before = fingerprint(database)
    refused = counter.push(counter.desk.batch([counter.desk.received(NOW)]))
    problem = refused.json()
    assert (refused.status_code, problem["code"]) == (429, "quota")
    assert 1 <= problem["retry_after_s"] <= 86_400
    assert refused.headers["retry-after"] == str(problem["retry_after_s"])
    assert fingerprint(database) == before
    assert len(unpack_page(counter.feed().content).rows) == 3
    assert other.push(other.desk.batch([other.desk.received(NOW)])).status_code == 200


def test_a_bundle_counts_for_the_desk_that_wrote_it(small: AppState, new_counter: Callable[[], Counter]) -> None:
    carrier, author = new_counter(), new_counter()
    first = author.desk.batch([author.desk.received(NOW, size=200_000) for _ in range(3)])
    author.push(first)
    author.desk.took(first)
    label = BundleLabel(UNIT, author.desk.device_id, NOW, 4, 4)
    batch = author.desk.batch([author.desk.received(NOW)])
    sealed = pack_bundle(label, [batch], author.desk.key.private_bytes_raw(), bytes(small.bundle_key.public_key))
    assert carrier.send("POST", f"/v1/units/{UNIT}/bundles", sealed).json()["code"] == "quota"
    assert carrier.push(carrier.desk.batch([carrier.desk.received(NOW)])).status_code == 200


@pytest.mark.parametrize(("text", "size"), [("", 256 * 1024 * 1024), ("0", 0), ("1.5", 1_572_864)])
def test_the_setting_is_in_mib(text: str, size: int) -> None:
    settings = settings_from({"QMC_DATABASE_URL": "postgresql://", "QMC_DEVICE_DAY_MIB": text})
    assert settings.device_day_bytes == size
