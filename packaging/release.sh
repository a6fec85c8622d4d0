#!/usr/bin/env bash
# Makes what a release consists of, in dist: bash packaging/release.sh [OPTIONS OF build_windows.sh]
# The source archive, the manual, a list of all libraries (CycloneDX), the installers that can be built here, and the
# checksums of all of it. The version is that of desktop_app/__init__.py. The same commit gives the same bytes.
# For desks that are to take updates the Windows setup needs --trust, and --python for one that is given away.
set -euo pipefail
umask 022
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

started=$PWD
version=$(program_version "$QMC_ROOT")
if [[ -n $(git -C "$QMC_ROOT" status --porcelain) ]]; then
    say "Còn thay đổi chưa commit; bản phát hành phải dựng từ một commit. (uncommitted changes: a release is made from a commit)"
    exit 1
fi
left=$(find "$QMC_ROOT/packaging/changes" -name '*.md' ! -name README.md)
if [[ -n $left ]]; then
    say "Còn thay đổi chưa vào CHANGELOG.md: towncrier build --version $version. (changes that are not in the change log yet)"
    exit 1
fi
newest=$(sed -n 's/^## \[\(.*\)\].*/\1/p' "$QMC_ROOT/CHANGELOG.md" | head -n 1)
if [[ $newest != "$version" ]]; then
    say "CHANGELOG.md nói về bản $newest, chương trình là bản $version. (the change log's newest version is another one)"
    exit 1
fi
require_all "${QMC_QT_PACKAGES[@]}"
prepare_python requirements-dev.lock requirements.lock
cd "$QMC_ROOT"
python=$QMC_VENV/bin/python
out=$QMC_ROOT/dist
name=quay-mot-cua-$version
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

# files: what a release of this version consists of; dist may hold other versions.
files() {
    find "$out" -maxdepth 1 -type f \( -name "$name.tar.gz" -o -name "$name-*" -o -name "quay-mot-cua*_$version-*" \
        -o -name "QuayMotCua-$version-*" \) -printf '%f\n' | LC_ALL=C sort
}

mkdir -p "$out"
files | (cd "$out" && xargs -r -d '\n' rm -f)
rm -f "$out/SHA256SUMS"

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

say "== build_windows.sh"
(cd "$started" && bash "$QMC_ROOT/packaging/build_windows.sh" "$@")
say "== build_deb.sh"
bash packaging/build_deb.sh

(cd "$out" && files | xargs -d '\n' sha256sum >SHA256SUMS)
say "== $out"
cat "$out/SHA256SUMS"
