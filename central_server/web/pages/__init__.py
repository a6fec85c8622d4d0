"""HTML pages: the look-up of a dossier, the catalogue of procedures, the province's report.

No scripts, no third-party content.
"""
