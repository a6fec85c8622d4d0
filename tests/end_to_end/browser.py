"""A real Chromium, driven over its own pipe: no driver, no port, no library."""

import base64
import fcntl
import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    # Nothing but this machine can be reached.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--remote-debugging-pipe",
)
_PATIENCE_S = 60.0


class Browser:
    """One tab."""

    def __init__(self, send: int, receive: int) -> None:
        self._send = send
        self._receive = receive
        self._rest = b""
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "DOM", "Accessibility", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **given: Any) -> Any:
        """Ask for something and wait for the answer."""
        self._number += 1
        wanted: dict[str, Any] = {"id": self._number, "method": method, "params": given}
        if self._session:
            wanted["sessionId"] = self._session
        os.write(self._send, json.dumps(wanted).encode() + b"\0")
        answer = self._until(lambda one: one.get("id") == self._number)
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, address: str) -> None:
        """Go to an address and wait until it is there."""
        with self.leaving():
            self.call("Page.navigate", url=address)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Wait after the block for the page that it leads to."""
        self.events.clear()
        yield
        if not any(one.get("method") == "Page.loadEventFired" for one in self.events):
            self._until(lambda one: one.get("method") == "Page.loadEventFired")

    def eval(self, script: str) -> Any:
        """Return what a script gives."""
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def text(self) -> str:
        """Return what can be read, in one line."""
        return " ".join(str(self.eval("document.body.innerText")).split())

    def press(self, key: str, code: int) -> None:
        """Press one key."""
        told = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.call("Input.dispatchKeyEvent", type="keyDown", **told, **({"text": "\r"} if key == "Enter" else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **told)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        for letter in text:
            self.call("Input.dispatchKeyEvent", type="char", text=letter)

    def tab_to(self, name: str) -> None:
        """Go on with Tab, as without a mouse, until something with this id or these words has the focus."""
        for _ in range(30):
            self.press("Tab", 9)
            focus = self.eval("[document.activeElement.id, document.activeElement.innerText]")
            if name in focus:
                return
        raise AssertionError(f"{name} is not reached by keyboard")

    def look(self, width: int, height: int, *, dark: bool = False, media: str = "screen") -> None:
        """Set window and colours."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def picture(self, path: Path) -> None:
        """Write a picture of the window."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def asked_for(self) -> list[str]:
        """Return the addresses that the page asked for."""
        sent = [one for one in self.events if one.get("method") == "Network.requestWillBeSent"]
        return [one["params"]["request"]["url"] for one in sent]

    def weight(self) -> int:
        """Return how many bytes came over the wire."""
        done = [one for one in self.events if one.get("method") == "Network.loadingFinished"]
        return sum(int(one["params"]["encodedDataLength"]) for one in done)

    def complaints(self) -> list[str]:
        """Return what the console says."""
        told = [one for one in self.events if one.get("method") == "Log.entryAdded"]
        return [one["params"]["entry"]["text"] for one in told]

    def first_paint_ms(self) -> float:
        """Return when something could first be read, from the start of the navigation."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            found = self.eval("performance.getEntriesByName('first-contentful-paint').map(one => one.startTime)")
            if found:
                return float(found[0])
            time.sleep(0.05)
        raise AssertionError("nothing was painted")

    def _until(self, is_it: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            while b"\0" in self._rest:
                raw, self._rest = self._rest.split(b"\0", 1)
                one: dict[str, Any] = json.loads(raw)
                self.events.append(one)
                if is_it(one):
                    return one
            more = os.read(self._receive, 1 << 20)
            assert more, "the browser is gone"
            self._rest += more
        raise AssertionError("the browser does not answer")


def end_process(running: subprocess.Popen[bytes]) -> None:
    """End a process whose work is done: at its own pace, by force when a loaded machine makes it slow."""
    running.terminate()
    try:
        running.wait(20)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """Start a browser that knows nothing, and end it."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    # Chromium reads 3 and writes 4: high numbers first, so that neither is overwritten on the way.
    high = [fcntl.fcntl(one, fcntl.F_DUPFD, 20) for one in (theirs_in, theirs_out)]
    script = f'exec "$@" 3<&{high[0]} 4>&{high[1]}'
    command = [
        "bash",
        "-c",
        script,
        "bash",
        "chromium",
        *_FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        "about:blank",
    ]
    environment = {**os.environ, "HOME": str(folder), "LANG": "C.UTF-8"}
    with (folder / "chromium.log").open("ab") as log:
        running = subprocess.Popen(command, pass_fds=high, stderr=log, stdout=log, env=environment)
    for one in (theirs_in, theirs_out, *high):
        os.close(one)
    try:
        yield Browser(ours_out, ours_in)
    finally:
        end_process(running)
        os.close(ours_out)
        os.close(ours_in)
