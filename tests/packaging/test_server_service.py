"""How the server is run in production: with few rights, never by accident as root, and behind limits."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
_UNIT = (PACKAGING / "server" / "quay-mot-cua.service").read_text(encoding="utf-8")
_NGINX = (PACKAGING / "server" / "nginx.conf.example").read_text(encoding="utf-8")


def _settings() -> dict[str, list[str]]:
    settings: dict[str, list[str]] = {}
    for line in _UNIT.splitlines():
        name, is_setting, value = line.partition("=")
        if is_setting and not line.startswith("#"):
            settings.setdefault(name, []).append(value)
    return settings


@pytest.mark.parametrize(
    "name",
    [
        "NoNewPrivileges",
        "ProtectHome",
        "PrivateTmp",
        "PrivateDevices",
        "ProtectKernelTunables",
        "ProtectKernelModules",
        "ProtectKernelLogs",
        "ProtectControlGroups",
        "RestrictNamespaces",
        "LockPersonality",
        "MemoryDenyWriteExecute",
    ],
)
def test_the_service_has_no_right_that_it_does_not_need(name: str) -> None:
    assert _settings()[name] == ["yes"]


def test_the_service_writes_only_its_journal_and_for_nobody_else() -> None:
    settings = _settings()
    assert settings["ProtectSystem"] == ["strict"]
    assert settings["UMask"] == ["0077"]
    (writable,) = settings["ReadWritePaths"]
    assert f"# QMC_JOURNAL={writable} " in _UNIT
    assert settings["User"] not in ([], ["root"])
    assert settings["CapabilityBoundingSet"] == [""]
    assert settings["RestrictAddressFamilies"] == ["AF_UNIX AF_INET AF_INET6"]
    assert settings["SystemCallFilter"][0] == "@system-service"


def test_the_environment_file_is_roots_alone() -> None:
    (path,) = _settings()["EnvironmentFile"]
    assert re.search(rf"install -o root -g root -m 600 /dev/null {re.escape(path)}", _UNIT)
    assert "chmod 600" in _UNIT


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "quay-mot-cua.service"
    unit.write_text(_UNIT.replace("/opt/quay-mot-cua/.venv/bin/python", "/bin/true"), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", unit], check=False, capture_output=True, text=True, timeout=60
    )
    about_us = [line for line in (done.stdout + done.stderr).splitlines() if "quay-mot-cua" in line]
    assert not about_us


def test_every_path_of_the_proxy_is_limited() -> None:
    zones = set(re.findall(r"limit_req_zone \S+ zone=(\w+):", _NGINX))
    for head, body in re.findall(r"location ([^{]+)\{([^}]*)\}", _NGINX):
        used = re.findall(r"limit_req zone=(\w+) ", body)
        is_local = "deny all;" in body
        assert is_local or (len(used) == 1 and used[0] in zones), head


def test_root_is_refused_before_anything_is_installed_or_made(tmp_path: Path) -> None:
    script = (PACKAGING / "run_server.sh").read_text(encoding="utf-8")
    assert script.index("QMC_ALLOW_ROOT:-") < script.index("require_all ")
    if os.geteuid() != 0:
        pytest.skip("only root is refused")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QMC_")}
    environment["QMC_DATA"] = str(tmp_path / "data")
    done = subprocess.run(
        ["bash", PACKAGING / "run_server.sh", "add-unit", "X"],
        check=False,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, "QMC_ALLOW_ROOT=1" in done.stderr) == (1, True)
    assert not (tmp_path / "data").exists()
