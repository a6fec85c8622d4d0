"""The unit tests that need neither a window nor a server, by the interpreter and the libraries of the setup.

Those of the drawn forms pass too, but take minutes under wine; what compares pages needs numpy, which calls a function
of the C library that wine lacks.
"""

from __future__ import annotations

import re

from tests.windows_trial.computer import Computer, FailedError, expect_success

LEAST_PASSED = 1000
_TESTS = (
    "tests/domain",
    "tests/devices",
    "tests/printing/test_windows_printer.py",
    "tests/test_data_folder.py",
    "tests/test_files.py",
    "tests/test_process.py",
    "tests/test_upgrade_copy.py",
    "tests/test_versions.py",
)
_RUN = (
    "import sys, os; sys.path[:0] = [r'C:\\source', r'C:\\test-lib']; os.chdir(r'C:\\source'); "
    "os.environ |= {'CI': 'true', 'QT_QPA_PLATFORM': 'offscreen'}; import pytest; sys.exit(pytest.main(sys.argv[1:]))"
)


def run_unit_tests(computer: Computer) -> None:
    """Run them, and see that many were run: a test that is left out for its system counts as none."""
    options = ("-q", "-p", "no:cacheprovider", "-m", "not slow and not thorough", "--hypothesis-profile=routine")
    ended = computer.run(computer.python("python.exe"), "-c", _RUN, *options, *_TESTS)
    last = expect_success(ended, "the unit tests").strip().splitlines()[-1]
    passed = re.search(r"(\d+) passed", last)
    if passed is None or int(passed[1]) < LEAST_PASSED:
        raise FailedError(f"unit tests: {last}")
    computer.done(f"unit tests: {last}")
