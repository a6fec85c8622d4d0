"""Windows, pages, dialogs and their view models. No rule and no SQL lives here."""
