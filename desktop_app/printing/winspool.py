"""Calls of Windows' spooler and of its device contexts (winspool.drv, gdi32.dll) by ctypes.

`ctypes.CDLL` serves as well as `WinDLL` on 64-bit Windows, where both calling conventions are one, and is typed on
every system. Names of structures and constants are those of the Windows SDK (wingdi.h, winspool.h).
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import wintypes
from dataclasses import dataclass
from functools import cache

from desktop_app.printing.printers import PrinterProblem

PORTRAIT, LANDSCAPE = 1, 2
SIZE_A3, SIZE_A4, SIZE_A5, SIZE_OWN = 8, 9, 11, 256

_DM_ORIENTATION, _DM_PAPERSIZE, _DM_PAPERLENGTH, _DM_PAPERWIDTH = 0x1, 0x2, 0x4, 0x8
_DM_OUT_BUFFER, _DM_IN_BUFFER = 2, 8
_LOCAL_AND_CONNECTED = 0x2 | 0x4
_DPI_X, _DPI_Y = 88, 90
_PHYSICAL_WIDTH, _PHYSICAL_HEIGHT, _OFFSET_X, _OFFSET_Y = 110, 111, 112, 113
_MM = 25.4


class _DevMode(ctypes.Structure):
    """The beginning of DEVMODEW, with the fields of a printer; the driver's own data follow."""

    _fields_ = [
        ("dmDeviceName", wintypes.WCHAR * 32),
        ("dmSpecVersion", wintypes.WORD),
        ("dmDriverVersion", wintypes.WORD),
        ("dmSize", wintypes.WORD),
        ("dmDriverExtra", wintypes.WORD),
        ("dmFields", wintypes.DWORD),
        ("dmOrientation", ctypes.c_short),
        ("dmPaperSize", ctypes.c_short),
        ("dmPaperLength", ctypes.c_short),
        ("dmPaperWidth", ctypes.c_short),
    ]


class _DocInfo(ctypes.Structure):
    _fields_ = [
        ("cbSize", ctypes.c_int),
        ("lpszDocName", wintypes.LPCWSTR),
        ("lpszOutput", wintypes.LPCWSTR),
        ("lpszDatatype", wintypes.LPCWSTR),
        ("fwType", wintypes.DWORD),
    ]


class _PrinterInfo4(ctypes.Structure):
    _fields_ = [
        ("pPrinterName", wintypes.LPWSTR),
        ("pServerName", wintypes.LPWSTR),
        ("Attributes", wintypes.DWORD),
    ]


class _PrinterInfo2(ctypes.Structure):
    _fields_ = [
        *[(name, wintypes.LPVOID) for name in ("server", "name", "share", "port", "driver", "comment", "location")],
        *[
            (name, wintypes.LPVOID)
            for name in ("devmode", "separator", "processor", "datatype", "parameters", "security")
        ],
        ("Attributes", wintypes.DWORD),
        *[(name, wintypes.DWORD) for name in ("priority", "default_priority", "start", "until")],
        ("Status", wintypes.DWORD),
        *[(name, wintypes.DWORD) for name in ("jobs", "pages_a_minute")],
    ]


class _JobInfo1(ctypes.Structure):
    _fields_ = [
        ("JobId", wintypes.DWORD),
        *[(name, wintypes.LPVOID) for name in ("printer", "machine", "user", "document", "datatype", "status_text")],
        ("Status", wintypes.DWORD),
        *[(name, wintypes.DWORD) for name in ("priority", "position", "pages", "printed")],
        ("submitted", wintypes.WORD * 8),
    ]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as a printer is asked for it.

    Attributes:
        size: the number of the size, `SIZE_OWN` for one that is given in millimetres.
        orientation: `PORTRAIT` or `LANDSCAPE`.
        width: millimetres, as the sheet lies when it is read.
        height: millimetres.
    """

    size: int
    orientation: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet that a printer is going to print on, in dots.

    Attributes:
        dpi: dots an inch, across and down.
        size: the whole sheet.
        offset: how far inside the sheet the area begins that it can print on.
    """

    dpi: tuple[int, int]
    size: tuple[int, int]
    offset: tuple[int, int]

    @property
    def size_mm(self) -> tuple[float, float]:
        """The whole sheet in millimetres."""
        return self.size[0] * _MM / self.dpi[0], self.size[1] * _MM / self.dpi[1]


@cache
def _spooler() -> ctypes.CDLL:
    library = ctypes.CDLL("winspool.drv")
    for name in ("OpenPrinterW", "ClosePrinter", "GetPrinterW", "GetJobW", "EnumPrintersW", "GetDefaultPrinterW"):
        getattr(library, name).restype = wintypes.BOOL
    library.ClosePrinter.argtypes = [wintypes.HANDLE]
    library.GetPrinterW.argtypes = [wintypes.HANDLE, wintypes.DWORD, wintypes.LPVOID, wintypes.DWORD, wintypes.LPVOID]
    library.GetJobW.argtypes = [
        wintypes.HANDLE,
        *([wintypes.DWORD] * 2),
        wintypes.LPVOID,
        wintypes.DWORD,
        wintypes.LPVOID,
    ]
    library.DocumentPropertiesW.argtypes = [
        wintypes.HWND, wintypes.HANDLE, wintypes.LPCWSTR, wintypes.LPVOID, wintypes.LPVOID, wintypes.DWORD,
    ]  # fmt: skip
    library.DocumentPropertiesW.restype = wintypes.LONG
    return library


@cache
def _gdi() -> ctypes.CDLL:
    library = ctypes.CDLL("gdi32.dll")
    library.CreateDCW.argtypes = [wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.LPVOID]
    library.CreateDCW.restype = wintypes.HDC
    for name in ("DeleteDC", "StartPage", "EndPage", "EndDoc", "AbortDoc"):
        getattr(library, name).argtypes = [wintypes.HDC]
    library.GetDeviceCaps.argtypes = [wintypes.HDC, ctypes.c_int]
    library.StartDocW.argtypes = [wintypes.HDC, wintypes.LPVOID]
    return library


def printer_names() -> list[str]:
    """Return the printers of this account, the default first."""
    needed, count = wintypes.DWORD(), wintypes.DWORD()
    spooler = _spooler()
    spooler.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, None, 0, ctypes.byref(needed), ctypes.byref(count))
    buffer = ctypes.create_string_buffer(max(needed.value, 1))
    arguments = (buffer, needed, ctypes.byref(needed), ctypes.byref(count))
    if not spooler.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, *arguments):
        return []
    names = [row.pPrinterName for row in (_PrinterInfo4 * count.value).from_buffer(buffer)]
    default = _default_printer()
    return sorted(names, key=lambda name: (name != default, name))


@contextmanager
def opened_printer(name: str) -> Iterator[int]:
    """Open a printer; the handle is valid inside the context.

    Raises:
        PrinterProblem: ``print.missing``.
    """
    handle = wintypes.HANDLE()
    if not _spooler().OpenPrinterW(ctypes.c_wchar_p(name), ctypes.byref(handle), None):
        raise PrinterProblem("print.missing")
    try:
        yield handle.value or 0
    finally:
        _spooler().ClosePrinter(handle)


def printer_status(printer: int) -> tuple[int, int]:
    """Return the bits of a printer's status and of its attributes; zeros where Windows says nothing."""
    buffer = _filled(lambda *rest: _spooler().GetPrinterW(printer, 2, *rest))
    if buffer is None:
        return 0, 0
    row = _PrinterInfo2.from_buffer(buffer)
    return row.Status, row.Attributes


def job_status(printer: int, job: int) -> int | None:
    """Return the bits of a job's status, or None when the spooler has the job no longer."""
    buffer = _filled(lambda *rest: _spooler().GetJobW(printer, job, 1, *rest))
    return None if buffer is None else int(_JobInfo1.from_buffer(buffer).Status)


@contextmanager
def device_context(name: str, sheet: Sheet) -> Iterator[tuple[int, Page]]:
    """Open a printer for drawing on a sheet; yields the device context and the sheet that the driver gives.

    Raises:
        PrinterProblem: ``print.missing``, or ``print.refused`` when the driver cannot be asked.
    """
    with opened_printer(name) as printer:
        settings = _settings(printer, name, sheet)
    context = _gdi().CreateDCW("WINSPOOL", name, None, settings)
    if not context:
        raise PrinterProblem("print.refused")
    try:
        ask = _gdi().GetDeviceCaps
        yield (
            context,
            Page(
                dpi=(ask(context, _DPI_X), ask(context, _DPI_Y)),
                size=(ask(context, _PHYSICAL_WIDTH), ask(context, _PHYSICAL_HEIGHT)),
                offset=(ask(context, _OFFSET_X), ask(context, _OFFSET_Y)),
            ),
        )
    finally:
        _gdi().DeleteDC(context)


@contextmanager
def document(context: int, title: str) -> Iterator[int]:
    """Start a print job and end it; an error inside takes it back. Yields the spooler's number of the job.

    Raises:
        PrinterProblem: ``print.refused``.
    """
    info = _DocInfo(cbSize=ctypes.sizeof(_DocInfo), lpszDocName=title)
    job = _gdi().StartDocW(context, ctypes.byref(info))
    if job <= 0:
        raise PrinterProblem("print.refused")
    try:
        yield job
    except BaseException:
        _gdi().AbortDoc(context)
        raise
    if _gdi().EndDoc(context) <= 0:
        raise PrinterProblem("print.refused")


@contextmanager
def page(context: int) -> Iterator[None]:
    """Start a page and end it.

    Raises:
        PrinterProblem: ``print.refused``.
    """
    if _gdi().StartPage(context) <= 0:
        raise PrinterProblem("print.refused")
    yield
    if _gdi().EndPage(context) <= 0:
        raise PrinterProblem("print.refused")


def _default_printer() -> str:
    length = wintypes.DWORD()
    _spooler().GetDefaultPrinterW(None, ctypes.byref(length))
    name = ctypes.create_unicode_buffer(max(length.value, 1))
    return name.value if _spooler().GetDefaultPrinterW(name, ctypes.byref(length)) else ""


def _filled(call: Callable[..., int]) -> ctypes.Array[ctypes.c_char] | None:
    """Return what a call of the spooler writes: it is asked for the size first. None when it fails."""
    needed = wintypes.DWORD()
    call(None, 0, ctypes.byref(needed))
    buffer = ctypes.create_string_buffer(max(needed.value, 1))
    return buffer if needed.value and call(buffer, needed, ctypes.byref(needed)) else None


def _settings(printer: int, name: str, sheet: Sheet) -> ctypes.Array[ctypes.c_char]:
    """Return the driver's settings with a sheet in them, as the driver accepts it."""
    ask = _spooler().DocumentPropertiesW
    size = ask(None, printer, name, None, None, 0)
    if size <= 0:
        raise PrinterProblem("print.refused")
    settings = ctypes.create_string_buffer(size)
    if ask(None, printer, name, settings, None, _DM_OUT_BUFFER) < 0:
        raise PrinterProblem("print.refused")
    mode = _DevMode.from_buffer(settings)
    mode.dmFields |= _DM_ORIENTATION | _DM_PAPERSIZE
    mode.dmFields &= ~(_DM_PAPERLENGTH | _DM_PAPERWIDTH)
    mode.dmOrientation, mode.dmPaperSize = sheet.orientation, sheet.size
    if sheet.size == SIZE_OWN:
        # Tenths of a millimetre.
        mode.dmFields |= _DM_PAPERLENGTH | _DM_PAPERWIDTH
        mode.dmPaperWidth, mode.dmPaperLength = round(sheet.width * 10), round(sheet.height * 10)
    if ask(None, printer, name, settings, settings, _DM_IN_BUFFER | _DM_OUT_BUFFER) < 0:
        raise PrinterProblem("print.refused")
    return settings
