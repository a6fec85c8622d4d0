"""Signed statements on printed papers: what they say, whose key signed them, whether a paper is genuine."""
