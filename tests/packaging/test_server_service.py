"""How the server is run in production: with few rights, never by accident as root, and behind limits."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from central_server.settings import SERVICE_SETTINGS, Settings

PACKAGING = Path(__file__).parents[2] / "packaging"
SERVER = PACKAGING / "server"
_UNIT = (SERVER / "quay-mot-cua-server.service").read_text(encoding="utf-8")
_BACKUP = (SERVER / "quay-mot-cua-server-backup.service").read_text(encoding="utf-8")
_ENVIRONMENT = (SERVER / "server.env").read_text(encoding="utf-8")
_NGINX = (SERVER / "nginx.conf.example").read_text(encoding="utf-8")


def _settings(unit: str = _UNIT) -> dict[str, list[str]]:
    settings: dict[str, list[str]] = {}
    for line in unit.splitlines():
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
    # The trial restore runs PostgreSQL, whose compiler is switched off but still loaded.
    assert name == "MemoryDenyWriteExecute" or _settings(_BACKUP)[name] == ["yes"]


def test_the_service_writes_only_its_journal_and_for_nobody_else() -> None:
    settings = _settings()
    assert settings["ProtectSystem"] == ["strict"]
    assert settings["UMask"] == ["0077"]
    (writable,) = settings["ReadWritePaths"]
    assert f"\nQMC_JOURNAL={writable}/journal\n" in _ENVIRONMENT
    assert settings["User"] not in ([], ["root"])
    assert settings["CapabilityBoundingSet"] == [""]
    assert settings["RestrictAddressFamilies"] == ["AF_UNIX AF_INET AF_INET6"]
    assert settings["SystemCallFilter"][0] == "@system-service"


def test_the_environment_file_is_roots_alone_and_never_overwritten() -> None:
    (path,) = _settings()["EnvironmentFile"]
    assert _settings(_BACKUP)["EnvironmentFile"] == [path] == [str(SERVICE_SETTINGS)]
    made = (PACKAGING / "debian" / "server" / "postinst").read_text(encoding="utf-8")
    assert f"settings={path}\n" in made
    assert re.search(r'if \[ ! -e "\$settings" \]; then\n +install -o root -g root -m 600 ', made)


def test_the_environment_file_names_only_settings_that_exist() -> None:
    named = set(re.findall(r"^#?(QMC_\w+)=", _ENVIRONMENT, re.MULTILINE))
    assert named <= set(re.findall(r"``(QMC_\w+)``", Settings.__doc__ or ""))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    units = [tmp_path / path.name for path in (*SERVER.glob("*.service"), *SERVER.glob("*.timer"))]
    for unit in units:
        text = (SERVER / unit.name).read_text(encoding="utf-8")
        unit.write_text(text.replace("/usr/bin/qmc-server", "/bin/true"), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], check=False, capture_output=True, text=True, timeout=60
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
