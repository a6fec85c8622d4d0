import os
import subprocess
import sys
from pathlib import Path

import pytest

_CRASH = """
import resource, os
resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)
from desktop_app.process import forbid_memory_dumps
forbid_memory_dumps()
import ctypes
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)
os.abort()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_a_crash_writes_no_memory_to_the_disk(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", _CRASH], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert done.stdout == "(0, 0) 0\n", "no core file, and no dump through a pipe"
    assert list(tmp_path.iterdir()) == []
