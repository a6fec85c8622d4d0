"""Two offices never have one name."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest

from central_server.storage.contacts import Contact, checked_name, rename_unit, set_contact
from central_server.storage.database import Database
from desktop_app.sync.protocol import Refusal
from tests.central_server.conftest import NOW, UNIT

pytestmark = pytest.mark.postgres
OTHER = UUID(int=0xB2)


@pytest.fixture
def database(make_urls: Callable[[], tuple[str, ...]]) -> Iterator[Database]:
    url, *further = make_urls()
    made = Database(url, 2, tuple(further))
    made.add_unit(UNIT, "Phường Việt Trì", "g0", NOW)
    made.add_unit(OTHER, "Xã Hy Cương", "g0", NOW)
    yield made
    made.close()


@pytest.mark.parametrize("name", ["Xã Hy Cương", " xã  hy cương", "XA HY CUONG", "Xa\u0303 Hy Cương"])
def test_a_name_of_another_office_is_refused(database: Database, name: str) -> None:
    for unit_id in (UNIT, None):
        with pytest.raises(ValueError, match="another office"):
            checked_name(database, name, unit_id)
    assert checked_name(database, name, OTHER)
    with pytest.raises(ValueError, match="another office"):
        rename_unit(database, UNIT, name)


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "x" * 201])
def test_a_name_is_one_short_line(database: Database, name: str) -> None:
    with pytest.raises(ValueError, match=r"empty|longer"):
        rename_unit(database, UNIT, name)


def test_an_unknown_office_has_no_name_and_no_contact(database: Database) -> None:
    with pytest.raises(Refusal, match="unknown_unit"):
        rename_unit(database, UUID(int=7), "Xã Mới")
    with pytest.raises(Refusal, match="unknown_unit"):
        set_contact(database, UUID(int=7), Contact(phone="0210 3846 648"))
