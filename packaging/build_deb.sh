#!/usr/bin/env bash
# Builds the Debian package of the desk: bash packaging/build_deb.sh [--quick]
# Writes dist/quay-mot-cua_VERSION-1_amd64.deb for Debian 12, 13 and Ubuntu 24.04: the system's Python 3.11 to 3.13 runs it, with
# the locked libraries in /opt/quay-mot-cua. Needs no root. --quick compresses less, for trials.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

require_packages "dpkg-dev|tạo gói" "fakeroot|quyền của tệp trong gói"
find_uv
compression=(-Zxz)
if [[ ${1:-} == --quick ]]; then
    compression=(-Zgzip -z1)
fi
version=$(program_version "$QMC_ROOT")
revision=1
files=$QMC_ROOT/packaging/debian
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
opt=$root/opt/quay-mot-cua
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$QMC_ROOT" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH

# lay_libraries: what is compiled for one Python has its version in the name, so three sets lie in one folder.
lay_libraries() {
    local python
    for python in 3.11 3.12 3.13; do
        "$QMC_UV" pip install -q --target "$work/$python" --require-hashes --only-binary :all: --no-compile-bytecode \
            --python-platform x86_64-manylinux_2_34 --python-version "$python" -r "$QMC_ROOT/packaging/requirements.lock"
        rm -f "$work/$python/.lock"
        python3 "$QMC_ROOT/packaging/slim.py" "$work/$python" >&2
        cp -a "$work/$python/." "$opt/lib/"
        rm -rf "${work:?}/$python"
    done
}

lay_documents() {
    local doc=$root/usr/share/doc/quay-mot-cua
    mkdir -p "$doc" "$root/usr/share/man/man1" "$root/usr/share/lintian/overrides"
    gzip -9n <"$files/quay-mot-cua.1" >"$root/usr/share/man/man1/quay-mot-cua.1.gz"
    gzip -9n <"$QMC_ROOT/CHANGELOG.md" >"$doc/changelog.gz"
    printf 'quay-mot-cua (%s-%s) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- %s  %s\n' "$version" "$revision" \
        "$(sed -n 's/^Maintainer: //p' "$files/control")" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" |
        gzip -9n >"$doc/changelog.Debian.gz"
    cp "$files/copyright" "$doc/copyright"
    gzip -9n <"$QMC_ROOT/THIRD-PARTY.txt" >"$doc/THIRD-PARTY.txt.gz"
    cp "$files/lintian-overrides" "$root/usr/share/lintian/overrides/quay-mot-cua"
}

# gzip_again: data files of libraries that hold the time at which they were packed.
gzip_again() {
    local file
    find "$opt" -name '*.gz' | while read -r file; do
        gunzip <"$file" | gzip -9n >"$work/again.gz"
        mv "$work/again.gz" "$file"
    done
    find "$opt" -name '*.gz' -exec chmod 644 {} +
}

lay_desktop() {
    install -D -m 644 "$files/quay-mot-cua.desktop" "$root/usr/share/applications/quay-mot-cua.desktop"
    install -D -m 644 "$files/quay-mot-cua.xml" "$root/usr/share/mime/packages/quay-mot-cua.xml"
    install -D -m 644 "$QMC_ROOT/resources/icons/quay-mot-cua.svg" "$root/usr/share/icons/hicolor/scalable/apps/quay-mot-cua.svg"
    install -D -m 755 "$files/quay-mot-cua.sh" "$root/usr/bin/quay-mot-cua"
}

# write_control: the packages that Qt's libraries load are those of QMC_QT_PACKAGES; "a/b" there is "a | b" here.
write_control() {
    local entry name depends='python3 (>= 3.11), python3 (<< 3.14), libc6 (>= 2.34), libstdc++6'
    for entry in "${QMC_QT_PACKAGES[@]}"; do
        name=${entry%%|*}
        [[ $name == cups-* ]] || depends+=", ${name/\// | }"
    done
    mkdir -p "$root/DEBIAN"
    sed "s/@VERSION@/$version-$revision/; s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f 1)/; s~@DEPENDS@~$depends~" \
        "$files/control" >"$root/DEBIAN/control"
    install -m 755 "$files/postinst" "$files/prerm" "$root/DEBIAN/"
    (cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
}

mkdir -p "$opt/lib" "$QMC_ROOT/dist"
lay_libraries
lay_program "$QMC_ROOT" "$opt/app"
cp "$files/start.py" "$opt/"
lay_desktop
lay_documents
# Libraries are not programs: what some files name as their interpreter is of no use.
find "$opt" -name '*.py' -exec sed -i '1s/^#!.*/#/' {} +
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path "$root/usr/bin/*" -exec chmod 644 {} +
gzip_again
write_control
chmod 755 "$root/DEBIAN/postinst" "$root/DEBIAN/prerm"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package=quay-mot-cua_$version-${revision}_amd64.deb
fakeroot dpkg-deb --root-owner-group "${compression[@]}" --build "$root" "$QMC_ROOT/dist/$package" >/dev/null
cd "$QMC_ROOT/dist"
sha256sum "$package" | tee "$package.sha256"
printf '%s: %d MB; %d MB unpacked\n' "$package" "$(($(stat -c %s "$package") / 1000000))" "$(($(du -sb "$opt" | cut -f 1) / 1000000))"
