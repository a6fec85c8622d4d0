#!/usr/bin/env bash
# Makes what a release consists of, in dist: bash packaging/release.sh
# The source archive, the manual, a list of all libraries (CycloneDX), the installers that can be built here, and the
# checksums of all of it. The version is that of desktop_app/__init__.py. The same commit gives the same bytes, except
# for the manual, in which Qt writes the time at which it was made.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$QMC_ROOT"

require_all "${QMC_QT_PACKAGES[@]}"
prepare_python requirements-dev.lock requirements.lock
python=$QMC_VENV/bin/python
version=$("$python" -c 'import desktop_app; print(desktop_app.__version__)')
out=$QMC_ROOT/dist
name=quay-mot-cua-$version
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

if [[ -n $(git status --porcelain) ]]; then
    say "Còn thay đổi chưa commit; bản phát hành phải dựng từ một commit. (uncommitted changes: a release is made from a commit)"
    exit 1
fi
left=$(find packaging/changes -name '*.md' ! -name README.md)
if [[ -n $left ]]; then
    say "Còn thay đổi chưa vào CHANGELOG.md: towncrier build --version $version. (changes that are not in the change log yet)"
    exit 1
fi
mkdir -p "$out"
rm -f "$out/$name"* "$out/SHA256SUMS"

say "== $name: nguồn (source archive)"
git archive --format=tar --prefix="$name/" HEAD | gzip -n -9 >"$out/$name.tar.gz"

say "== danh sách thư viện (bill of materials)"
for part in desk server; do
    "$python" packaging/bill_of_materials.py "$part" >"$out/$name-$part.cdx.json"
done

say "== hướng dẫn sử dụng (manual)"
bash packaging/manual.sh "$out/$name-huong-dan-su-dung.pdf"

# Licences of all shipped parts, with their texts.
cp THIRD-PARTY.txt "$out/$name-third-party.txt"

# Installers whose scripts are there; each writes into dist.
for build in build_windows.sh build_deb.sh; do
    if [[ -f packaging/$build ]]; then
        say "== $build"
        bash "packaging/$build"
    fi
done

(cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | LC_ALL=C sort | xargs -d '\n' sha256sum >SHA256SUMS)
say "== $out"
cat "$out/SHA256SUMS"
