"""Practising at the training desk: ten visitors, one after the other, and a score."""
