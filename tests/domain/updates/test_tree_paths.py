import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.updates.tree_paths import clashing_path, is_safe_path

_HOSTILE = (
    "", "app", "app/", "/app/x", "../app/x", "app/../x", "app/./x", "app//x", "python/x", "versions.json", "app\\..\\x",
    "app/x:stream", "C:/app/x", "app/con", "app/NUL.txt", "app/com1", "app/LPT9.tar.gz", "app/x.", "app/x ", "app/ x",
    "app/a\x00b", "app/a\nb", "app/x?", "app/\u202ecod.py", "app/__pycache__/x.pyc", "lib/__PyCache__/x",
    "app/" + "a" * 130, "app/" + "a/" * 120 + "x", unicodedata.normalize("NFD", "app/Quầy"),
)  # fmt: skip


@pytest.mark.parametrize("path", _HOSTILE)
def test_a_path_that_leaves_the_folder_or_that_windows_cannot_make_is_refused(path: str) -> None:
    assert not is_safe_path(path)


@pytest.mark.parametrize("path", ["app/desktop_app/__init__.py", "lib/PIL/x.pyd", "app/resources/forms/mẫu 01.json"])
def test_usual_paths_are_taken(path: str) -> None:
    assert is_safe_path(path)


@given(st.text(max_size=40))
def test_a_safe_path_stays_below_the_folder(text: str) -> None:
    path = f"app/{text}"
    if is_safe_path(path):
        assert ".." not in path.split("/")
        assert all(path.split("/"))
        assert "\\" not in path


def test_two_names_of_one_file_clash() -> None:
    assert clashing_path(["app/a.py", "app/A.py"]) == "app/A.py"
    assert clashing_path(["app/a", "app/a/b"]) == "app/a/b"
    assert clashing_path(["app/A/b", "app/a"]) == "app/a"
    assert clashing_path(["app/a.py", "app/b.py", "lib/a.py"]) == ""
