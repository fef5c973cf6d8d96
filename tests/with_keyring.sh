#!/bin/sh
# Runs a command in a D-Bus session of its own with a real Secret Service, headless, as any user:
#
#   tests/with_keyring.sh unlocked|locked|none FOLDER COMMAND [ARGUMENT...]
#
# FOLDER is the home of the session; with the same one, keyrings stay from run to run. `locked` starts the
# service without its password, `none` a bus that knows no such service. Passes on the command's exit code;
# 97 says that the service did not start.
# Debian: apt-get install --no-install-recommends gnome-keyring dbus-daemon dbus-bin
set -eu
state=$1 HOME=$2
shift 2
XDG_DATA_HOME=$HOME/share XDG_RUNTIME_DIR=$HOME/run
export state HOME XDG_DATA_HOME XDG_RUNTIME_DIR
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
mkdir -p "$XDG_DATA_HOME/keyrings" "$XDG_RUNTIME_DIR"
chmod 700 "$HOME" "$XDG_RUNTIME_DIR"

if [ "$state" = none ]; then
    cat >"$HOME/bus.conf" <<'CONF'
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/> <allow receive_sender="*"/> <allow own="*"/>
  </policy>
</busconfig>
CONF
    exec dbus-run-session --config-file="$HOME/bus.conf" -- "$@"
fi

exec dbus-run-session -- sh -euc '
    if [ "$state" = locked ]; then
        gnome-keyring-daemon --foreground --components=secrets </dev/null >/dev/null 2>&1 &
    else
        printf practice | gnome-keyring-daemon --foreground --components=secrets --unlock >/dev/null 2>&1 &
    fi
    service=$!
    trap "kill $service 2>/dev/null || :" EXIT
    tries=100
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || { echo "the Secret Service did not start" >&2; exit 97; }
        sleep 0.1
    done
    "$@"' sh "$@"
