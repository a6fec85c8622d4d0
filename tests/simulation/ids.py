"""Ids from the seed."""

import random
from uuid import UUID


class Ids:
    """Gives ids that depend on nothing but the seed."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def new(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128))
