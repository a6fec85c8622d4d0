"""The catalogue by its hash, the time, health, figures, and the description that is kept in the repository."""

import json
import logging
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from psycopg.conninfo import conninfo_to_dict
from starlette.testclient import TestClient

import central_server
from central_server.commands import openapi_text
from central_server.storage import catalogue
from central_server.storage.credentials import Bearer, Role, make_token
from central_server.storage.program_updates import publish_program_update
from central_server.web.state import AppState, utc_now
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.papers.certificates import is_issued_by, unpack_certificates
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import CERTIFICATES_PATH, DeviceReissue, Hello, OfferedUpdate, Welcome
from desktop_app.sync.signing import public_key_of
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.web.conftest import Counter, enrolment, fingerprint
from tests.sync.update_samples import bundle, manifest_of


def test_the_catalogue_comes_as_it_was_published(client: TestClient, counter: Counter, server: AppState) -> None:
    assert client.get("/v1/catalogue/manifest").json()["code"] == "not_found"
    objects = {"procedures": '[{"name":"Chứng thực"}]'.encode(), "calendar": b"{}"}
    for _ in range(2):
        published = catalogue.publish(server.database, objects, utc_now())
    manifest = client.get("/v1/catalogue/manifest")
    assert sha256(manifest.content).hexdigest() == published.version == manifest.headers["etag"].strip('"')
    for name, told in manifest.json()["objects"].items():
        found = client.get(f"/v1/catalogue/objects/{told['sha256']}")
        assert (found.content, len(found.content)) == (objects[name], told["size"])
        assert "immutable" in found.headers["cache-control"]
    same = client.get("/v1/catalogue/manifest", headers={"If-None-Match": manifest.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    path = f"/v1/units/{UNIT}/devices/{counter.desk.device_id}/hello"
    assert unpack_message(Welcome, counter.post(path, Hello((1,))).content).manifest == published.version
    newer = catalogue.publish(server.database, objects | {"calendar": b"[]"}, utc_now())
    assert client.get("/v1/catalogue/manifest").headers["etag"] == f'"{newer.version}"'
    assert client.get(f"/v1/catalogue/objects/{'0' * 64}").status_code == 404


def test_a_folder_of_objects(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no"):
        catalogue.read_folder(tmp_path)
    (tmp_path / "officers.json").write_text("{")
    with pytest.raises(ValueError, match="officers"):
        catalogue.read_folder(tmp_path)
    (tmp_path / "officers.json").write_text("[]")
    assert catalogue.read_folder(tmp_path) == {"officers": b"[]"}


def test_health_and_figures_say_nothing_of_persons(client: TestClient, counter: Counter) -> None:
    counter.feed()
    client.get(f"/v1/units/{UNIT}/nobody?name=Nguyen")
    assert client.get("/healthz").text == client.get("/readyz").text == "ok\n"
    text = client.get("/metrics").text
    assert 'qmc_requests_total{method="GET",route="/v1/units/{unit_id}/feed",status="200"} 1' in text
    requests = [line for line in text.splitlines() if line.startswith("qmc_requests")]
    assert not [line for line in requests if str(UNIT) in line], "offices are named by their own figures only"
    assert "Nguyen" not in text
    assert "now" in client.get("/v1/time").json()


def test_a_database_that_is_away_is_a_matter_of_time(
    client: TestClient, counter: Counter, server: AppState, cluster: Cluster
) -> None:
    assert counter.feed().status_code == 200
    tokens = [
        {"Authorization": "Bearer " + make_token(server.database, Bearer(UNIT, "Phòng", role), utc_now())}
        for role in (Role.BACK_OFFICE, Role.PORTAL)
    ]
    cluster.forbid(str(conninfo_to_dict(server.settings.database_url)["dbname"]))
    reissue = DeviceReissue(uuid4(), counter.desk.device_id, "00" * 32, "copied", "")
    for answer in (
        client.post("/v1/enrolments", content=encode(enrolment(Desk(UNIT), "AAAAA-AAAAA-AAAAA-AAAAA"))),
        client.post(f"/v1/devices/{counter.desk.device_id}/reissues", content=encode(reissue)),
        client.post(f"/v1/units/{UNIT}/back-office/steps", content=b"{}", headers=tokens[0]),
        client.post(f"/v1/units/{UNIT}/online-dossiers", content=b"{}", headers=tokens[1]),
        client.get("/readyz"),
        counter.feed(),
        counter.push(counter.desk.batch([counter.desk.received(NOW)])),
    ):
        assert (answer.status_code, answer.json()["code"]) == (503, "busy")
    assert client.get("/healthz").status_code == 200


def test_what_goes_wrong_unforeseen_tells_nobody_anything(
    counter: Counter, server: AppState, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("Nguyễn Văn Bí Mật")

    monkeypatch.setattr(server.long_poll, "subscribe", fail)
    before = fingerprint(server.database)
    with caplog.at_level(logging.DEBUG):
        answer = counter.feed()
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "Bí Mật" not in answer.text + caplog.text
    assert "Traceback" not in answer.text + caplog.text
    assert "RuntimeError at " in caplog.text
    assert fingerprint(server.database) == before


def test_the_description_in_the_repository_is_that_of_the_app() -> None:
    kept = Path(central_server.__file__).with_name("openapi.json").read_text(encoding="utf-8")
    assert kept == openapi_text(), "run: python -m central_server openapi"
    assert json.loads(kept)["openapi"].startswith("3.1")


def test_the_keys_that_sign_papers_are_certified(client: TestClient, counter: Counter, server: AppState) -> None:
    path = f"/v1/units/{UNIT}/devices/{counter.desk.device_id}/hello"
    named = unpack_message(Welcome, counter.post(path, Hello((1,))).content)
    answer = client.get(CERTIFICATES_PATH)
    assert sha256(answer.content).hexdigest() == named.certificates == answer.headers["etag"].strip('"')
    (made,) = unpack_certificates(answer.content).certificates
    assert made.key == public_key_of(counter.desk.key)
    assert is_issued_by(made, bytes.fromhex(named.publisher_key))
    assert client.get(CERTIFICATES_PATH, headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_an_update_of_the_program_is_handed_out_in_parts(server: AppState, client: TestClient, tmp_path: Path) -> None:
    assert client.get("/v1/updates/newest").status_code == 404
    path = tmp_path / "update.qmcu"
    path.write_bytes(bundle(manifest_of({"app/a": b"x"}, [b"x"]), [b"x"]))
    offer = publish_program_update(server.database, path, NOW)
    answer = client.get("/v1/updates/newest")
    assert decode(answer.content, OfferedUpdate) == offer
    assert client.get("/v1/updates/newest", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert client.get(f"/v1/updates/{offer.sha256}/parts/0").content == path.read_bytes()
    for target in (f"{offer.sha256}/parts/1", f"{'0' * 64}/parts/0", f"{offer.sha256}/parts/-1", "x/parts/0"):
        assert client.get(f"/v1/updates/{target}").status_code in {400, 404, 422}
