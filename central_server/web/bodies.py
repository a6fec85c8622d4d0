"""Reading what a request carries: never more than a limit, packed or unpacked."""

import gzip
import io
import zlib
from collections.abc import Callable

import zstandard
from starlette.requests import Request

from desktop_app.sync.wire import Refusal

MOST_BODY = 8 * 1024 * 1024
"""Neither packed nor unpacked may a body be larger."""

_WINDOW = 8 * 1024 * 1024
_CHUNK = 64 * 1024


async def read_body(request: Request) -> bytes:
    """Return the body as it came.

    Raises:
        Refusal: ``too_large``; ``bad_request`` when the other side went away in the middle.
    """
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BODY:
            raise Refusal("too_large")
        parts.append(part)
    return b"".join(parts)


def unpacked(body: bytes, encoding: str) -> bytes:
    """Return a body without its content encoding.

    Raises:
        Refusal: ``too_large`` for what unpacks to more than the limit, ``unknown_encoding``, ``bad_batch`` for what
            does not unpack.
    """
    unpack = _UNPACK.get(encoding.strip().lower())
    if unpack is None:
        raise Refusal("unknown_encoding")
    try:
        return unpack(body)
    except (zstandard.ZstdError, zlib.error, EOFError, OSError) as error:
        raise Refusal("bad_batch") from error


def _zstd(body: bytes) -> bytes:
    reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(body)
    return _limited(reader.read)


def _gzip(body: bytes) -> bytes:
    with gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
        return _limited(file.read)


def _limited(read: Callable[[int], bytes]) -> bytes:
    parts, size = [], 0
    while part := read(_CHUNK):
        size += len(part)
        if size > MOST_BODY:
            raise Refusal("too_large")
        parts.append(part)
    return b"".join(parts)


_UNPACK: dict[str, Callable[[bytes], bytes]] = {"": bytes, "identity": bytes, "zstd": _zstd, "gzip": _gzip}
