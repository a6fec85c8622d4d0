from pathlib import Path

from desktop_app.demo.sample_desk import open_sample_desk


def test_the_sample_desk(tmp_path: Path) -> None:
    desk = open_sample_desk(tmp_path)
    with desk.store.read() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar()
    assert count is not None
    assert count > 30
    desk.store.close()
