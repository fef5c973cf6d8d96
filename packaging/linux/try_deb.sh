#!/bin/sh
# As root: installs the package named, tries out the installed program on a display, and takes the package away
# again. Nothing of it may be left. Exit code 0: all went well.
set -eu
package=$1
command=nanosecure-gui
home=$(mktemp -d)

clean_up() {
    dpkg --purge "$command" >/dev/null 2>&1 || true
    rm -rf "$home"
}
trap clean_up EXIT

if [ "$(dpkg-query -W -f '${db:Status-Status}' "$command" 2>/dev/null)" = installed ]; then
    echo "$command is installed here already, and would be removed." >&2
    trap - EXIT
    exit 1
fi
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 \
    "$(realpath "$package")" >/dev/null
dpkg --verify "$command"

desktop-file-validate "/usr/share/applications/$command.desktop"
# That the id is no domain's is known: there is no domain yet.
wrong=$(appstreamcli validate --no-net "/usr/share/metainfo/$command.metainfo.xml" | grep '^[EW]:' |
    grep -v cid-desktopapp-is-not-rdns || true)
if [ -n "$wrong" ]; then
    echo "$wrong" >&2
    exit 1
fi

cd "$home"
export HOME="$home"
"$command" --version
if ! xvfb-run -a "$command" --smoke-test --data-dir "$home/data" 2>"$home/said"; then
    cat "$home/said" "$home"/data/training/logs/*.log >&2
    exit 1
fi
echo 'The installed program passed its smoke test.'

dpkg-query -L "$command" | grep "$command" >"$home/files"
dpkg --purge "$command" >/dev/null
while read -r file; do
    if [ -e "$file" ] || [ -L "$file" ]; then
        echo "The package left $file behind." >&2
        exit 1
    fi
done <"$home/files"
echo 'The package was removed, and left nothing behind.'
