"""The server's settings, from the environment; every one has a safe default but the database."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_MOST_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Settings:
    """How this server runs.

    Attributes:
        database_url: ``QMC_DATABASE_URL``: ``postgresql://user@host/name``.
        journal: ``QMC_JOURNAL``: folder of the journal; in earnest on another volume than the database.
        look_up_url: ``QMC_LOOK_UP_URL``: address of the public look-up page, told to the desks.
        soft_minimum: ``QMC_SOFT_MINIMUM``: a program older than this is asked to update.
        host: ``QMC_HOST``: address to listen on; TLS is the business of the proxy in front.
        port: ``QMC_PORT``.
        workers: ``QMC_WORKERS``: processes; connections and places are shared out among them.
        pool: ``QMC_POOL``: connections to the database.
        ingest: ``QMC_INGEST``: how many transactions may write at once; a quarter is kept for fresh work.
        device_rate: ``QMC_DEVICE_RATE``: requests a second that one desk may keep up; 0 for no limit.
        device_burst: ``QMC_DEVICE_BURST``: requests that it may make at once.
        page_rate: ``QMC_PAGE_RATE``: public pages a second that one address may keep up; 0 for no limit.
        proxy_header: ``QMC_PROXY_HEADER``: header in which the proxy in front names the visitor's address, such as
            ``X-Forwarded-For``; empty when none may be believed.
        session_key: ``QMC_SESSION_KEY``: secret that signs the province's sessions; without it they end with the
            process.
        mark_s: ``QMC_MARK_S``: seconds after which the markers against restored databases change.
    """

    database_url: str
    journal: Path
    look_up_url: str = ""
    soft_minimum: str = ""
    host: str = "127.0.0.1"
    port: int = 8580
    workers: int = 1
    pool: int = 24
    ingest: int = 16
    device_rate: float = 20.0
    device_burst: float = 200.0
    page_rate: float = 2.0
    proxy_header: str = ""
    session_key: str = ""
    mark_s: float = 60.0


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of an environment.

    Raises:
        ValueError: with the variable's name, when one is missing or no number.
    """
    url = environment.get("QMC_DATABASE_URL", "")
    if not url:
        raise ValueError("QMC_DATABASE_URL is not set")
    return Settings(
        database_url=url,
        journal=Path(environment.get("QMC_JOURNAL") or Path.home() / "quay-mot-cua-journal"),
        look_up_url=environment.get("QMC_LOOK_UP_URL", ""),
        soft_minimum=environment.get("QMC_SOFT_MINIMUM", ""),
        host=environment.get("QMC_HOST", "127.0.0.1"),
        port=int(_number(environment, "QMC_PORT", 8580)),
        workers=int(_number(environment, "QMC_WORKERS", max(1, min(os.cpu_count() or 1, _MOST_WORKERS)))),
        pool=int(_number(environment, "QMC_POOL", 24)),
        ingest=int(_number(environment, "QMC_INGEST", 16)),
        device_rate=_number(environment, "QMC_DEVICE_RATE", 20),
        device_burst=_number(environment, "QMC_DEVICE_BURST", 200),
        page_rate=_number(environment, "QMC_PAGE_RATE", 2),
        proxy_header=environment.get("QMC_PROXY_HEADER", ""),
        session_key=environment.get("QMC_SESSION_KEY", ""),
        mark_s=_number(environment, "QMC_MARK_S", 60),
    )


def _number(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "")
    try:
        number = float(text) if text else default
    except ValueError:
        raise ValueError(f"{name} is no number") from None
    if not 0 <= number < 1e6:
        raise ValueError(f"{name} is out of bounds")
    return number
