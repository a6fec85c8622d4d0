"""Somebody with the key of a desk."""

from uuid import UUID

from tests.simulation.doubles import Desk


class Thief:
    """Somebody who has copied a desk's disk with its key.

    Attributes:
        desk: his copy, which he can use like an officer.
        stolen: the device identity that he has copied.
        own: identities that he got with it himself, which nobody else knows of.
        is_revoked: an administrator has revoked the stolen identity.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.stolen = desk.identity().device_id
        self.own: list[UUID] = []
        self.is_revoked = False
