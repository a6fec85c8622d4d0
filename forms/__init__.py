"""The printed forms of the one-stop counter: a data class goes in, PDF bytes come out.

The package is pure. It knows no database, no window and no network; the only thing it reads is package data under
``resources`` (fonts, wording, samples). Imports run in one direction: `slips`, `letters` and `reports` hold the forms,
one module each with data class, layout and ``FORM``; `base` is what they share; `layout` places text, tables and codes
on pages; `pdf` writes the file.

To add a form: a module with a ``FORM`` and its line in :mod:`forms.registry`, its wording under
``resources/forms/<set>/<form>.json``, a sample under ``resources/forms/samples``, its schema under
``resources/forms/schema`` (``python -m forms NAME --schema -o FILE``) and golden pages.
"""
