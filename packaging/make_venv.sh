#!/bin/sh
# Makes .venv, or the environment named, unless a working one is there.
place=${1:-.venv}
if "$place/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    exit 0
fi
python=$(sh packaging/find_python.sh)
case $? in
0) ;;
2)
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$python has no venv module, which NanoSecure's environment needs." >&2
    echo "On Debian and Ubuntu: sudo apt-get install python$version-venv" >&2
    exit 1
    ;;
*)
    echo 'NanoSecure needs Python 3.11 or newer, and none was found on PATH (python3.13, python3.12, python3.14, python3).' >&2
    exit 1
    ;;
esac
echo "Making $place with $python"
exec "$python" -m venv --clear "$place"
