"""The administrator's commands and the service itself, as real processes."""

import json
import signal
import time
from pathlib import Path
from uuid import UUID, uuid4

import httpx2
import psycopg
import pytest

from central_server.commands import NEEDS_FENCE, main
from central_server.core import devices
from central_server.settings import settings_from
from central_server.status_command import ATTENTION
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.server_keys import bundle_key
from desktop_app.domain.codec import encode
from desktop_app.domain.dossier.payloads.interlinked import PartState
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.bundle import BundleLabel, pack_bundle
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import DeviceReissue, Enrolled, Enrolment, unpack_page
from desktop_app.sync.signing import public_key_of, sign_request
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.machine import Machine
from tests.central_server.storage.test_exchange import Offices


def _enrol(machine: Machine) -> Desk:
    status, code, _ = machine.run("enrolment-code", "--unit", str(UNIT))
    assert status == 0
    desk = Desk(UNIT)
    wanted = Enrolment(uuid4(), code, uuid4(), public_key_of(desk.key).hex())
    answer = httpx2.post(f"{machine.url}/v1/enrolments", content=encode(wanted))
    desk.device_id = unpack_message(Enrolled, answer.content).device_id
    return desk


def _feed(machine: Machine, desk: Desk) -> httpx2.Response:
    target = f"/v1/units/{UNIT}/feed?after=0"
    signed = sign_request(desk.key, str(desk.device_id), "GET", target, b"", int(time.time()), uuid4().hex)
    return httpx2.get(machine.url + target, headers=signed)


def test_from_an_empty_database_to_a_desk_that_is_served_and_revoked(machine: Machine, tmp_path: Path) -> None:
    assert "migrate" in machine.run("serve")[2]
    assert machine.run("migrate")[0] == 0
    assert machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))[:2] == (0, str(UNIT))
    assert machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))[0] == 1
    assert "another office" in machine.run("add-unit", "phường  thử")[2]
    assert machine.run("rename-unit", "--unit", str(UNIT), "Phường Thử Nghiệm")[0] == 0
    assert machine.run("unit-contact", "--unit", str(UNIT), "--phone", "0210 3846 648")[0] == 0
    process = machine.serve()
    desk = _enrol(machine)
    assert unpack_page(_feed(machine, desk).content).head == 0
    assert machine.run("revoke", str(desk.device_id))[0] == 0
    assert _feed(machine, desk).json()["code"] == "device_revoked"
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "officers.json").write_text('{"officers": []}')
    status, version, _ = machine.run("publish-catalogue", str(tmp_path / "catalogue"))
    assert status == 0
    assert httpx2.get(f"{machine.url}/v1/catalogue/manifest").headers["etag"] == f'"{version}"'
    _takes_a_bundle(machine, tmp_path)
    assert machine.run("add-token", "--unit", str(UNIT), "Phòng Tư pháp")[1].startswith("qmc_")
    assert "1 tokens" in machine.run("revoke-token", "--unit", str(UNIT), "Phòng Tư pháp")[2]
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) in (0, -signal.SIGTERM)


def _takes_a_bundle(machine: Machine, folder: Path) -> None:
    desk = _enrol(machine)
    batch = desk.batch([desk.received(NOW)])
    key = bundle_key(Path(machine.environment["QMC_JOURNAL"]))
    label = BundleLabel(UNIT, desk.device_id, NOW, 1, 1)
    content = pack_bundle(label, [batch], desk.key.private_bytes_raw(), bytes(key.public_key))
    (folder / "stick.qmcb").write_bytes(content)
    assert "1 events stored, 0" in machine.run("take-bundle", str(folder / "stick.qmcb"))[2]
    assert "0 events stored, 1" in machine.run("take-bundle", str(folder / "stick.qmcb"))[2]
    assert machine.run("take-bundle", str(folder / "catalogue" / "officers.json"))[0] == 1


def test_a_database_that_was_put_back_is_not_served_until_it_is_fenced(machine: Machine, cluster: Cluster) -> None:
    machine.run("migrate")
    machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))
    process = machine.serve()
    desk = _enrol(machine)
    process.kill()
    process.wait()
    # Killed, not restored: the next start asks nobody.
    machine.serve().kill()
    machine.running[-1].wait()
    backup = cluster.copy(machine.database)
    cluster.drop(machine.database)
    machine.environment["QMC_DATABASE_URL"] = cluster.url(backup)
    status, _, words = machine.run("serve")
    assert (status, "fence" in words) == (NEEDS_FENCE, True)
    assert machine.run("fence")[0] == 0
    machine.serve()
    assert [era.start for era in unpack_page(_feed(machine, desk).content).lineage] == [0, 0]
    machine.running[-1].kill()
    machine.running[-1].wait()
    cluster.drop(backup)


def test_devices_are_listed_and_revoked_with_what_was_issued_from_them(machine: Machine) -> None:
    machine.run("migrate")
    machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))
    database = Database(machine.environment["QMC_DATABASE_URL"], pool=1)
    journal = JournalFile(Path(machine.environment["QMC_JOURNAL"]))
    journal.create()
    names, made = ("Quầy 1", "Quầy 2\n\tx"), list[UUID]()
    for place, name in enumerate(names):
        key = bytes([place + 1]) * 32
        device = database.run(
            UNIT,
            lambda work, key=key, name=name: devices.enrol(work, journal.of(UNIT), uuid4(), uuid4(), key, name),  # type: ignore[misc]
        )
        made.append(device.device_id)
    reissue = DeviceReissue(uuid4(), made[0], "ab" * 32, "copied")
    child = database.run(
        UNIT, lambda work: devices.begin_generation(work, journal.of(UNIT), reissue, proved=True)
    ).device_id
    database.close()
    assert "1 identities" in machine.run("revoke", str(made[0]))[2]
    status, listed, _ = machine.run("devices", "--unit", str(UNIT), "--json")
    rows = [json.loads(line) for line in listed.splitlines()]
    told = {(row["device_id"], row["parent_id"], row["state"], row["name"], row["office"]) for row in rows}
    assert (status, told) == (
        0,
        {
            (str(made[0]), None, "revoked", "Quầy 1", "Phường Thử"),
            (str(child), str(made[0]), "revoked", "Quầy 1", "Phường Thử"),
            (str(made[1]), None, "active", "Quầy 2  x", "Phường Thử"),
        },
    )
    versions = [json.loads(line) for line in machine.run("versions", "--json")[1].splitlines()]
    active = [json.loads(line) for line in listed.splitlines() if json.loads(line)["state"] == "active"]
    assert sum(each["devices"] for each in versions) == len(active)
    assert {each["version"] for each in versions} == {each["app"] for each in active}
    titles, *lines = machine.run("devices")[1].splitlines()
    assert len(lines) == 3
    assert {line.index("Quầy") for line in lines} == {titles.index("name")}, "the columns stand below their titles"
    assert machine.run("devices", "--unit", str(uuid4()))[0] == 1


def test_mistakes_are_told_in_one_line(machine: Machine) -> None:
    machine.run("migrate")
    for words in (
        ("enrolment-code", "--unit", str(uuid4())),
        ("revoke", str(uuid4())),
        ("publish-catalogue", "/nowhere"),
    ):
        status, _, told = machine.run(*words)
        assert (status, told.count("\n"), told[:6]) == (1, 1, "error:")
    machine.environment["QMC_DATABASE_URL"] = "postgresql://nobody@/nothing?host=/nowhere"
    assert machine.run("migrate")[::2] == (1, "error: the database does not answer (QMC_DATABASE_URL)\n")


def test_a_schema_of_another_version_is_told_in_one_line(machine: Machine) -> None:
    status, _, error = machine.run("units")
    assert (status, len(error.splitlines())) == (1, 1)
    assert "another version; run: python -m central_server migrate" in error
    assert machine.run("migrate")[0] == 0
    with psycopg.connect(machine.environment["QMC_DATABASE_URL"]) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    status, _, error = machine.run("migrate")
    assert (status, len(error.splitlines())) == (1, 1)
    assert "install it, or" in error


def test_settings_name_the_variable_that_is_wrong() -> None:
    with pytest.raises(ValueError, match="QMC_DATABASE_URL"):
        settings_from({})
    with pytest.raises(ValueError, match="QMC_PORT"):
        settings_from({"QMC_DATABASE_URL": "x", "QMC_PORT": "many"})
    with pytest.raises(ValueError, match="QMC_POOL"):
        settings_from({"QMC_DATABASE_URL": "x", "QMC_POOL": "-1"})


def _send_to_the_other_office(machine: Machine, database: Database, first: UUID, second: UUID) -> None:
    """Have the running server carry a dossier from the first office to an agency that the second one answers for."""
    assert machine.run("agency-name", "--unit", str(second), "Sở Nội vụ")[0] == 0
    assert machine.run("agency-name", "--unit", str(first), "sở nội vụ")[::2] == (
        1,
        "error: another office answers to this name\n",
    )
    journal = JournalFile(Path(machine.environment["QMC_JOURNAL"]))
    offices = Offices(database, journal, first, second)
    dossier_id = offices.send(["Phường Thử", "Sở Nội vụ"])
    deadline = time.monotonic() + 60
    while offices.states(dossier_id)["Sở Nội vụ"] is PartState.SENT and time.monotonic() < deadline:
        time.sleep(0.1)
    assert offices.states(dossier_id)["Sở Nội vụ"] is PartState.DELIVERED
    assert offices.kinds(second) == [EventKind.ARRIVED_FROM_AGENCY.value]


def test_the_same_commands_set_up_and_serve_offices_on_two_databases(machine: Machine, cluster: Cluster) -> None:
    further = cluster.copy("template0")
    machine.environment["QMC_SHARD_URLS"] = cluster.url(further)
    machine.environment["QMC_EXCHANGE_S"] = "0.1"
    assert machine.run("migrate")[0] == 0
    units = [machine.run("add-unit", name)[1] for name in ("Phường Thử", "Xã Khác")]
    machine.serve()
    for unit_id in units:
        desk = Desk(UUID(unit_id))
        _, code, _ = machine.run("enrolment-code", "--unit", unit_id)
        wanted = Enrolment(uuid4(), code, uuid4(), public_key_of(desk.key).hex())
        answer = httpx2.post(f"{machine.url}/v1/enrolments", content=encode(wanted))
        assert answer.status_code == 201
        device_id = unpack_message(Enrolled, answer.content).device_id
        assert str(device_id) in machine.run("devices", "--unit", unit_id)[1]
        assert machine.run("revoke", str(device_id))[0] == 0
    settings = settings_from(machine.environment)
    database = Database(settings.database_url, 2, settings.shard_urls)
    assert len({database.of(UUID(unit_id)) for unit_id in units}) == 2
    _send_to_the_other_office(machine, database, *map(UUID, units))
    database.close()
    assert "in 2 offices" in machine.run("fence")[2]
    for process in machine.running:
        process.kill()
        process.wait()
    cluster.drop(further)


def test_what_an_administrator_did_is_listed_without_secrets(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QMC_DATABASE_URL", database.shards[0].url)
    monkeypatch.setenv("QMC_JOURNAL", str(tmp_path / "journal"))

    def run(*arguments: str) -> tuple[int, str]:
        return main(arguments), capsys.readouterr().out

    assert run("migrate")[0] == 0
    code = run("enrolment-code", "--unit", str(UNIT))[1].strip()
    token = run("add-token", "--unit", str(UNIT), "Phòng Tư pháp", "--step", "result.ready")[1].strip()
    assert run("revoke", str(uuid4()))[0] == 1
    assert run("devices")[0] == 0
    status, listed = run("log", "--json")
    entries = [json.loads(line) for line in listed.splitlines()]
    done = [(entry["command"], entry["status"]) for entry in entries]
    assert (status, done) == (0, [("revoke", 1), ("add-token", 0), ("enrolment-code", 0), ("migrate", 0)])
    assert all(entry["account"] for entry in entries)
    assert "Phòng Tư pháp" in entries[1]["arguments"]
    assert code not in listed
    assert token not in listed
    titles, newest, *_ = run("log")[1].splitlines()
    assert newest.index("revoke") == titles.index("command")
    assert newest.index("failed") == titles.index("ended")


def test_offices_tokens_and_what_calls_for_attention_are_listed(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QMC_DATABASE_URL", database.shards[0].url)
    monkeypatch.setenv("QMC_JOURNAL", str(tmp_path / "journal"))
    monkeypatch.setenv("QMC_LOOK_UP_URL", "https://tra-cuu.example.vn/")

    def run(*arguments: str) -> tuple[int, str]:
        return main(arguments), capsys.readouterr().out

    journal = JournalFile(tmp_path / "journal")
    journal.create()
    token = run("add-token", "--unit", str(UNIT), "Vận hành", "--role", "status", "--province")[1].strip()
    status, listed = run("status")
    assert (status, listed.splitlines()[1].split()) == (0, ["Phường", "Thử", *"------0", "no", "desk", "yet"])
    Desk(UNIT).enrol(database, journal)
    status, listed = run("status")
    assert (status, "has never greeted" in listed) == (ATTENTION, True)
    assert json.loads(run("status", "--unit", str(UNIT), "--json")[1])["desks"][0]["reasons"] == ["never"]
    assert run("status", "--unit", str(uuid4()))[0] == 1
    assert json.loads(run("units", "--json")[1])["desks"] == 1
    assert str(UNIT) in run("units")[1]
    listed = run("tokens")[1]
    assert ("Vận hành" in listed, " status  all " in listed, token in listed) == (True, True, False)
    assert json.loads(run("tokens", "--json")[1])["bearer"]["role"] == "status"
    monkeypatch.delenv("QMC_LOOK_UP_URL")
    assert main(["status"]) == ATTENTION
    assert "QMC_LOOK_UP_URL" in capsys.readouterr().err


def test_a_computer_with_the_service_names_its_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "server.env").touch()
    monkeypatch.setattr("central_server.settings.SERVICE_SETTINGS", tmp_path / "server.env")
    with pytest.raises(ValueError, match="sudo qmc-server"):
        settings_from({})


def test_codes_for_many_desks_are_printed_as_a_table(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QMC_DATABASE_URL", database.shards[0].url)
    monkeypatch.setenv("QMC_JOURNAL", str(tmp_path / "journal"))
    wanted = ["enrolment-codes", "--unit", str(UNIT), "--count"]
    assert main([*wanted, "3", "--days", "14"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (lines[0], len(lines)) == ("number,code,expires", 4)
    assert len({line.split(",")[1] for line in lines}) == 4
    assert main([*wanted, "0"]) == 1
    assert main(["enrolment-codes", "--unit", str(UUID(int=7)), "--count", "1"]) == 1
