"""PDF/A files: fonts, page content, structure tree, metadata, writer."""
