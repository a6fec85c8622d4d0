"""What there is to say about updates at this desk."""

from dataclasses import dataclass

from desktop_app import __version__
from desktop_app.services.context import DeskContext
from desktop_app.services.updates.installed import Manner, update_manner
from desktop_app.services.updates.sources import update_folder
from desktop_app.versions import VersionState, own_versions


@dataclass(frozen=True, slots=True)
class UpdateStanding:
    """Where this desk stands.

    Attributes:
        version: the version that runs.
        manner: how it gets a new one.
        staged: the version that lies ready for the next start, or ``""``.
        folder: the folder that is looked into in the background, or ``""``.
    """

    version: str
    manner: Manner
    staged: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class StartNotice:
    """What happened to an update at the last start: a notice of `desktop_app/versions.py`, and the version."""

    code: str
    version: str


def update_standing(context: DeskContext) -> UpdateStanding:
    """Return where this desk stands."""
    versions = own_versions()
    state = versions.read() if versions is not None else VersionState()
    return UpdateStanding(__version__, update_manner(), state.staged, update_folder(context))


def start_notice() -> StartNotice | None:
    """Return what happened to an update at the last start, None for nothing."""
    versions = own_versions()
    state = versions.read() if versions is not None else VersionState()
    return StartNotice(state.notice, state.subject) if state.notice else None


def drop_start_notice() -> None:
    """Forget what happened to an update at the last start: an officer has seen it.

    Raises:
        OSError: when that cannot be stored; the notice comes again.
    """
    versions = own_versions()
    if versions is not None:
        versions.write(versions.read().without_notice())
