"""Forms that go with one dossier or a list of dossiers."""
