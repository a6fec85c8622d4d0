"""What is installed here, and whose updates it believes."""

import platform
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import desktop_app
from desktop_app import __version__
from desktop_app.domain.bounds import Name
from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.updates.manifest import Installed
from desktop_app.services.context import DeskContext
from desktop_app.services.resources import resource
from desktop_app.storage.schema import SCHEMA_VERSION
from desktop_app.storage.sync_state import read_identity
from desktop_app.sync.protocol import PROTOCOLS
from desktop_app.sync.update_trust import Signed
from desktop_app.versions import Versions, is_writable, own_versions


class Manner(StrEnum):
    """How an installation gets a new version.

    Attributes:
        ITSELF: it lays an update ready and takes it at the next start.
        ADMINISTRATOR: its folder belongs to an administrator, who installs the new setup or package.
        CHECKOUT: it runs from its source.
        NOBODY: no key for updates was built in.
    """

    ITSELF = "itself"
    ADMINISTRATOR = "administrator"
    CHECKOUT = "checkout"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class UpdateTrust:
    """What is built in: the channel of this program, and its root file."""

    channel: Name
    root: Signed


@dataclass(frozen=True, slots=True)
class OwnInstallation:
    """An installation that updates itself.

    Attributes:
        versions: its versions.
        tree: the folder of the version that runs; its files are those that an update builds on.
        trust: whose updates it believes.
        version: the version that runs.
    """

    versions: Versions
    tree: Path
    trust: UpdateTrust
    version: str = __version__


def platform_name() -> str:
    """Return the system and Python that compiled libraries have to be for, such as ``win32-amd64-3.13``."""
    return f"{sys.platform}-{platform.machine().lower()}-{sys.version_info.major}.{sys.version_info.minor}"


def built_in_trust() -> UpdateTrust | None:
    """Return whose updates this program believes, None for a build without a root file."""
    try:
        return decode(resource("updates", "trust.json").read_bytes(), UpdateTrust)
    except (OSError, DecodeError):
        return None


def update_manner() -> Manner:
    """Return how this installation gets a new version."""
    package = Path(desktop_app.__file__).resolve().parent
    versions = own_versions()
    if versions is None:
        is_package = package.parent.name == "app" and (package.parent.parent / "lib").is_dir()
        return Manner.ADMINISTRATOR if is_package else Manner.CHECKOUT
    if not is_writable(versions.root):
        return Manner.ADMINISTRATOR
    return Manner.ITSELF if built_in_trust() is not None else Manner.NOBODY


def own_installation() -> OwnInstallation:
    """Return the installation that runs.

    Raises:
        RuleViolation: ``update.administrator``, ``update.checkout`` or ``update.no_root`` where it does not update
            itself.
    """
    manner, versions, trust = update_manner(), own_versions(), built_in_trust()
    if manner is Manner.ITSELF and versions is not None and trust is not None:
        return OwnInstallation(versions, Path(desktop_app.__file__).resolve().parents[2], trust)
    codes = {Manner.ADMINISTRATOR: "update.administrator", Manner.CHECKOUT: "update.checkout"}
    raise RuleViolation(codes.get(manner, "update.no_root"), "update")


def what_is_installed(context: DeskContext, installation: OwnInstallation) -> Installed:
    """Return what an update meets at this desk."""
    with context.store.read() as connection:
        is_enrolled = read_identity(connection) is not None
    state = installation.versions.read()
    return Installed(
        installation.version,
        installation.trust.channel,
        platform_name(),
        SCHEMA_VERSION,
        PROTOCOLS if is_enrolled else (),
        state.newest,
        state.failed,
    )
