"""A process that crashes costs one test, not the run."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

_CRASHES = """
import os
import pytest

@pytest.mark.parametrize("number", range(40))
def test_one(number):
    if number == 31:
        os.abort()
"""
_CONFTEST = """
from tests.scheduling import OneGroupForCups

def pytest_xdist_make_scheduler(config, log):
    return OneGroupForCups(config, log)
"""


def test_a_crash_fails_its_test_and_all_others_run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    pytester.makeconftest(_CONFTEST)
    pytester.makepyfile(_CRASHES)
    result = pytester.runpytest_subprocess("-n", "2", "--dist", "loadscope", timeout=300)
    result.assert_outcomes(passed=39, failed=1)
    result.stdout.fnmatch_lines(["*worker 'gw*' crashed while running*test_one?31?*"])
