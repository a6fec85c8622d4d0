from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.codec import encode
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled
from desktop_app.services.updates import sources
from desktop_app.services.updates.sources import (
    choose_update_folder,
    look_for_update,
    stage_from_folder,
    stage_from_server,
    update_folder,
)
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import UPDATE_PART, OfferedUpdate, Refusal
from desktop_app.versions import VersionState
from tests.domain.updates.samples import NOW
from tests.services.updates.installations import NEW, Laid, update
from tests.sync.update_samples import STRANGER

# Noise does not get smaller by packing: two parts.
_NOISE = b"".join(sha256(bytes([n, m])).digest() for n in range(250) for m in range(250))


@pytest.fixture
def laid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laid:
    installation = Laid(tmp_path / "installed")
    installation.use(monkeypatch)
    return installation


@pytest.fixture
def desk(context: DeskContext) -> DeskContext:
    return replace(context, clock=lambda: NOW)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB của phòng"
    folder.mkdir()
    return folder


def test_the_newest_update_of_a_folder_lies_ready(laid: Laid, desk: DeskContext, stick: Path) -> None:
    (stick / "c.QMCU").write_bytes(update(version="0.4.0"))
    (stick / "a.qmcu").write_bytes(update(version="0.10.0"))
    (stick / "b.qmcu").write_bytes(update(version="0.1.0"))
    (stick / "other.qmcu").write_bytes(b"something else")
    (stick / "folder.qmcu").mkdir()
    staged = stage_from_folder(desk, stick)
    assert staged is not None
    assert staged.version == "0.10.0"


def test_what_is_for_other_desks_is_passed_over_without_a_word(laid: Laid, desk: DeskContext, stick: Path) -> None:
    assert stage_from_folder(desk, stick) is None
    (stick / "a.qmcu").write_bytes(update(platform="vms"))
    (stick / "b.qmcu").write_bytes(update(version="0.1.0"))
    assert stage_from_folder(desk, stick) is None


def test_a_refused_update_is_named_unless_another_is_taken(laid: Laid, desk: DeskContext, stick: Path) -> None:
    (stick / "a.qmcu").write_bytes(update(signer=STRANGER, version="9.0.0"))
    with pytest.raises(RuleViolation, match=r"update\.untrusted"):
        stage_from_folder(desk, stick)
    (stick / "b.qmcu").write_bytes(update())
    staged = stage_from_folder(desk, stick)
    assert staged is not None
    assert staged.version == "0.3.0"


def test_the_folder_of_the_network_is_an_administrators_choice(laid: Laid, desk: DeskContext, stick: Path) -> None:
    head = replace(desk, officer=replace(desk.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match="administrator_only"):
        choose_update_folder(head, str(stick))
    with pytest.raises(RuleViolation, match=r"update\.no_folder"):
        choose_update_folder(desk, str(stick / "missing"))
    choose_update_folder(desk, str(stick))
    assert update_folder(desk) == str(stick)
    (stick / "a.qmcu").write_bytes(update())
    staged = look_for_update(desk)
    assert staged is not None
    assert staged.version == "0.3.0"


def test_a_share_that_is_away_is_no_problem_in_the_background(laid: Laid, desk: DeskContext, stick: Path) -> None:
    choose_update_folder(desk, str(stick))
    stick.rename(stick.with_name("away"))
    assert look_for_update(desk) is None


@dataclass
class Server:
    """A server that offers an update, and stops answering after some requests."""

    content: bytes
    offer: OfferedUpdate | None = None
    answers: int = 100
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.offer = OfferedUpdate("0.3.0", sha256(self.content).hexdigest(), len(self.content))

    def fetch(self, target: str) -> bytes:
        self.asked.append(target)
        if len(self.asked) > self.answers:
            raise Unreachable
        if self.offer is None:
            raise Refusal("not_found")
        if target == "/v1/updates/newest":
            return encode(self.offer)
        number = int(target.rpartition("/")[2])
        return self.content[number * UPDATE_PART : (number + 1) * UPDATE_PART]

    def close(self) -> None:
        return None


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    return lambda server: monkeypatch.setattr(sources, "server_client", lambda _context: server)


@pytest.fixture(scope="module")
def large() -> bytes:
    return update((_NOISE,), contents={**NEW, "app/a.py": _NOISE, "app/c.py": _NOISE})


def test_a_fetch_that_was_cut_off_goes_on(
    laid: Laid, desk: DeskContext, connect: Callable[[Any], None], large: bytes
) -> None:
    connect(first := Server(large, answers=2))
    with pytest.raises(Unreachable):
        stage_from_server(desk)
    incoming = laid.root / "versions-incoming"
    (half,) = incoming.iterdir()
    # A power cut leaves half of a part.
    half.write_bytes(half.read_bytes() + b"half")
    connect(second := Server(large))
    staged = stage_from_server(desk)
    assert staged is not None
    assert laid.files("0.3.0")["app/a.py"] == _NOISE
    assert len(first.asked) + len(second.asked) == 3 + 2
    assert list(incoming.iterdir()) == []
    assert stage_from_server(desk) is None, "it lies ready already"


def test_another_file_than_the_offered_one_is_thrown_away(
    laid: Laid, desk: DeskContext, connect: Callable[[Any], None], large: bytes
) -> None:
    server = Server(large)
    server.content = large[:-1] + b"x"
    connect(server)
    with pytest.raises(RuleViolation, match=r"update\.unreadable"):
        stage_from_server(desk)
    assert list((laid.root / "versions-incoming").iterdir()) == []
    assert laid.versions.read() == VersionState()


def test_a_server_without_an_update_and_a_lone_desk_have_none(
    laid: Laid, desk: DeskContext, connect: Callable[[Any], None]
) -> None:
    assert stage_from_server(desk) is None
    connect(server := Server(b"x"))
    server.offer = None
    assert stage_from_server(desk) is None
    connect(Server(b"x", answers=0))
    assert look_for_update(desk) is None


def test_a_version_that_was_in_use_is_not_even_fetched(
    laid: Laid, desk: DeskContext, connect: Callable[[Any], None], large: bytes
) -> None:
    laid.versions.write(VersionState(newest="0.3.0", failed=("0.3.0",)))
    connect(server := Server(large))
    assert stage_from_server(desk) is None
    assert server.asked == ["/v1/updates/newest"]


def test_a_fetch_can_be_cancelled(laid: Laid, desk: DeskContext, connect: Callable[[Any], None], large: bytes) -> None:
    connect(Server(large))
    with pytest.raises(Cancelled):
        stage_from_server(desk, lambda percent: percent < 20)
    assert len(list((laid.root / "versions-incoming").iterdir())) == 1
