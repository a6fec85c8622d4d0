"""Networks that are gone for long, and disks that do not keep what they were given."""

from tests.simulation.world import World


def cut_off(world: World) -> None:
    """Cut a desk off for many rounds."""
    world.some().link.cut_for += world.chance.randint(4, 15)


def back_up_desk(world: World) -> None:
    machine = world.some()
    if not machine.is_damaged:
        machine.backup = machine.desk.snapshot()


def flip_bit(world: World) -> None:
    """Change a stored event behind the program's back; nothing of it may ever be used."""
    machine = world.some()
    if machine.desk.event_ids() and not machine.is_damaged:
        machine.desk.flip_bit(world.chance)
        machine.is_damaged = True
        world.totals.met("bit flipped")
