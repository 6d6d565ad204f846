#!/usr/bin/env bash
# Sees that the programs the tests use are there; as root it installs what is missing, else it says what is.
set -euo pipefail

missing=()

need() { # PACKAGE COMMAND...: the package is missing when the command fails
    local package=$1
    shift
    "$@" > /dev/null 2>&1 || missing+=("$package")
}

found() { # PATTERN: a file with such a name exists
    compgen -G "$1"
}

# Chromium without windows does the same in about half the time, so who can install it gets it.
chromium=chromium
if [ "$(id -u)" -eq 0 ] && apt-cache show chromium-headless-shell > /dev/null 2>&1; then
    chromium=chromium-headless-shell
fi

browser() {
    command -v "$chromium" || command -v chromium-headless-shell ||
        { [ "$chromium" = chromium ] && { command -v chromium-browser || command -v google-chrome; }; }
}

database() {
    command -v initdb || found '/usr/lib/postgresql/*/bin/initdb'
}

office() { # LIBRARY: soffice is there with this part
    local program
    program=$(command -v soffice) && found "$(dirname "$(readlink -f "$program")")/$1*"
}

families=$(fc-list : family 2> /dev/null || true)

font() {
    grep -q "$1" <<< "$families"
}

need "$chromium" browser
need postgresql database
need libreoffice-writer-nogui office libswlo
need libreoffice-calc-nogui office libsclo
need poppler-utils command -v pdftoppm
need nodejs command -v node
need npm command -v npm
need fontconfig command -v fc-list
need fonts-crosextra-carlito font Carlito
need fonts-crosextra-caladea font Caladea
need fonts-liberation font 'Liberation Sans'
need fonts-dejavu-core font 'DejaVu Sans'
need fonts-noto-core font 'Noto Sans Ethiopic'

if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    echo "Voor de tests ontbreekt: ${missing[*]}" >&2
    echo "Op Debian of Ubuntu: sudo apt-get install ${missing[*]}" >&2
    echo "Ergens anders: installeer Chromium, PostgreSQL, LibreOffice, poppler, Node.js met npm en deze lettertypen." >&2
    exit 1
fi

echo "Dit wordt voor de tests geïnstalleerd: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get -qq -o DPkg::Lock::Timeout=600 update
apt-get -qq -y -o DPkg::Lock::Timeout=600 install --no-install-recommends "${missing[@]}" > /dev/null
