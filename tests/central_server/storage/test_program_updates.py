"""The update of the program that desks are offered."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from central_server.storage.database import Database
from central_server.storage.program_updates import (
    offered_program_update,
    program_update_part,
    publish_program_update,
    withdraw_program_update,
)
from desktop_app.sync.protocol import UPDATE_PART
from tests.central_server.conftest import NOW
from tests.sync.update_samples import bundle, manifest_of

pytestmark = pytest.mark.postgres
# Noise does not get smaller by packing: two parts.
_CONTENT = b"".join(sha256(bytes([n, m])).digest() for n in range(200) for m in range(200))


@pytest.fixture(scope="module")
def content() -> bytes:
    return bundle(manifest_of({"app/a": _CONTENT}, [_CONTENT], version="0.3.0"), [_CONTENT])


@pytest.fixture
def database(make_urls: Callable[[], tuple[str, ...]]) -> Iterator[Database]:
    url, *further = make_urls()
    made = Database(url, 2, tuple(further))
    yield made
    made.close()


def test_an_update_is_offered_in_parts_until_it_is_withdrawn(
    database: Database, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "update.qmcu"
    path.write_bytes(content)
    assert offered_program_update(database) is None
    offer = publish_program_update(database, path, NOW)
    assert publish_program_update(database, path, NOW) == offered_program_update(database) == offer
    assert (offer.version, offer.size, offer.sha256) == ("0.3.0", len(content), sha256(content).hexdigest())
    parts = [program_update_part(database, offer.sha256, number) for number in range(offer.parts)]
    assert b"".join(part or b"" for part in parts) == content
    assert [len(part or b"") for part in parts] == [offer.size_of(number) for number in range(2)]
    assert len(parts[0] or b"") == UPDATE_PART
    assert program_update_part(database, offer.sha256, 2) is None
    withdraw_program_update(database)
    assert offered_program_update(database) is None
    assert program_update_part(database, offer.sha256, 0) is None


def test_an_older_or_an_altered_update_is_not_offered(database: Database, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "update.qmcu"
    path.write_bytes(content)
    offer = publish_program_update(database, path, NOW)
    for other in (bundle(manifest_of({"app/a": b"x"}, [b"x"], version="0.2.9"), [b"x"]), content[:-1], b"nothing"):
        path.write_bytes(other)
        with pytest.raises(ValueError, match=r"\w"):
            publish_program_update(database, path, NOW)
    assert offered_program_update(database) == offer
    path.write_bytes(bundle(manifest_of({"app/a": b"x"}, [b"x"], version="0.4.0"), [b"x"]))
    assert publish_program_update(database, path, NOW).version == "0.4.0"
    assert program_update_part(database, offer.sha256, 0) is None
