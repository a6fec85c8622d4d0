"""Runs in the installed program's Python: what it understands of a job while its printer is used offline."""

import sys
import winreg

from desktop_app.printing import winspool
from desktop_app.printing.paper import Paper
from desktop_app.printing.windows_printer import WindowsPrinter, sheet_of

# Nothing below is there on other systems, for mypy neither.
assert sys.platform == "win32"
PRINTER = "VP"
KEY = rf"System\CurrentControlSet\Control\Print\Printers\{PRINTER}"
WORKS_OFFLINE = 0x400


def show(job: int) -> None:
    report = WindowsPrinter(PRINTER).report(str(job))
    print(f"{report.progress}:{report.reason}")


def set_attributes(bits: int) -> None:
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, KEY, access=winreg.KEY_ALL_ACCESS) as key:
        winreg.SetValueEx(key, "Attributes", 0, winreg.REG_DWORD, bits)


def attributes() -> int:
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, KEY) as key:
        return int(winreg.QueryValueEx(key, "Attributes")[0])


with (
    winspool.device_context(PRINTER, sheet_of(b"", Paper.A5)) as (context, _page),
    winspool.document(context, "thu") as job,
):
    with winspool.page(context):
        pass
    show(job)
    before = attributes()
    set_attributes(before | WORKS_OFFLINE)
    show(job)
    set_attributes(before)
show(job)
