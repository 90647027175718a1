#!/bin/sh
# Finds Python 3.11 or later and hands over to dev.py, which prepares .venv and does the rest.
#   sh installers/bootstrap.sh run|test|check|words|shots|lock [arguments]
# Exit 3: something is missing that only an administrator can install; the exact command was printed.
set -eu
cd "$(dirname "$0")/.."

fits() {
    "$1" -c 'import sys, ctypes, subprocess, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

choose() {
    for name in python3 python3.11 python3.12 python3.13 python3.14; do
        if fits "$name"; then
            echo "$name"
            return
        fi
    done
}

python=$(choose)
if [ -z "$python" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Comptoir: installing Python" >&2
    apt-get update -q >&2 </dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends python3 >&2 </dev/null
    python=$(choose)
fi
if [ -z "$python" ]; then
    echo "Comptoir needs Python 3.11 or later. On Debian 12, Ubuntu 24.04 and later:" >&2
    echo "  sudo apt-get install python3" >&2
    exit 3
fi
exec "$python" dev.py "$@"
