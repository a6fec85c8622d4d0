"""Settings from environment variables; all but the database have a safe default."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.text import tidy

SERVICE_SETTINGS = Path("/etc/quay-mot-cua-server.env")
"""Where the package of the server keeps the service's settings."""

_MAX_WORKERS = 4
_NO_DATABASE = "QMC_DATABASE_URL is not set"
_AS_SERVICE = "; this computer runs the server as a service, whose commands are: sudo qmc-server …"


@dataclass(frozen=True, slots=True)
class Settings:
    """The server's settings.

    Attributes:
        database_url: ``QMC_DATABASE_URL``: ``postgresql://user@host/name``.
        shard_urls: ``QMC_SHARD_URLS``: further databases that offices are spread over, separated by spaces. New ones
            are added at the end, and none is taken away.
        journal: ``QMC_JOURNAL``: folder of the journal; in production on another volume than the database.
        backup: ``QMC_BACKUP``: folder of the backups; in production on another volume too.
        look_up_url: ``QMC_LOOK_UP_URL``: address of the public look-up page; the desks print it.
        office: ``QMC_OFFICE``: identification code of the province, such as H44; the public pages of the catalogue show
            its decisions besides those for the whole country.
        province: ``QMC_PROVINCE``: name of the province, such as Tỉnh Phú Thọ; in the head of every public page.
        soft_minimum: ``QMC_SOFT_MINIMUM``: desks with an older program are asked to update.
        host: ``QMC_HOST``: address to listen on; the proxy in front terminates TLS.
        port: ``QMC_PORT``.
        workers: ``QMC_WORKERS``: worker processes; they share connections and write slots equally.
        pool: ``QMC_POOL``: connections to each database.
        ingest: ``QMC_INGEST``: concurrent write transactions; a quarter is reserved for fresh events.
        device_rate: ``QMC_DEVICE_RATE``: requests a second of one desk; 0 for no limit.
        device_burst: ``QMC_DEVICE_BURST``: requests that it may send at once.
        device_day_mib: ``QMC_DEVICE_DAY_MIB``: MiB of events that one desk may store a day; 0 for no limit.
        page_rate: ``QMC_PAGE_RATE``: public pages a second for one address; 0 for no limit.
        proxy_header: ``QMC_PROXY_HEADER``: header in which the proxy passes the visitor's address, such as
            ``X-Forwarded-For``; empty when no proxy is trusted.
        session_key: ``QMC_SESSION_KEY``: secret that signs the sessions of report readers; by default one that is
            kept beside the journal. Only several machines behind one address have to set it.
        exchange_s: ``QMC_EXCHANGE_S``: seconds between two looks for dossiers that go from one office to another.
        mark_s: ``QMC_MARK_S``: seconds between changes of the markers that detect a restored database.
    """

    database_url: str
    journal: Path
    look_up_url: str = ""
    shard_urls: tuple[str, ...] = ()
    soft_minimum: str = ""
    host: str = "127.0.0.1"
    port: int = 8580
    workers: int = 1
    pool: int = 24
    ingest: int = 16
    device_rate: float = 20.0
    device_burst: float = 200.0
    device_day_mib: float = 256.0
    page_rate: float = 2.0
    proxy_header: str = ""
    session_key: str = ""
    exchange_s: float = 5.0
    mark_s: float = 60.0
    office: str = ""
    province: str = ""
    backup: Path = Path("backup")

    @property
    def procedure_page(self) -> str:
        """Address of the public page of a procedure, with ``{code}``; ``""`` without a public address."""
        return f"{self.look_up_url.rstrip('/')}/p/{{code}}" if self.look_up_url else ""

    @property
    def device_day_bytes(self) -> int:
        """Bytes of events that one desk may store a day; 0 for no limit."""
        return round(self.device_day_mib * 1024 * 1024)


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of an environment.

    Raises:
        ValueError: with the variable's name, when one is missing or not a number.
    """
    url = environment.get("QMC_DATABASE_URL", "")
    if not url:
        raise ValueError(_NO_DATABASE + (_AS_SERVICE if SERVICE_SETTINGS.exists() else ""))
    return Settings(
        database_url=url,
        journal=Path(environment.get("QMC_JOURNAL") or Path.home() / "quay-mot-cua-journal"),
        backup=Path(environment.get("QMC_BACKUP") or Path.home() / "quay-mot-cua-backup"),
        look_up_url=environment.get("QMC_LOOK_UP_URL", ""),
        office=environment.get("QMC_OFFICE", "").strip().upper(),
        province=tidy(environment.get("QMC_PROVINCE", "")),
        shard_urls=tuple(environment.get("QMC_SHARD_URLS", "").split()),
        soft_minimum=environment.get("QMC_SOFT_MINIMUM", ""),
        host=environment.get("QMC_HOST", "127.0.0.1"),
        port=int(_number(environment, "QMC_PORT", 8580)),
        workers=int(_number(environment, "QMC_WORKERS", max(1, min(os.cpu_count() or 1, _MAX_WORKERS)))),
        pool=int(_number(environment, "QMC_POOL", 24)),
        ingest=int(_number(environment, "QMC_INGEST", 16)),
        device_rate=_number(environment, "QMC_DEVICE_RATE", 20),
        device_burst=_number(environment, "QMC_DEVICE_BURST", 200),
        device_day_mib=_number(environment, "QMC_DEVICE_DAY_MIB", 256),
        page_rate=_number(environment, "QMC_PAGE_RATE", 2),
        proxy_header=environment.get("QMC_PROXY_HEADER", ""),
        session_key=environment.get("QMC_SESSION_KEY", ""),
        exchange_s=_number(environment, "QMC_EXCHANGE_S", 5),
        mark_s=_number(environment, "QMC_MARK_S", 60),
    )


def _number(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "")
    try:
        number = float(text) if text else default
    except ValueError:
        raise ValueError(f"{name} is not a number") from None
    if not 0 <= number < 1e6:
        raise ValueError(f"{name} is out of bounds")
    return number
