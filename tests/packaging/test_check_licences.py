"""No library with a licence outside the permissive ones, LGPL and MPL is shipped."""

from __future__ import annotations

from email.message import Message

import pytest

from tests.scripts import load_script

CHECK = load_script("check_licences")


def metadata_of(**fields: str) -> Message:
    message = Message()
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    return message


def test_everything_in_the_locks_may_be_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert CHECK.main() == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    "found",
    [
        metadata_of(License_Expression="GPL-3.0-or-later"),
        metadata_of(License_Expression="MIT AND AGPL-3.0-only"),
        metadata_of(License="GPLv3"),
        metadata_of(Classifier="License :: OSI Approved :: GNU General Public License v3 or later (GPLv3+)"),
        metadata_of(Classifier="License :: OSI Approved :: GNU Affero General Public License v3", License="MIT"),
        metadata_of(Classifier="License :: Other/Proprietary License"),
        metadata_of(Summary="says nothing of a licence"),
        None,
    ],
)
def test_copyleft_and_unknown_licences_are_refused(found: Message | None) -> None:
    assert CHECK.problem("some-package", found)


@pytest.mark.parametrize(
    "found",
    [
        metadata_of(License_Expression="MIT"),
        metadata_of(License_Expression="LGPL-3.0-only OR GPL-2.0-only"),
        metadata_of(License_Expression="(MIT OR GPL-3.0-only) AND BSD-3-Clause"),
        metadata_of(License="Apache-2.0"),
        metadata_of(Classifier="License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)"),
    ],
)
def test_permissive_and_library_licences_are_allowed(found: Message) -> None:
    assert CHECK.problem("some-package", found) is None


def test_a_reviewed_package_is_refused_when_its_metadata_changes() -> None:
    assert CHECK.problem("qrcode", metadata_of(License="BSD", Classifier="License :: OSI Approved :: GPL"))


def test_every_pinned_package_of_a_lock_is_read() -> None:
    text = "alembic==1.20.1 \\\n    --hash=sha256:00\n    # via x\ncolorama==0.4.6 ; sys_platform == 'win32' \\\n"
    assert CHECK.packages(text) == ["alembic", "colorama"]


def test_broken_expressions_are_refused() -> None:
    for expression in ("", "MIT OR", "(MIT", "MIT)", "MIT MIT", "AND MIT"):
        assert not CHECK.is_allowed(expression), expression
