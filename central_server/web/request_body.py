"""Reading request bodies with a size limit, before and after decompression."""

import gzip
import io
import zlib
from collections.abc import Callable

import zstandard
from starlette.requests import Request

from desktop_app.domain.text import is_number
from desktop_app.sync.protocol import Refusal

MOST_BODY = 8 * 1024 * 1024
"""The most bytes of a body, compressed as well as decompressed."""

MOST_UNSIGNED = 64 * 1024
"""The most bytes of a request that nobody has signed yet: an enrolment, a new identity."""

_WINDOW = 8 * 1024 * 1024
_CHUNK = 64 * 1024
_MOST_DIGITS = 18


def check_announced_length(request: Request) -> None:
    """Check the length that a request announces, before anything of its body is read.

    Raises:
        Refusal: ``too_large``.
    """
    announced = request.headers.get("content-length", "")
    if is_number(announced) and (len(announced) > _MOST_DIGITS or int(announced) > MOST_BODY):
        raise Refusal("too_large")


async def read_body(request: Request, most: int = MOST_BODY) -> bytes:
    """Return the body as it was sent.

    Args:
        request: the request.
        most: the most bytes that are read; a body may be longer than it announced.

    Raises:
        Refusal: ``too_large``.
    """
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise Refusal("too_large")
        parts.append(part)
    return b"".join(parts)


def unpack_body(body: bytes, encoding: str) -> bytes:
    """Return a body without its content encoding.

    Raises:
        Refusal: ``too_large`` for content above the limit, ``unknown_encoding``, ``bad_batch`` for content that cannot
            be decompressed.
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
