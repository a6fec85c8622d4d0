"""Delete from installed libraries what the desk's program never loads: python packaging/slim.py FOLDER

FOLDER is a `site-packages` for Windows or Linux. Qt's modules and plugins stay only when they are named here; of the
other libraries what is named here goes. Development files go everywhere. Prints the size before and after.
"""

from __future__ import annotations

import csv
import re
import shutil
import sys
from pathlib import Path

QT_IMPORTED = ("Core", "Gui", "Network", "Widgets")
"""Modules that `desktop_app` imports; a test compares."""

# Libraries that those and the kept plugins load: SVG icons; on Linux X11 and Wayland too.
QT_LOADED = {"dll": ("Svg",), "so": ("DBus", "OpenGL", "Svg", "WaylandClient", "WlShellIntegration", "XcbQpa")}
QT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qico", "qjpeg", "qsvg"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platforms": ("qoffscreen", "qwayland", "qwindows", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmodernwindowsstyle",),
    "wayland-decoration-client": ("bradient",),
    "wayland-shell-integration": ("xdg-shell",),
}
# OpenGL in software, compilers and debuggers, QML, and what only a developer reads.
QT_FOLDERS_GONE = (
    "Qt/libexec", "Qt/metatypes", "Qt/qml", "Qt/resources", "Qt/translations", "doc", "glue", "include", "lib",
    "metatypes", "qml", "resources", "scripts", "support", "translations", "typesystems",
)  # fmt: skip
GONE = (
    "_distutils_hack", "bin", "distutils-precedence.pth", "docs", "setuptools", "setuptools-*.dist-info", "tests",
    "PIL/_avif.*", "PIL/_imagingcms.*", "PIL/_imagingft.*", "PIL/_imagingtk.*", "alembic/testing", "lxml/html",
    "lxml/includes", "lxml/isoschematron", "lxml/objectify.*", "pypdfium2_cli", "reportlab/fonts",
    "reportlab/graphics", "reportlab/platypus", "shiboken6/include", "shiboken6/lib", "*/concrt140.dll",
    "*/vcamp140.dll", "*/vccorlib140.dll", "*/vcomp140.dll", "*/msvcp140_codecvt_ids.dll", "sqlalchemy/ext/asyncio",
    "sqlalchemy/orm", "sqlalchemy/testing", "sqlalchemy/dialects/mssql", "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle", "holidays/locale", "stdnum/??", "stdnum/??_", "stdnum/*.dat",
)  # fmt: skip
STAYS = ("holidays/locale/en_US", "holidays/locale/vi", "stdnum/vn")
"""Parts of what is named in `GONE` that stay all the same."""

FOR_DEVELOPERS = (".c", ".h", ".lib", ".pdb", ".pxd", ".pyi", ".pyx", ".qrc")


def slim(site: Path) -> None:
    """Delete what is not needed below a folder of installed libraries."""
    _slim_qt(site / "PySide6")
    kept = [site / name for name in STAYS]
    for pattern in GONE:
        for path in site.glob(pattern):
            _delete(path, kept)
    for path in list(site.rglob("*")):
        if path.is_file() and (path.suffix in FOR_DEVELOPERS or path.name == "py.typed"):
            path.unlink()
    for path in sorted(site.rglob("__pycache__"), reverse=True):
        shutil.rmtree(path)
    for record in site.glob("*.dist-info/RECORD"):
        _forget_the_deleted(record)


def _forget_the_deleted(record: Path) -> None:
    """Keep the lines of files that are there; those of commands depend on the folder of the build."""
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [
        line for line, (name, *_) in zip(lines, csv.reader(lines), strict=True) if (record.parents[1] / name).exists()
    ]
    record.write_text("".join(kept), encoding="utf-8")


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _slim_qt(qt: Path) -> None:
    for name in QT_FOLDERS_GONE:
        shutil.rmtree(qt / name, ignore_errors=True)
    modules = [f"Qt{name}" for name in QT_IMPORTED]
    for path in [*qt.glob("*"), *qt.glob("Qt/lib/*")]:
        stem, _, ending = path.name.removeprefix("lib").partition(".")
        libraries = [f"Qt6{name}" for name in (*QT_IMPORTED, *QT_LOADED.get(ending.partition(".")[0], ()))]
        is_qt = re.match(r"Qt[A-Z6]", stem) is not None and path.is_file()
        if (is_qt and stem not in (*modules, *libraries)) or path.suffix == ".exe" or _is_unused(path):
            path.unlink()
    for path in [*qt.glob("plugins/*/*"), *qt.glob("Qt/plugins/*/*")]:
        if path.stem.removeprefix("lib") not in QT_PLUGINS.get(path.parent.name, ()):
            path.unlink()
    for folder in [*qt.glob("plugins/*"), *qt.glob("Qt/plugins/*")]:
        if not any(folder.iterdir()):
            folder.rmdir()


def _is_unused(path: Path) -> bool:
    return path.is_file() and (
        path.name in {"assistant", "designer", "linguist", "lrelease", "lupdate", "qmlformat", "qmllint", "qmlls"}
        or path.name.startswith(("opengl32sw", "pyside6qml", "libpyside6qml", "avcodec", "avformat", "avutil"))
    )


def _delete(path: Path, kept: list[Path]) -> None:
    if any(path == other for other in kept):
        return
    if path.is_dir() and any(other.is_relative_to(path) for other in kept):
        for child in list(path.iterdir()):
            _delete(child, kept)
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def main() -> int:
    """Slim the folder that is named on the command line."""
    site = Path(sys.argv[1])
    before = size_of(site)
    slim(site)
    print(f"{site}: {before / 1e6:.0f} MB before, {size_of(site) / 1e6:.0f} MB after")
    return 0


if __name__ == "__main__":
    sys.exit(main())
