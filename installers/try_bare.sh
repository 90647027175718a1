#!/bin/sh
# Proves the two commands of the README on an empty Debian: builds a minimal root with nothing but Python and
# make in it, copies the committed state of this checkout there, and runs `make test` and `make run` inside.
#   sudo sh installers/try_bare.sh [suite, default bookworm] [folder to build in, default a temporary one]
# PACKAGES (default: python3,make,ca-certificates) says what the empty root starts with; COMMANDS (default:
# "make test" and "make run", one a line) what is tried; KEEP=1 leaves the folder for a look. Skips with exit
# status 0 and a reason where it cannot run.
set -eu
cd "$(dirname "$0")/.."

if [ "$(id -u)" != 0 ]; then
    echo "SKIPPED: needs root"
    exit 0
fi
if ! command -v mmdebstrap >/dev/null; then
    echo "SKIPPED: mmdebstrap is missing (apt-get install mmdebstrap)"
    exit 0
fi

suite=${1:-bookworm}
folder=${2:-$(mktemp -d)}
packages=${PACKAGES:-python3,make,ca-certificates}
commands=${COMMANDS:-make test
make run}
root=$folder/root
mkdir -p "$folder"
chmod 755 "$folder"

leave() {
    for place in dev/shm proc; do
        if mountpoint -q "$root/$place"; then umount "$root/$place" || umount -l "$root/$place"; fi
    done
    if [ -n "${KEEP:-}" ]; then
        echo "left in $root"
    else
        rm -rf --one-file-system "$root"
        rmdir "$folder" 2>/dev/null || true
    fi
}
trap leave EXIT INT TERM

echo "== an empty $suite with $packages"
mmdebstrap --quiet --variant=minbase --include="$packages" "$suite" "$root"

# The trial sees the network as this machine does: same resolver, same certificate authorities. No service may start.
cp /etc/resolv.conf /etc/hosts "$root/etc/"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
authorities=/etc/ssl/certs/ca-certificates.crt
if [ -f "$authorities" ]; then cp "$authorities" "$root/etc/trial-authorities.crt"; fi

git clone -q --no-hardlinks . "$root/opt/comptoir"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"

inside() {
    chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        PIP_CERT=/etc/trial-authorities.crt sh -c "cd /opt/comptoir && $1" </dev/null
}

status=0
old=$IFS
IFS='
'
for command in $commands; do
    IFS=$old
    echo "== $command"
    began=$(date +%s)
    inside "$command" && result=passed || { result="failed with status $?"; status=1; }
    echo "-- $command: $result after $(($(date +%s) - began)) s"
done
exit $status
