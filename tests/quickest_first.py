"""A plugin of pytest for packaging/mutate.sh: the quickest tests run first, so that most mutants are killed early.

mutmut hands its tests over in no useful order when it works with a fork server. A fork server is needed because a
process that has run the tests once has filled caches, which hide mutants.
"""

import json
from pathlib import Path

import pytest

# mutmut changes to its folder mutants before it runs tests.
STATISTICS = Path("mutmut-stats.json")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by the durations that mutmut measured; before there are any, leave the order alone."""
    if not STATISTICS.exists():
        return
    durations: dict[str, float] = json.loads(STATISTICS.read_text(encoding="utf-8"))["duration_by_test"]
    items.sort(key=lambda item: durations.get(item.nodeid, 0.0))
