import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("code_page", ["cp1252", "cp1258"])
@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["desktop_app", "due", "--help"], "giờ"), (["forms", "--list"], "Giấy tiếp nhận")],
    ids=["desk", "forms"],
)
def test_a_pipe_gets_vietnamese_whatever_the_code_page_of_windows(
    arguments: list[str], words: str, code_page: str
) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": code_page, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", *arguments], env=environment, capture_output=True, check=False, timeout=60
    )
    assert done.stderr == b""
    assert done.returncode == 0
    assert words.lower() in done.stdout.decode("utf-8").lower()
