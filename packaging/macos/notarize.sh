#!/bin/sh
# notarize.sh DMG: has Apple check a signed disk image, and attaches the ticket, so that it opens without a network.
# Who asks is read from the environment, and no password is ever an argument that other processes could read:
#   NOTARY_PROFILE                                  a profile kept by `notarytool store-credentials`, or
#   NOTARY_KEY_FILE, NOTARY_KEY_ID, NOTARY_ISSUER   an App Store Connect key: the path of its .p8, its id, its issuer
set -eu
image=$1

if [ -n "${NOTARY_PROFILE:-}" ]; then
    set -- --keychain-profile "$NOTARY_PROFILE"
elif [ -n "${NOTARY_KEY_FILE:-}" ]; then
    set -- --key "$NOTARY_KEY_FILE" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER"
else
    echo 'Not notarised: neither NOTARY_PROFILE nor NOTARY_KEY_FILE is set.'
    exit 0
fi
# It ends with success also where Apple refuses: the answer tells, and the log says why.
said=$(xcrun notarytool submit "$image" "$@" --wait | tee /dev/stderr)
if ! echo "$said" | grep -q '^ *status: Accepted'; then
    id=$(echo "$said" | awk '$1 == "id:" { print $2; exit }')
    [ -z "$id" ] || xcrun notarytool log "$id" "$@" >&2
    exit 1
fi
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
