"""A bad network: a seeded proxy on loopback that cuts, stalls, slows down and corrupts connections."""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from random import Random

_CHUNK = 2048
FATES = ("whole", "cut request", "cut answer", "garbled answer", "slow", "refused", "twice")


class FaultProxy:
    """Listens on a port of its own and passes connections on; `calm` lets everything through."""

    def __init__(self, port: int, seed: int) -> None:
        self._target = ("127.0.0.1", port)
        self._chance = Random(seed)
        self._lock = threading.Lock()
        self._deck: list[str] = []
        self.met: dict[str, int] = {}
        self.is_calm = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _fate(self) -> tuple[str, int]:
        with self._lock:
            if not self._deck:
                self._deck = self._chance.sample(FATES, len(FATES))
            fate = "whole" if self.is_calm else self._deck.pop()
            self.met[fate] = self.met.get(fate, 0) + 1
            # Small answers are cut in their head or body; large ones anywhere.
            return fate, self._chance.randrange(1, 1200)

    def _serve(self, client: socket.socket) -> None:
        fate, place = self._fate()
        with suppress(OSError), client, socket.create_connection(self._target) as server:
            if fate == "refused":
                return
            asked = bytearray()
            upward = threading.Thread(
                target=_pump, args=(client, server, place if fate == "cut request" else 0, asked.extend), daemon=True
            )
            upward.start()
            _pump(server, client, place if fate == "cut answer" else 0, change=_CHANGES.get(fate, _as_it_is))
            upward.join()
            if fate == "twice":
                self._again(bytes(asked))

    def _again(self, asked: bytes) -> None:
        """Say once more what was said before; nobody hears the answer."""
        with suppress(OSError), socket.create_connection(self._target) as server:
            server.sendall(asked)
            server.settimeout(0.5)
            server.recv(_CHUNK)


def _pump(
    source: socket.socket,
    target: socket.socket,
    cut_at: int,
    heard: Callable[[bytes], object] = bytes,
    change: Callable[[bytes], bytes] = bytes,
) -> None:
    """Pass bytes on until one side ends, or both are cut after so many bytes."""
    passed = 0
    with suppress(OSError):
        while data := source.recv(_CHUNK):
            heard(data)
            if cut_at and passed + len(data) >= cut_at:
                target.sendall(data[: cut_at - passed])
                break
            target.sendall(change(data))
            passed += len(data)
    for one in (source, target):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


def _as_it_is(data: bytes) -> bytes:
    return data


def _garbled(data: bytes) -> bytes:
    middle = len(data) - 1 - len(data) // 4
    return data[:middle] + bytes([data[middle] ^ 0x01]) + data[middle + 1 :]


def _slowly(data: bytes) -> bytes:
    time.sleep(0.05)
    return data


_CHANGES: dict[str, Callable[[bytes], bytes]] = {"garbled answer": _garbled, "slow": _slowly}
