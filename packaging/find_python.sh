#!/bin/sh
# Prints the first Python >= 3.11 that runs and can make an environment. Exit code 1: none runs; 2: no venv.
# A name on PATH proves little: a version manager's stand-in exists and fails. 3.13 is the version built with.
found_without_venv=
IFS=:
for name in python3.13 python3.12 python3.14 python3; do
    for directory in $PATH; do
        python=$directory/$name
        [ -x "$python" ] || continue
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' </dev/null >/dev/null 2>&1 || continue
        if "$python" -c 'import ensurepip, venv' </dev/null >/dev/null 2>&1; then
            printf '%s\n' "$python"
            exit 0
        fi
        found_without_venv=$python
    done
done
if [ -n "$found_without_venv" ]; then
    printf '%s\n' "$found_without_venv"
    exit 2
fi
exit 1
