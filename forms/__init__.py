"""The printed forms of the one-stop counter: dataclass in, PDF bytes out.

The package is pure. It knows no database, no window and no network; the only thing it reads is
package data under ``resources`` (fonts, wording, samples). Every form is a sub-package that owns its
data class and its layout; what forms share (fonts, text flow, tables, codes, the heading of Decree
30/2020, signatures, the painter) lies in small modules beside this one.

To add a form: a sub-package with a ``FORM`` (see :mod:`forms.registry`), its wording under
``resources/forms/<set>/<form>.json``, a sample under ``resources/forms/samples`` and golden pictures.
"""
