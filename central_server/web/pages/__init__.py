"""HTML pages: the public look-up of a dossier and the province's report. No scripts, no third-party content."""
