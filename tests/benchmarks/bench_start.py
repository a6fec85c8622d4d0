"""How soon an officer can type: `python -m tests.benchmarks.bench_start`.

Each figure is the wall time from the start of the process until a painted window answers keys. Printed as ratios to a
bare QApplication with an empty window, and to the same with every module imported that the application has imported
by then.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.printing.spool import PrintSettings

_ROUNDS = 11

_READY = """
def ready():
    print(" ".join(sorted(sys.modules)) if names else "ready", flush=True)
    os._exit(0)
"""
_BARE = """
import os, sys
names = False
{imports}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
{ready}
app = QApplication([])
window = QMainWindow()
line = QLineEdit()
window.setCentralWidget(line)
window.show()
line.setFocus()
app.processEvents()
QTimer.singleShot(0, ready)
app.exec()
"""
_APPLICATION = """
import os, sys
from pathlib import Path
names = {names}
{ready}
from PySide6.QtWidgets import QApplication
from desktop_app.app import Application
app = QApplication([])
desk = Application(app, Path({folder!r}))
wait = desk._after_first_frame
def after():
    wait()
    desk.window.sign_in.password.line.setFocus()
    app.processEvents()
    ready()
desk._after_first_frame = after
desk.start()
app.exec()
"""


def _run(script: str) -> tuple[float, str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "xcb")}
    begun = perf_counter()
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        took = perf_counter() - begun
        child.wait()
    if not said:
        raise SystemExit("a measured program ended before it was ready")
    return took, said


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", name))
        make_desk(DeskFolder(folder), new, load_catalogue()).store.close()
        _, said = _run(_APPLICATION.format(names=True, ready=_READY, folder=name))
        wanted = [one for one in said.split() if one.split(".")[0] not in {"__main__", "__mp_main__"}]
        imports = "\n".join(f"try: __import__({one!r})\nexcept Exception: pass" for one in wanted if one.isascii())
        scripts = {
            "bare": _BARE.format(imports="", ready=_READY),
            "same imports": _BARE.format(imports=imports, ready=_READY),
            "application": _APPLICATION.format(names=False, ready=_READY, folder=name),
        }
        times: dict[str, list[float]] = {key: [] for key in scripts}
        for _ in range(_ROUNDS):
            for key, script in scripts.items():
                times[key].append(_run(script)[0])
    middle = {key: statistics.median(values) for key, values in times.items()}
    for key, value in middle.items():
        against = f"{value / middle['bare']:.2f} x bare, {value / middle['same imports']:.2f} x same imports"
        print(f"{key:14} {value * 1000:6.0f} ms   {against}")


if __name__ == "__main__":
    main()
