"""Scans through a real input method: `python -m tests.end_to_end.real_input_methods DAEMON METHOD [--gap MS]`.

DAEMON is ``ibus`` (with ibus-unikey) or ``fcitx5`` (with fcitx5-unikey), METHOD ``telex`` or ``vni``; xdotool, xmodmap
and a window manager (openbox) are needed too. The started program gets keys through the X server and is read over
AT-SPI. First a name is typed as a check that the method composes; then cards are scanned into every field of the page.
Each has to be accepted as it is, or refused with no field changed. Prints a line for each; exit status 1 for a fault.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop_app import opening
from desktop_app.demo.sample_desk import card_text, sample_agency, sample_people
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import fold
from desktop_app.services.desk.setup import NewDesk
from desktop_app.services.printing.spool import PrintSettings
from tests.display import start_display
from tests.end_to_end import at_spi
from tests.end_to_end.at_spi import ScreenReader
from tests.unmeasured import unmeasured_environment

_PASSWORD = "mat khau thu"
_TYPED = {"telex": "nguyeenx thij thu haf", "vni": "nguye6n4 thi5 thu ha2"}
_COMPOSED = "Nguyễn Thị Thu Hà"
_FIELDS = ("Họ và tên", "Ngày sinh", "Địa chỉ", "Điện thoại", "Số căn cước", "Quét")
_REFUSED = ("Chữ đã bị thay đổi", "Nội dung quét không phải", "Thẻ")


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
        try:
            time.sleep(3)
            yield
        finally:
            started.terminate()


def _write_settings(home: Path, method: str) -> None:
    """Write the settings of both daemons: Vietnamese from the first key."""
    ibus = home / "config/glib-2.0/settings/keyfile"
    fcitx = home / "config/fcitx5"
    (fcitx / "conf").mkdir(parents=True)
    ibus.parent.mkdir(parents=True)
    ibus.write_text(f"[org/freedesktop/ibus/engine/unikey]\ninput-method='{method}'\n")
    (fcitx / "profile").write_text(
        "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=unikey\n\n"
        "[Groups/0/Items/0]\nName=unikey\nLayout=\n\n[GroupOrder]\n0=Default\n"
    )
    (fcitx / "conf/unikey.conf").write_text(f"InputMethod={'VNI' if method == 'vni' else 'Telex'}\n")
    (fcitx / "config").write_text("[Behavior]\nActiveByDefault=True\nShareInputState=All\n")


def _give_letters_keys(texts: list[str]) -> None:
    """Give each letter of the texts a key of its own: xdotool changes the keyboard for others, and loses them."""
    listed = subprocess.run(["xmodmap", "-pke"], capture_output=True, text=True, check=True).stdout
    free = [line.split()[1] for line in listed.splitlines() if line.rstrip().endswith("=")]
    letters = sorted({letter for text in texts for letter in text if not letter.isascii()})
    pairs = zip(letters[::2], [*letters[1::2], letters[0]], strict=False)
    lines = [f"keycode {key} = U{ord(a):04X} U{ord(b):04X}" for key, (a, b) in zip(free, pairs, strict=False)]
    subprocess.run(["xmodmap", "-"], input="\n".join(lines), text=True, check=True)


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)


class _Trial:
    """Scans at the page of the started program."""

    def __init__(self, reader: ScreenReader, gap_ms: int) -> None:
        self._reader, self._gap_ms = reader, gap_ms
        self._count = 0

    def begin(self) -> None:
        """Sign in and put the window in front."""
        self._reader.write(at_spi.PASSWORD, "Mật khẩu", _PASSWORD)
        self._reader.press(at_spi.BUTTON, "Mở quầy")
        self._reader.find(at_spi.HEADING, "Thủ tục")
        if any("Đồng hồ" in text for text in self._reader.texts):
            self._reader.press(at_spi.BUTTON, "Đồng hồ đã đúng")
        _xdotool("search", "--name", "Quầy Một Cửa", "windowfocus")

    def compose(self, typed: str) -> str:
        """Type a name by hand and return what became of it."""
        self._open_form()
        self._focus("Họ và tên")
        _xdotool("type", "--delay", "120", typed)
        _xdotool("key", "Tab")
        time.sleep(1)
        return self._fields()["Họ và tên"]

    def scan(self, field: str, card: str) -> str:
        """Scan a card with the cursor in a field; return what became of it."""
        self._open_form()
        self._focus(field)
        before, heard = self._fields(), len(self._reader.texts)
        _xdotool("type", "--delay", str(self._gap_ms), card)
        _xdotool("key", "Return")
        time.sleep(2)
        after = self._fields()
        is_refused = any(text.startswith(_REFUSED) for text in self._reader.texts[heard:])
        if is_refused:
            return "refused" if after == before else f"FAULT: refused, but {before} became {after}"
        # The form is folded when a card was read.
        return "accepted" if "Số căn cước" not in after else f"FAULT: nothing happened, {before} became {after}"

    def _open_form(self) -> None:
        if "Số căn cước" in self._fields():
            return
        self._count += 1
        _xdotool("key", "Escape")
        time.sleep(1)
        self._reader.write(at_spi.TEXT, "Quét", f"02519000{2000 + self._count}")
        self._reader.press(at_spi.LIST_ITEM, "Hồ sơ mới")
        time.sleep(1)

    def _focus(self, field: str) -> None:
        self._reader.ask(self._reader.find(at_spi.TEXT, field).at, "Component", "GrabFocus")
        time.sleep(0.3)

    def _fields(self) -> dict[str, str]:
        shown = [node for node in self._reader.nodes() if node.role == at_spi.TEXT]
        return {
            field: str(self._reader.ask(node.at, "Text", "GetText", "ii", 0, -1))
            for node in shown
            for field in _FIELDS[:-1]
            if field in node.name
        }


def _cards(people: list[Applicant]) -> Iterator[str]:
    """Yield texts of cards, every second one from a scanner that sends no marks."""
    for place, person in enumerate(people):
        text = card_text(person)
        yield "|".join(fold(part).title() for part in text.split("|")) if place % 2 else text


@contextmanager
def _program(daemon: str, method: str, letters: list[str]) -> Iterator[ScreenReader]:
    """Start an X server, a window manager, the input method and the program, and give a screen reader."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        display = start_display()
        stack.callback(display.stop)
        os.environ["DISPLAY"] = display.name
        _write_settings(home, method)
        _give_letters_keys(letters)
        reader, buses = stack.enter_context(at_spi.listening())
        places = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_RUNTIME_DIR": home, "XDG_CACHE_HOME": home}
        environment = unmeasured_environment() | buses | {name: str(path) for name, path in places.items()}
        # The Qt wheel has no plugin for fcitx; fcitx5 answers on the name of IBus as well.
        environment |= {"GSETTINGS_BACKEND": "keyfile", "QT_IM_MODULE": "ibus", "QT_QPA_PLATFORM": "xcb"}
        stack.enter_context(_running(["openbox"], environment))
        command = ["ibus-daemon", "-rx", "--panel=disable"] if daemon == "ibus" else ["fcitx5"]
        stack.enter_context(_running(command, environment))
        if daemon == "ibus":
            subprocess.run(["ibus", "engine", "Unikey"], env=environment, capture_output=True, check=False)
        stack.enter_context(_running(_desk_in(home), environment))
        yield reader


def _desk_in(home: Path) -> list[str]:
    """Set a desk up and return the command that opens it."""
    folder, guard = home / "desk", home / "guard"
    folder.mkdir()
    new = NewDesk(sample_agency(), "Trần Minh Đức", _PASSWORD, PrintSettings("", str(home / "pdf")), "1")
    opening.set_up(folder, guard, new).store.close()
    return [sys.executable, "-m", "desktop_app", "--data", str(folder), "--guard-folder", str(guard)]


def _results(trial: _Trial, method: str, cards: list[str]) -> Iterator[str]:
    trial.begin()
    typed = trial.compose(_TYPED[method])
    yield f"typed by hand: {typed}" if typed == _COMPOSED else f"FAULT: typed by hand: {typed}"
    for place, card in enumerate(cards):
        field = _FIELDS[place // 2]
        yield f"{field}: {trial.scan(field, card)}"


def main() -> int:
    """Run one method; return 1 when there was a fault."""
    parser = argparse.ArgumentParser()
    parser.add_argument("daemon", choices=["ibus", "fcitx5"])
    parser.add_argument("method", choices=["telex", "vni"])
    parser.add_argument("--gap", type=int, default=8, help="milliseconds between two keys of the scanner")
    chosen = parser.parse_args()
    cards = list(_cards(sample_people(2 * len(_FIELDS))))
    is_fault = False
    with _program(chosen.daemon, chosen.method, cards) as reader:
        for result in _results(_Trial(reader, chosen.gap), chosen.method, cards):
            print(result, flush=True)
            is_fault = is_fault or "FAULT" in result
    return int(is_fault)


if __name__ == "__main__":
    sys.exit(main())
