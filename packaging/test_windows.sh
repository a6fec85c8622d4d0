#!/usr/bin/env bash
# Builds the setup, installs it under wine and uses the program by keys: bash packaging/test_windows.sh [PICTURES]
# Wine 10 runs in a minimal Debian 13, which is made once (two minutes) and kept; needs root. Takes twelve minutes.
# With a folder named, a picture of each step is left there. What wine cannot show is in packaging/windows/CHECKLIST.md.
# The steps are in tests/windows_trial.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=bare_system.sh
source "$(dirname "${BASH_SOURCE[0]}")/bare_system.sh"

pictures=${1:+$(realpath -m "$1")}
require_root
require_packages "${QMC_SYSTEM_PACKAGES[@]}" "nsis|tạo bộ cài Windows" "openbox|quản lý cửa sổ" "binutils-mingw-w64-x86-64|đọc DLL" \
    "gcc-mingw-w64-x86-64|thư viện thay thế cho wine" "imagemagick|chụp màn hình" "osslsigncode|ký bộ cài" "openssl|khóa để thử" \
    "tesseract-ocr|đọc chữ trên màn hình" "tesseract-ocr-vie|đọc chữ tiếng Việt"
prepare_python requirements-dev.lock
find_uv
work=$(mktemp -d)
trap 'tear_down; rm -rf "$work"' EXIT
trap 'say "line $LINENO failed: $BASH_COMMAND"' ERR

begun=$SECONDS
stage() {
    printf '== %3d s: %s\n' "$((SECONDS - begun))" "$1"
}

# older VERSION: a copy of this checkout that calls itself an earlier version.
older() {
    mkdir "$work/older"
    cp -r "$QMC_ROOT"/{desktop_app,forms,resources,packaging,LICENSE,THIRD-PARTY.txt} "$work/older/"
    sed -i "s/^__version__ = .*/__version__ = \"$1\"/" "$work/older/desktop_app/__init__.py"
}

# make_stubs: libraries that Qt wants and wine lacks. They answer that there is nothing; they never go into a setup.
make_stubs() {
    local name qt=$system/root/Qt6Core.dll
    find "$prefix" -name Qt6Core.dll -exec cp {} "$qt" \; -quit
    x86_64-w64-mingw32-objdump -p "$qt" |
        awk '/DLL Name: icuuc/ { found = 1; next } /DLL Name/ { found = 0 } found && $3 ~ /^(ucnv|UCNV)_/ { print $3 }' |
        while read -r name; do
            if [[ $name == ucnv_open ]]; then
                printf '__declspec(dllexport) void *ucnv_open(const char *name, int *error) { *error = 4; return 0; }\n'
            else
                printf '__declspec(dllexport) long long %s(void) { return 0; }\n' "$name"
            fi
        done >"$work/icuuc.c"
    cat >"$work/mscms.c" <<'C'
__declspec(dllexport) void *WcsCreateIccProfile(void) { return 0; }
__declspec(dllexport) void *OpenColorProfileW(void) { return 0; }
__declspec(dllexport) int CloseColorProfile(void) { return 1; }
__declspec(dllexport) int GetColorProfileFromHandle(void) { return 0; }
C
    for name in icuuc mscms; do
        x86_64-w64-mingw32-gcc -shared -O1 -o "$prefix/drive_c/windows/system32/$name.dll" "$work/$name.c"
    done
}

# make_keys: what signs the setup, and what signs updates, both for this trial only.
make_keys() {
    openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/key.pem" -out "$work/certificate.pem" -days 2 \
        -subj "/CN=Quay Mot Cua thu nghiem" -addext extendedKeyUsage=codeSigning 2>/dev/null
    local name
    for name in root release; do
        openssl genpkey -algorithm ed25519 -out "$work/$name.pem"
    done
    PYTHONPATH=$QMC_ROOT "$QMC_VENV/bin/python" "$QMC_ROOT/packaging/update_root.py" --root-key "$work/root.pem" \
        --release-key "$work/release.pem" --trust "$work/trust.json"
}

# make_update NAME VERSION: the update of the built tree to a version; $work/newer is its tree.
make_update() {
    local package=$work/newer/app/desktop_app
    sed -i "s/^__version__ = .*/__version__ = \"$2\"/" "$package/__init__.py"
    PYTHONPATH=$QMC_ROOT "$QMC_VENV/bin/python" "$QMC_ROOT/packaging/update_bundle.py" --from "$work/tree" --to "$work/newer" \
        --key "$work/release.pem" --out "$stick/$1.qmcu"
}

# make_updates: a good update, one that does not start, and one that somebody else signed, on a stick.
make_updates() {
    stick=$prefix/drive_c/stick
    mkdir -p "$stick"
    cp -al "$work/tree" "$work/newer"
    make_update good 9.0.1
    printf '\nraise RuntimeError("a broken update")\n' >"$work/broken.py"
    cat "$work/newer/app/desktop_app/app.py" "$work/broken.py" >"$work/app.py"
    mv "$work/app.py" "$work/newer/app/desktop_app/app.py"
    make_update broken 9.0.2
    openssl genpkey -algorithm ed25519 -out "$work/release.pem"
    make_update foreign 9.0.3
}

# lay_tests: the checkout as C:\source, and what the unit tests need besides the setup's own libraries.
lay_tests() {
    local names="attrs colorama execnet hypothesis iniconfig lxml packaging pikepdf pillow pluggy pygments pytest pytest-xdist sortedcontainers"
    mkdir -p "$prefix/drive_c/source"
    cp -r "$QMC_ROOT"/{desktop_app,forms,resources,tests,packaging,pyproject.toml} "$prefix/drive_c/source/"
    find "$prefix/drive_c/source" -name __pycache__ -prune -exec rm -rf {} +
    awk -v names="$names" 'BEGIN { split(names, list, " "); for (place in list) wanted[list[place]] = 1 }
        /^[a-z0-9]/ { split($1, parts, "="); taken = parts[1] in wanted } taken && !/^ +#/' \
        "$QMC_ROOT/packaging/requirements-dev.lock" >"$work/test.lock"
    "$QMC_UV" pip install -q --no-deps --target "$prefix/drive_c/test-lib" --require-hashes --only-binary :all: \
        --python-platform x86_64-pc-windows-msvc --python-version 3.13 -r "$work/test.lock"
}

# start_cups: a printer whose pages go into a file.
start_cups() {
    mkdir -p "$system/run/cups" "$system/root/printed"
    printf 'FileDevice Yes\nServerRoot /etc/cups\n' >"$system/etc/cups/cups-files.conf"
    cat >"$system/etc/cups/cupsd.conf" <<'CONF'
Listen /run/cups/cups.sock
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
CONF
    "$work/inside" /usr/sbin/cupsd
    for _ in {1..30}; do
        "$work/inside" lpstat -r 2>/dev/null | grep -q 'is running' && break
        sleep 1
    done
    "$work/inside" lpadmin -p VP -E -v file:/root/printed/VP.ps -m drv:///sample.drv/generic.ppd 2>/dev/null
    "$work/inside" lpadmin -d VP
}

# write_inside: writes the program that runs a command in the bare system, as an account's session would.
write_inside() {
    cat >"$work/inside" <<SH
#!/usr/bin/env bash
exec chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "DISPLAY=$DISPLAY" WINEDEBUG=-all \\
    "WINEPREFIX=/root/wine" "WINEDLLOVERRIDES=mscoree,mshtml=;mscms=n" "\$@" </dev/null
SH
    chmod 755 "$work/inside"
}

stage "minimal Debian 13 with wine"
system=$(mktemp -d /var/tmp/qmc-wine.XXXXXX)
chmod 755 "$system"
unpack trixie wine64 wine cups cups-filters ghostscript
connect
start_display
openbox >/dev/null 2>&1 &
write_inside
prefix=$system/root/wine
stage "setups"
make_keys
version=$(program_version "$QMC_ROOT")
older 0.1.9
# The one that is given away: compressed as for users. Meanwhile the other core makes the rest.
bash "$QMC_ROOT/packaging/build_windows.sh" --certificate "$work/certificate.pem" --key "$work/key.pem" \
    --trust "$work/trust.json" --tree "$work/tree" &
built=$!
bash "$work/older/packaging/build_windows.sh" --quick
cp "$work/older/dist/QuayMotCua-0.1.9-setup.exe" "$system/root/older.exe"
stage "wine starts"
"$work/inside" wine wineboot -i >/dev/null 2>&1 || true
# A window of its own for the icons of the task bar would take the keys.
"$work/inside" wine reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Policies\Explorer' /v NoTrayItemsDisplay /t REG_DWORD /d 1 /f \
    >/dev/null 2>&1
"$work/inside" wine reg add 'HKCU\Software\Wine\X11 Driver' /v ShowSystray /d N /f >/dev/null 2>&1
"$work/inside" wineserver -k
start_cups
"$work/inside" wine /root/older.exe /S
make_stubs
lay_tests
wait "$built"
setup=$QMC_ROOT/dist/QuayMotCua-$version-setup.exe
osslsigncode verify -CAfile "$work/certificate.pem" "$setup" >/dev/null
cp "$setup" "$system/root/setup.exe"
stage "updates"
make_updates
stage "trial"
cd "$QMC_ROOT"
"$QMC_VENV/bin/python" -m tests.windows_trial --inside "$work/inside" --system "$system" ${pictures:+--pictures "$pictures"}
stage "done"
