"""The pace of the desk's scanner, kept between two runs."""

from desktop_app.devices.pace import ScannerPace
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting

_PACE = Setting("scanner.pace", ScannerPace)


def load_pace(context: DeskContext) -> ScannerPace:
    """Return the pace that was learned, or the usual one."""
    with context.store.read() as connection:
        return _PACE.read(connection) or ScannerPace()


def store_pace(context: DeskContext, pace: ScannerPace) -> None:
    """Store the pace that was learned."""
    with context.store.write() as connection:
        _PACE.write(connection, pace)
