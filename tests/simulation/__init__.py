"""Desks, a server, a network and disks as objects of one seed: what sync promises, tried against every fault."""
