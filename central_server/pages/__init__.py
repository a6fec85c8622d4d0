"""Pages for people: the public look-up of a dossier, and the province's report. No script, nothing from elsewhere."""
