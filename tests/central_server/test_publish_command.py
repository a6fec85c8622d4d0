"""`publish-catalogue`: what it shows, what it writes, and what it refuses."""

from pathlib import Path

import pytest

from central_server.catalogue.published import own_delta
from central_server.commands import _parser
from central_server.publish_command import run
from central_server.settings import Settings
from central_server.storage import catalogue
from central_server.storage.database import Database
from central_server.storage.server_keys import publisher_key
from desktop_app.sync.catalogue_delta import is_delta, read_delta
from desktop_app.sync.signing import public_key_of
from tests.central_server.catalogue.test_publishing import BIRTH, FILE


def test_the_command_shows_what_would_change_and_writes_the_file(
    database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(database.shards[0].url, tmp_path / "journal")
    (tmp_path / "journal").mkdir()
    (tmp_path / "a.xlsx").write_bytes(FILE)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")

    def command(*words: str) -> tuple[int, str, str]:
        status = run(settings, _parser().parse_args(["publish-catalogue", *words]))
        return (status, *capsys.readouterr())

    status, shown, _ = command(str(tmp_path / "a.xlsx"), "--dry-run", "--effective-from", "2026-12-01")
    assert status == 0
    assert "1 new, 1 changed, 0 gone, 0 the same, 1 rejected" in shown
    assert f"changed\t{BIRTH}\tThủ tục đăng ký khai sinh\tsteps" in shown
    assert "rejected\tA, dòng 5\tno code" in shown
    assert catalogue.update_in_force(database) is None
    assert not (tmp_path / "journal" / "publisher.key").exists()
    with pytest.raises(ValueError, match="no update"):
        command("--output", str(tmp_path / "x.qmc"))
    _, _, told = command(str(tmp_path / "a.xlsx"), "--output", str(tmp_path / "a.qmc"))
    assert "fingerprint" in told and is_delta((tmp_path / "a.qmc").read_bytes())
    _, _, told = command(str(tmp_path / "a.xlsx"))
    assert "nothing differs" in told
    assert "published" in command(str(tmp_path / "a.xlsx"), "--unchanged")[2]
    command("--output", str(tmp_path / "b.qmc"))
    assert len(own_delta((tmp_path / "b.qmc").read_bytes()).publications) == 2
    assert read_delta((tmp_path / "b.qmc").read_bytes(), [public_key_of(publisher_key(settings.journal))])
    with pytest.raises(ValueError, match="cannot be taken: unknown kind"):
        command(str(tmp_path / "b.pdf"))
    with pytest.raises(ValueError, match="--output"):
        command()
