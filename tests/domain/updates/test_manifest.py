from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.updates.manifest import (
    MOST_FILE_BYTES,
    PackedFile,
    UpdateFile,
    check_fits,
    check_shape,
    version_key,
)
from tests.domain.updates.samples import INSTALLED, NOW, file_of, manifest


def _code(installed: Any = INSTALLED, **changed: Any) -> str:
    try:
        check_fits(manifest(**changed), installed, NOW)
    except RuleViolation as problem:
        return problem.code
    return ""


def test_an_update_for_this_desk_is_taken() -> None:
    assert _code() == ""
    assert _code(replace(INSTALLED, protocols=(1,)), protocols=(1, 2)) == ""


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"product": "another"}, "update.other_product"),
        ({"channel": "trial"}, "update.other_channel"),
        ({"platform": "win32-amd64-3.13"}, "update.other_system"),
        ({"expires_at": NOW}, "update.expired"),
        ({"version": "0.2.0"}, "update.not_newer"),
        ({"version": "0.1.9"}, "update.not_newer"),
        ({"version": "0.2"}, "update.not_newer"),
        ({"oldest": "0.2.1"}, "update.too_big_step"),
        ({"oldest_schema": 32, "schema": 33}, "update.schema"),
        ({"schema": 30}, "update.schema"),
    ],
)
def test_any_other_is_refused(changed: dict[str, Any], code: str) -> None:
    assert _code(**changed) == code


def test_what_was_in_use_before_does_not_come_back() -> None:
    assert _code(replace(INSTALLED, newest="0.4.0")) == "update.not_newer"
    assert _code(replace(INSTALLED, failed=("0.3.0",))) == "update.failed_before"
    assert _code(replace(INSTALLED, failed=("0.3.0",), newest="0.3.0"), version="0.3.1") == ""


def test_an_update_that_no_longer_understands_the_server_is_refused() -> None:
    assert _code(replace(INSTALLED, protocols=(1,)), protocols=(2,)) == "update.protocol"


_VERSIONS = st.lists(st.integers(0, 20), min_size=1, max_size=4)


@given(_VERSIONS, _VERSIONS)
def test_a_version_never_goes_back(installed: list[int], offered: list[int]) -> None:
    here, new = (".".join(map(str, numbers)) for numbers in (installed, offered))
    is_taken = _code(replace(INSTALLED, version=here), version=new, oldest="0.0") == ""
    assert is_taken == (version_key(new) > version_key(here))


def test_the_numbers_of_a_version_are_compared_as_numbers() -> None:
    assert version_key("0.10.0") > version_key("0.9.9")
    assert version_key("1.0.0") == version_key("1")


@pytest.mark.parametrize(
    "changed",
    [
        {"files": (file_of("../x", b""),)},
        {"files": (file_of("app/a", b""), file_of("app/A", b""))},
        {"files": (UpdateFile("app/a", "0" * 64, 1), UpdateFile("app/b", "0" * 64, 2))},
        {"files": tuple(UpdateFile(f"app/{n}", f"{n:064x}", MOST_FILE_BYTES) for n in range(17))},
        {"packed": (PackedFile("f" * 64, 1),)},
        {"packed": (PackedFile(file_of("", b"new").sha256, 1),) * 2},
        {"expires_at": NOW.replace(year=2400)},
    ],
)
def test_a_manifest_that_no_type_refuses_but_that_cannot_be_right(changed: dict[str, Any]) -> None:
    check_shape(manifest())
    with pytest.raises(ValueError, match=r"\w"):
        check_shape(manifest(**changed))
