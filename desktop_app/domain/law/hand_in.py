"""The ways to hand in a dossier."""

from enum import StrEnum


class HandInWay(StrEnum):
    """A way to hand in a dossier (Nghị định 118/2025/NĐ-CP Điều 15): at the desk, by post, online."""

    DIRECT = "direct"
    POST = "post"
    ONLINE = "online"
