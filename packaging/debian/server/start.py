"""Run the installed server with the settings and the account of its service: `qmc-server COMMAND`.

Called by root it reads the settings of the service and becomes its account, so that no command can work on another
database or leave files that the service cannot write. The service itself is started with both.
"""

import os
import pwd
import sys
from pathlib import Path

_SETTINGS = Path("/etc/quay-mot-cua-server.env")
_ACCOUNT = "quay-mot-cua"


def _take_settings() -> None:
    """Put the settings of the service into the environment, in place of all others of the server."""
    for name in [name for name in os.environ if name.startswith(("QMC_", "PG"))]:
        del os.environ[name]
    for line in _SETTINGS.read_text(encoding="utf-8").splitlines():
        name, is_setting, value = line.strip().partition("=")
        if is_setting and not name.startswith(("#", ";")):
            bare = value.strip()
            quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
            os.environ[name.strip()] = bare[1:-1] if quoted else bare


def _become_account() -> None:
    """Give up root's rights; who called stays named in the record of commands."""
    account = pwd.getpwnam(_ACCOUNT)
    os.environ.setdefault("SUDO_USER", "root")
    os.environ.update(HOME=account.pw_dir, USER=_ACCOUNT, LOGNAME=_ACCOUNT)
    os.umask(0o077)
    os.initgroups(_ACCOUNT, account.pw_gid)
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)


def start() -> int:
    """Run a command; return its exit status."""
    if os.geteuid() == 0:
        _take_settings()
        _become_account()
    elif not os.environ.get("QMC_DATABASE_URL"):
        sys.stderr.write("Hãy chạy bằng quyền quản trị (run it as root): sudo qmc-server …\n")
        return 1
    here = Path(__file__).parent
    sys.path[:0] = [str(here / "app"), str(here / "lib")]

    from central_server.commands import main  # noqa: PLC0415 - found only now

    return main()


if __name__ == "__main__":
    sys.exit(start())
