"""From a dossier to a printed form: form data, PDF, printers."""
