"""Start the installed program: `python3 -I /opt/quay-mot-cua/start.py`."""

import sys
from pathlib import Path

here = Path(__file__).parent
sys.path[:0] = [str(here / "app"), str(here / "lib")]

from desktop_app.__main__ import main  # noqa: E402 - found only now

sys.exit(main())
