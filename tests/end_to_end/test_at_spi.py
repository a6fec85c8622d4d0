"""The started program, as a blind officer's screen reader meets it: over AT-SPI, from another process."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import opening
from desktop_app.demo.sample_desk import sample_agency
from desktop_app.services.desk.setup import NewDesk
from desktop_app.services.printing.spool import PrintSettings
from tests.display import HAS_DISPLAY
from tests.end_to_end import at_spi
from tests.end_to_end.at_spi import ScreenReader
from tests.unmeasured import unmeasured_environment

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not HAS_DISPLAY or not at_spi.HAS_AT_SPI or not shutil.which("xdotool"),
        reason="needs an X display, xdotool, D-Bus and at-spi2-core",
    ),
]
_PASSWORD = "mat khau thu"
_CONTROLS = {
    at_spi.CHECK_BOX,
    at_spi.COMBO_BOX,
    at_spi.LIST_ITEM,
    at_spi.PASSWORD,
    at_spi.BUTTON,
    at_spi.RADIO,
    at_spi.SPIN,
    at_spi.TEXT,
    at_spi.ENTRY,
    at_spi.TOGGLE,
}
_PAGES = ("Hôm nay", "Hồ sơ", "Sổ theo dõi", "Thống kê", "Đồng bộ", "Cài đặt")


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ScreenReader]:
    """A screen reader before the sign-in of a desk that was just set up."""
    folder, guard = tmp_path / "desk", tmp_path / "guard"
    folder.mkdir()
    new = NewDesk(sample_agency(), "Trần Minh Đức", _PASSWORD, PrintSettings("", str(tmp_path / "pdf")), "1")
    opening.set_up(folder, guard, new).store.close()
    command = [sys.executable, "-m", "desktop_app", "--data", str(folder), "--guard-folder", str(guard)]
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}
    with at_spi.listening() as (reader, environment):
        started = subprocess.Popen(command, env=unmeasured_environment() | environment | home)
        try:
            yield reader
        finally:
            started.kill()
            started.wait()


def _unnamed(reader: ScreenReader) -> list[int]:
    nodes = [node for node in reader.nodes() if node.role in _CONTROLS]
    assert nodes
    return [node.role for node in nodes if not node.name and not reader.is_labelled(node.at)]


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True)


def _wait_for_paper(folder: Path) -> list[Path]:
    at_spi.wait_for(lambda: bool(list(folder.glob("*.pdf"))))
    return list(folder.glob("*.pdf"))


def test_a_visit_without_eyes_and_without_keys(reader: ScreenReader, tmp_path: Path) -> None:
    reader.write(at_spi.PASSWORD, "Mật khẩu", _PASSWORD)
    reader.press(at_spi.BUTTON, "Mở quầy")
    for page in _PAGES:
        reader.press(at_spi.BUTTON, page)
        reader.find(at_spi.FRAME, f"{page} · ")
        assert (page, _unnamed(reader)) == (page, [])
    reader.press(at_spi.BUTTON, "Tiếp nhận")
    reader.find(at_spi.HEADING, "Thủ tục")
    assert _unnamed(reader) == []
    if any("Đồng hồ" in text for text in reader.texts):
        # The test runs outside office hours.
        reader.press(at_spi.BUTTON, "Đồng hồ đã đúng")
    _xdotool("search", "--name", "Quầy Một Cửa", "windowfocus")
    reader.write(at_spi.TEXT, "Quét", "025190001234")
    reader.press(at_spi.LIST_ITEM, "Hồ sơ mới")
    reader.write(at_spi.TEXT, "Họ và tên", "Nguyễn Thị Thu Hà")
    reader.write(at_spi.TEXT, "Ngày sinh", "14/03/1990")
    reader.write(at_spi.TEXT, "Địa chỉ", "Số 18, đường Hoa Phượng, phường Việt Trì, tỉnh Phú Thọ")
    reader.write(at_spi.TEXT, "Điện thoại", "0912345678")
    _xdotool("key", "F5")
    reader.press(at_spi.LIST_ITEM, "Đăng ký nội quy")
    reader.press(at_spi.BUTTON, "đủ tất cả")
    assert _unnamed(reader) == []
    at_spi.wait_for(lambda: "Nguyễn Thị Thu Hà" in reader.description(at_spi.DOCUMENT, "Bản xem trước"))
    reader.press(at_spi.BUTTON, "Lưu và in")
    announced = reader.wait_for_announcement("Đã lưu")
    (paper,) = _wait_for_paper(tmp_path / "pdf")
    assert paper.stem in announced
    assert _unnamed(reader) == []
