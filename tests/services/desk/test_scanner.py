from desktop_app.devices.pace import ScannerPace
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.scanner import load_pace, store_pace


def test_the_pace_is_kept(context: DeskContext) -> None:
    assert load_pace(context) == ScannerPace()
    store_pace(context, ScannerPace((50, 60)))
    assert load_pace(context) == ScannerPace((50, 60))
