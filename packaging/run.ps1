# Khởi động Quầy Một Cửa từ mã nguồn trên Windows (starts the application from a checkout on Windows):
#   powershell -ExecutionPolicy Bypass -File packaging\run.ps1 [--demo] [tham số khác của ứng dụng]
# Lần đầu cài những gì còn thiếu; các lần sau chỉ kiểm tra một dấu (the first start installs, later ones only check a stamp).
# Keep this file in UTF-8 with a byte order mark: Windows PowerShell 5.1 reads Vietnamese wrongly without it.

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
$env:PIP_DISABLE_PIP_VERSION_CHECK = '1'
$env:PIP_NO_INPUT = '1'

$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root '.venv'
$venvPython = Join-Path $venv 'Scripts\python.exe'
$lock = Join-Path $PSScriptRoot 'requirements.lock'
$project = Join-Path $root 'pyproject.toml'
$stampFile = Join-Path $venv '.stamp-requirements.lock'

function Stop-WithMessage([string] $message) {
    Write-Host $message -ForegroundColor Red
    exit 1
}

# Ends the script when the last program failed.
function Assert-Success([string] $message) {
    if ($LASTEXITCODE -ne 0) {
        Stop-WithMessage $message
    }
}

# The path and version of a Python 3.11 or later, or nothing.
function Get-PythonInfo([string] $command, [string[]] $before) {
    if (-not (Get-Command $command -ErrorAction SilentlyContinue)) {
        return $null
    }
    $code = 'import sys; print(sys.executable) if sys.version_info >= (3, 11) else None'
    try {
        $path = & $command @before -c $code 2>$null
    } catch {
        return $null
    }
    if ($LASTEXITCODE -ne 0 -or -not $path) {
        return $null
    }
    return [string] $path
}

function Find-Python {
    foreach ($version in '-3.13', '-3.12', '-3.11', '-3') {
        $found = Get-PythonInfo 'py' @($version)
        if ($found) {
            return $found
        }
    }
    foreach ($name in 'python', 'python3') {
        $found = Get-PythonInfo $name @()
        if ($found) {
            return $found
        }
    }
    return $null
}

# What must be unchanged for the environment to be taken as it is.
function Get-Stamp {
    if (-not (Test-Path $venvPython)) {
        return ''
    }
    $version = & $venvPython -IS -c 'import sys; print(sys.version if sys.version_info >= (3, 11) else 0)'
    if ($LASTEXITCODE -ne 0 -or $version -eq '0') {
        return ''
    }
    $parts = @((Get-FileHash -Algorithm SHA256 $lock).Hash, (Get-FileHash -Algorithm SHA256 $project).Hash, $root, $version)
    return $parts -join '|'
}

function Install-Environment {
    if (-not (Get-Stamp)) {
        $python = Find-Python
        if (-not $python) {
            Stop-WithMessage ('Không tìm thấy Python 3.11 trở lên. Hãy cài Python (chọn "Add python.exe to PATH") rồi chạy lại. ' +
                '(No Python 3.11 or later was found: install it and start again.)')
        }
        Write-Host "Tạo môi trường Python (making .venv with $python)"
        & $python -m venv --clear $venv
        Assert-Success 'Không tạo được môi trường Python. (Making the environment failed.)'
    }
    Write-Host 'Cài thư viện; lần đầu mất vài phút (installing the pinned libraries, some minutes the first time)'
    & $venvPython -m pip install --quiet --require-hashes --progress-bar off -r $lock
    Assert-Success 'Không cài được thư viện. (Installing the libraries failed.)'
    & $venvPython -m pip install --quiet --no-deps --no-build-isolation -e $root
    Assert-Success 'Không cài được ứng dụng. (Installing the application failed.)'
    Set-Content -Path $stampFile -Value (Get-Stamp) -Encoding UTF8
}

$current = ''
if (Test-Path $stampFile) {
    $current = (Get-Content -Path $stampFile -Encoding UTF8 | Out-String).Trim()
}
if (-not $current -or $current -ne (Get-Stamp)) {
    Install-Environment
}

& $venvPython -m desktop_app @args
exit $LASTEXITCODE
