"""What the Debian package says agrees with the program."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.options import read_options
from desktop_app.services.sync.bundles import SUFFIX
from desktop_app.ui.common.icons import APPLICATION_ID

DEBIAN = Path(__file__).parents[2] / "packaging" / "debian"
MANUAL = (DEBIAN / "quay-mot-cua.1").read_text(encoding="utf-8")


def test_the_manual_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--help"])
    options = set(re.findall(r"--([a-z-]+)", capsys.readouterr().out)) - {"help"}
    assert options == set(re.findall(r"\\-\\-([a-z-]+)", MANUAL.replace("\\-f", "-f"))) - {"help"}


def test_bundles_open_with_the_program() -> None:
    assert f'<glob pattern="*{SUFFIX}"/>' in (DEBIAN / "quay-mot-cua.xml").read_text(encoding="utf-8")


def test_the_window_belongs_to_the_starter() -> None:
    assert f"StartupWMClass={APPLICATION_ID}\n" in (DEBIAN / "quay-mot-cua.desktop").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_starter_is_valid() -> None:
    subprocess.run(["desktop-file-validate", DEBIAN / "quay-mot-cua.desktop"], check=True)


@pytest.mark.parametrize(
    "name",
    [
        "postinst",
        "prerm",
        "quay-mot-cua.sh",
        "server/postinst",
        "server/prerm",
        "server/postrm",
        "server/qmc-server.sh",
    ],
)
def test_the_scripts_are_sound_for_a_plain_shell(name: str) -> None:
    subprocess.run(["sh", "-n", DEBIAN / name], check=True)
