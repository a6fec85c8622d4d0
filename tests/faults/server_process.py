"""The server as its own process: `python -m tests.faults.server_process`; the environment says where it dies."""

import sys

from central_server.commands import main
from tests.faults.dying import die_as_told

if __name__ == "__main__":
    die_as_told()
    sys.exit(main(["serve"]))
