"""Restrictions (ngăn chặn): parcels, papers and persons for whom nothing is received without a release."""
