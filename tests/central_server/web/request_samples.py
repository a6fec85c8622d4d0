"""A valid body for each operation of the server, to be mutated; the office's desks and tokens that may send it."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import NamedTemporaryFile
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from central_server.storage.catalogue import publish
from central_server.storage.credentials import Bearer, Role, make_code, make_token
from central_server.storage.program_updates import publish_program_update
from central_server.web.state import AppState, utc_now
from desktop_app.domain.codec import encode
from desktop_app.domain.dossier.look_up import look_up_key
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.sync.bundle import BundleLabel, pack_bundle
from desktop_app.sync.protocol import (
    PROTOCOLS,
    DeviceReissue,
    Enrolment,
    Hello,
    LeaseRequest,
    OwedLine,
    pack_batch,
    pack_owed,
)
from desktop_app.sync.signing import prove_reissue, public_key_of
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.sync.event_mutations import LineMaker
from tests.sync.update_samples import bundle, manifest_of

_PUBLISHED = b"[]"
_CODE = "H44.18-20261125-0000001"
_JSON, _BINARY, _FORM = "application/json", "application/octet-stream", "application/x-www-form-urlencoded"
_LINES = "application/x-ndjson"


class Samples:
    """What an office's desks, divisions and visitors send; each call returns a body that can be taken."""

    def __init__(self, state: AppState, chance: Random) -> None:
        """Enrol a desk that sends, and create a token of each role."""
        self._state = state
        self._chance = chance
        self._lines = LineMaker(chance)
        self._dossier = uuid4()
        self._codes: list[str] = []
        publish(state.database, {"procedures": _PUBLISHED}, NOW)
        self._object = sha256(_PUBLISHED).hexdigest()
        self._update = _publish_update(state)
        self.desk = Desk(UNIT)
        self.desk.enrol(state.database, state.journal)
        self.desk.push(state.database, state.journal, [self.desk.received(NOW, self._dossier, code=_CODE)], NOW)
        self.tokens = {role: make_token(state.database, Bearer(UNIT, "", role), utc_now()) for role in Role}

    def body(self, path: str) -> tuple[bytes, str]:
        """Return a body for the pattern of a path, and its media type; of an unknown path, any JSON."""
        media_type, make = BODIES.get(path, (_JSON, lambda _samples: b'{"a":[1,"2",null]}'))
        return make(self), media_type

    def token_for(self, path: str) -> str:
        """Return the token that a path asks for."""
        roles = {"back-office": Role.BACK_OFFICE, "online": Role.PORTAL, "tinh-trang": Role.STATUS}
        return self.tokens[next((role for part, role in roles.items() if part in path), Role.REPORT)]

    def parameter(self, name: str) -> str:
        """Return a right value of a parameter in a path."""
        right = {
            "unit_id": str(UNIT),
            "device_id": str(self.desk.device_id),
            "sha256": self._object,
            "digest": self._update,
            "number": "0",
            "code": _CODE,
            "procedure": "1.001193",
        }
        return right.get(name, "1")

    def follow(self) -> None:
        """Go on after whatever the server has of the desk."""
        with self._state.database.work(UNIT) as work:
            device = work.device(self.desk.device_id)
        assert device is not None
        self.desk.seq, self.desk.hash = device.last_seq, device.last_hash

    def _code(self) -> str:
        if not self._codes or self._chance.random() < 0.02:
            self._codes.append(make_code(self._state.database, UNIT, utc_now()))
        return self._codes[-1]

    def _enrolment(self) -> bytes:
        return self._enrolment_with(self._code())

    def _unused_enrolment(self) -> bytes:
        return self._enrolment_with(make_code(self._state.database, UNIT, utc_now()))

    def _enrolment_with(self, code: str) -> bytes:
        key = public_key_of(self.desk.key).hex()
        return encode(Enrolment(uuid4(), code, uuid4(), key, "Bàn 1", "1.0"))

    def _reissue(self) -> bytes:
        request_id, key = uuid4(), public_key_of(self.desk.key).hex()
        proof = prove_reissue(self.desk.key, request_id, key)
        reissue = DeviceReissue(request_id, self.desk.device_id, key, "copied", proof)
        return encode(json.loads(encode(reissue)) | {"code": self._code()})

    def _batch(self) -> bytes:
        batch = self.desk.batch([self._lines.line().replace(b"\n", b" ") for _ in range(self._chance.randrange(1, 4))])
        return pack_batch(batch, PROTOCOLS[0])

    def _owed(self) -> bytes:
        whole = self.desk.received(NOW)
        return pack_owed([OwedLine(self.desk.device_id, whole), OwedLine(UUID(int=0), whole)])

    def _bundle(self) -> bytes:
        label = BundleLabel(UNIT, self.desk.device_id, NOW, 1, 1)
        batch = self.desk.batch([self._lines.line().replace(b"\n", b" ")], "backlog")
        server_key = bytes(self._state.bundle_key.public_key)
        return pack_bundle(label, [batch], self.desk.key.private_bytes_raw(), server_key)

    def _step(self) -> bytes:
        kind, body = self._chance.choice(((EventKind.HANDED_OVER, {"to": "Phòng A"}), (EventKind.RESULT_READY, {})))
        officer = UUID(int=2)
        return encode({"id": uuid4(), "dossier": self._dossier, "kind": kind, "officer": officer, "body": body})

    def _online(self) -> bytes:
        event: dict[str, Any] = json.loads(self.desk.received(NOW))
        reception, procedure = event["body"]["reception"], event["body"]["procedure"]
        return encode({"code": f"PX{uuid4().hex[:9]}", "procedure": procedure, "reception": reception})

    def _look_up(self) -> bytes:
        return urlencode({"code": _CODE, "key": look_up_key(self._dossier)}).encode()

    def _sign_in(self) -> bytes:
        return urlencode({"token": self.tokens[Role.REPORT]}).encode()

    def _sign_in_to_status(self) -> bytes:
        return urlencode({"token": self.tokens[Role.STATUS]}).encode()


def _publish_update(state: AppState) -> str:
    with NamedTemporaryFile() as file:
        file.write(bundle(manifest_of({"app/a": b"x"}, [b"x"]), [b"x"]))
        file.flush()
        return publish_program_update(state.database, Path(file.name), NOW).sha256


_UNIT_PATH = "/v1/units/{unit_id}"
BODIES: Mapping[str, tuple[str, Callable[[Samples], bytes]]] = {
    "/": (_FORM, Samples._look_up),
    "/bao-cao": (_FORM, Samples._sign_in),
    "/bao-cao/thoat": (_FORM, lambda _samples: b""),
    "/tinh-trang": (_FORM, Samples._sign_in_to_status),
    "/tinh-trang/thoat": (_FORM, lambda _samples: b""),
    "/v1/enrolments": (_JSON, Samples._enrolment),
    "/v1/enrolments/office": (_JSON, Samples._unused_enrolment),
    "/v1/devices/{device_id}/reissues": (_JSON, Samples._reissue),
    "/v1/devices/{device_id}/rebirths": (_JSON, Samples._reissue),
    f"{_UNIT_PATH}/devices/{{device_id}}/hello": (_JSON, lambda _samples: encode(Hello(PROTOCOLS, "1.0", 3, ""))),
    f"{_UNIT_PATH}/devices/{{device_id}}/events": (_LINES, Samples._batch),
    f"{_UNIT_PATH}/number-leases": (_JSON, lambda _samples: encode(LeaseRequest(uuid4(), SERVER_SCHEME, 1))),
    f"{_UNIT_PATH}/recovery/events": (_LINES, Samples._owed),
    f"{_UNIT_PATH}/bundles": (_BINARY, Samples._bundle),
    f"{_UNIT_PATH}/back-office/steps": (_JSON, Samples._step),
    f"{_UNIT_PATH}/online-dossiers": (_JSON, Samples._online),
}
"""Media type and body by the pattern of the path."""
