"""People and dossiers of before are found by what the search learned: years, ends of numbers, other letters."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from desktop_app.domain.text import fold
from desktop_app.storage import schema
from desktop_app.storage.engine import Store
from desktop_app.storage.search import search
from desktop_app.storage.tables import metadata
from tests.conftest import KEY

_PEOPLE = (
    # seq, name, folded as it was then, number, tax code, birth date
    (1, "Lê Văn Khánh", "le van khanh", "025069001260", "", None),
    (2, "Phùng Thị Tư", "phung thi tu", "", "", "1941-02-03"),
    (3, "Y Ƀlô̆ Niê", "y lo nie", "", "", None),
    (4, "Công ty A", "cong ty a", "", "0100109106-001", None),
    (5, "Công ty B", "cong ty b", "", "2600104283", None),
)


def _before(folder: Path) -> Store:
    store = Store(folder / "desk.db", KEY)
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0016")
        run = connection.exec_driver_sql
        run("PRAGMA user_version = 16")
        for seq, name, folded, number, tax_code, birth in _PEOPLE:
            run(
                "INSERT INTO person(seq, id, kind, name, name_folded, number, tax_code, birth_date, address, phone, "
                "email, old_number, updated_at) VALUES (?, ?, 'citizen', ?, ?, ?, ?, ?, '', '0912001261', '', '', 0)",
                (seq, seq.to_bytes(16, "big"), name, folded, number, tax_code, birth),
            )
            run("INSERT INTO person_text(rowid, name) VALUES (?, ?)", (seq, folded))
    return store


def test_people_of_before_are_found_by_what_is_new(tmp_path: Path) -> None:
    store = _before(tmp_path)
    schema._migrate(store)
    with store.read() as connection:
        for query, names in {
            "khanh 1969": ["Lê Văn Khánh"],
            "tu 1941": ["Phùng Thị Tư"],
            "khanh": ["Lê Văn Khánh"],
            "y blo": ["Y Ƀlô̆ Niê"],
            "1260": ["Lê Văn Khánh"],
            "0100109106001": ["Công ty A"],
            "khanh 1970": [],
        }.items():
            assert [person.name for person in search(connection, query, 50).people] == names, query
        folded = connection.exec_driver_sql("SELECT name_folded FROM person WHERE seq = 3").scalar_one()
        run = connection.exec_driver_sql
        indexes = set(run("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%substr(%'").scalars())
    store.close()
    assert folded == fold("Y Ƀlô̆ Niê")
    wanted = {
        index.name for table in metadata.tables.values() for index in table.indexes if str(index.name).endswith("_end")
    }
    assert wanted <= indexes, "reflection does not compare indexes of expressions"
    assert len(wanted) >= 4
