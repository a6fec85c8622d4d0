"""The environment of processes whose coverage is not measured: other tests reach the same code."""

import os


def unmeasured_environment() -> dict[str, str]:
    """Return this process's environment without what makes coverage measure its children, which doubles their time."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
