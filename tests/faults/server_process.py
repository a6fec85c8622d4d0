"""The server as its own process: `python -m tests.faults.server_process`; it may be killed at a failpoint."""

import sys

from central_server.commands import main
from tests.faults.kill_points import kill_as_configured

if __name__ == "__main__":
    kill_as_configured()
    sys.exit(main(["serve"]))
