#!/usr/bin/env bash
# Collects the screen's texts into the Qt Linguist files and compiles them. Run it after a text on the screen changed,
# translate what is new in resources/translations/desk_vi.ts, and run it again.
set -euo pipefail
cd "$(dirname "$0")/.."
mapfile -t sources < <(find desktop_app -name '*.py' | LC_ALL=C sort)
for language in vi en; do
  file="resources/translations/desk_$language.ts"
  .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language en -target-language "$language" \
    "${sources[@]}" -ts "$file"
  .venv/bin/pyside6-lrelease -silent "$file" -qm "resources/translations/desk_$language.qm"
done
