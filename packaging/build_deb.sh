#!/usr/bin/env bash
# Builds the Debian packages of the desk and of the central server: bash packaging/build_deb.sh [--quick] [desk|server]
# Writes dist/quay-mot-cua_VERSION-1_amd64.deb and dist/quay-mot-cua-server_VERSION-1_amd64.deb for Debian 12, 13 and Ubuntu 24.04:
# the system's Python 3.11 to 3.13 runs them, with the locked libraries in /opt. Needs no root. --quick compresses less, for trials.
set -euo pipefail
# What is in the package is readable by everybody, whatever the account that builds it keeps to itself.
umask 022
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

require_packages "dpkg-dev|tạo gói" "fakeroot|quyền của tệp trong gói"
find_uv
compression=(-Zxz)
if [[ ${1:-} == --quick ]]; then
    compression=(-Zgzip -z1)
    shift
fi
parts=("$@")
((${#parts[@]})) || parts=(desk server)
version=$(program_version "$QMC_ROOT")
revision=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$QMC_ROOT" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH

# lay_libraries LOCK: what is compiled for one Python has its version in the name, so three sets lie in one folder.
lay_libraries() {
    local python
    for python in 3.11 3.12 3.13; do
        "$QMC_UV" pip install -q --target "$work/$python" --require-hashes --only-binary :all: --no-compile-bytecode \
            --python-platform x86_64-manylinux_2_34 --python-version "$python" -r "$QMC_ROOT/packaging/$1"
        rm -f "$work/$python/.lock"
        python3 "$QMC_ROOT/packaging/slim.py" "$work/$python" >&2
        cp -a "$work/$python/." "$opt/lib/"
        rm -rf "${work:?}/$python"
    done
}

lay_documents() {
    local doc=$root/usr/share/doc/$name page
    mkdir -p "$doc" "$root/usr/share/lintian/overrides"
    for page in "$files"/*.[18]; do
        mkdir -p "$root/usr/share/man/man${page##*.}"
        gzip -9n <"$page" >"$root/usr/share/man/man${page##*.}/${page##*/}.gz"
    done
    gzip -9n <"$QMC_ROOT/CHANGELOG.md" >"$doc/changelog.gz"
    printf '%s (%s-%s) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- %s  %s\n' "$name" "$version" "$revision" \
        "$(sed -n 's/^Maintainer: //p' "$files/control")" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" |
        gzip -9n >"$doc/changelog.Debian.gz"
    sed "s/@PACKAGE@/$name/g" "$QMC_ROOT/packaging/debian/copyright" >"$doc/copyright"
    gzip -9n <"$QMC_ROOT/THIRD-PARTY.txt" >"$doc/THIRD-PARTY.txt.gz"
    cp "$files/lintian-overrides" "$root/usr/share/lintian/overrides/$name"
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

# lay_desk: what only the package of the desk has. The packages that Qt's libraries load are those of QMC_QT_PACKAGES; "a/b" there
# is "a | b" here.
lay_desk() {
    local entry package
    lay_program "$QMC_ROOT" "$opt/app"
    install -D -m 644 "$files/quay-mot-cua.desktop" "$root/usr/share/applications/quay-mot-cua.desktop"
    install -D -m 644 "$files/quay-mot-cua.xml" "$root/usr/share/mime/packages/quay-mot-cua.xml"
    install -D -m 644 "$QMC_ROOT/resources/icons/quay-mot-cua.svg" "$root/usr/share/icons/hicolor/scalable/apps/quay-mot-cua.svg"
    install -D -m 755 "$files/quay-mot-cua.sh" "$root/usr/bin/quay-mot-cua"
    depends+=', libstdc++6'
    for entry in "${QMC_QT_PACKAGES[@]}"; do
        package=${entry%%|*}
        [[ $package == cups-* ]] || depends+=", ${package/\// | }"
    done
}

# lay_server: what only the package of the server has. Of the desk's program it needs rules, protocol, readers and the posted sheet.
lay_server() {
    local examples=$root/usr/share/doc/$name/examples
    lay_program "$QMC_ROOT" "$opt/app"
    cp -r "$QMC_ROOT/central_server" "$opt/app/"
    rm -rf "$opt"/app/desktop_app/{ui,demo,devices} "$opt"/app/resources/{help,icons,sounds,styles,translations}
    find "$opt" -name __pycache__ -prune -exec rm -rf {} +
    install -D -m 755 "$files/qmc-server.sh" "$root/usr/bin/qmc-server"
    install -D -m 644 -t "$root/usr/lib/systemd/system" "$QMC_ROOT"/packaging/server/*.{service,timer}
    install -D -m 644 "$QMC_ROOT/packaging/server/server.env" "$root/usr/share/$name/server.env"
    install -D -m 644 -t "$examples" "$QMC_ROOT"/packaging/server/{nginx.conf.example,Caddyfile.example,alerts.yml}
    install -D -m 644 "$QMC_ROOT/packaging/server/README.md" "$root/usr/share/doc/$name/README.md"
    depends+=', adduser, init-system-helpers (>= 1.54)'
}

write_control() {
    local script
    mkdir -p "$root/DEBIAN"
    sed "s/@VERSION@/$version-$revision/; s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f 1)/; s~@DEPENDS@~$depends~" \
        "$files/control" >"$root/DEBIAN/control"
    for script in postinst prerm postrm; do
        [[ ! -f $files/$script ]] || install -m 755 "$files/$script" "$root/DEBIAN/"
    done
    (cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
}

# build PART LOCK: writes one package.
build() {
    local package
    mkdir -p "$opt/lib"
    lay_libraries "$2"
    "lay_$1"
    cp "$files/start.py" "$opt/"
    lay_documents
    # Libraries are not programs: what some files name as their interpreter is of no use.
    find "$opt" -name '*.py' -exec sed -i '1s/^#!.*/#/' {} +
    find "$root" -type d -exec chmod 755 {} +
    find "$root" -type f ! -path "$root/usr/bin/*" -exec chmod 644 {} +
    gzip_again
    write_control
    chmod 755 "$root"/DEBIAN/p*
    find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    package=${name}_$version-${revision}_amd64.deb
    fakeroot dpkg-deb --root-owner-group "${compression[@]}" --build "$root" "$QMC_ROOT/dist/$package" >/dev/null
    (cd "$QMC_ROOT/dist" && sha256sum "$package" | tee "$package.sha256")
    printf '%s: %d MB; %d MB unpacked\n' "$package" "$(($(stat -c %s "$QMC_ROOT/dist/$package") / 1000000))" \
        "$(($(du -sb "$opt" | cut -f 1) / 1000000))"
}

mkdir -p "$QMC_ROOT/dist"
for part in "${parts[@]}"; do
    case $part in
        desk) name=quay-mot-cua files=$QMC_ROOT/packaging/debian lock=requirements.lock ;;
        server) name=quay-mot-cua-server files=$QMC_ROOT/packaging/debian/server lock=requirements-server.lock ;;
        *) say "build_deb.sh: desk, server"; exit 2 ;;
    esac
    root=$work/$part
    opt=$root/opt/$name
    depends='python3 (>= 3.11), python3 (<< 3.14), libc6 (>= 2.34)'
    build "$part" "$lock"
done
