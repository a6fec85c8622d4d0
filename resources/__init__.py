"""Data of the product: fonts, style sheets, translations, catalogue, wordings, calendar, rules."""
