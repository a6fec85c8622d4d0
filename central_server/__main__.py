"""`python -m central_server …`."""

import sys

from central_server.commands import main

sys.exit(main())
