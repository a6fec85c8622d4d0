"""From a dossier to paper: form data, PDF, printers."""
