#!/bin/sh
# make_dmg.sh APP DMG: a disk image with the program and a link to Applications to drag it onto.
# CODESIGN_IDENTITY, a "Developer ID Application" in the keychain, signs the image; the program inside was signed
# with it while it was frozen (see build_installer.spec). Without it both are for trying out on this Mac only.
set -eu
app=$1
image=$2
name=$(basename "$app" .app)

codesign --verify --deep --strict "$app"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/$name.app" # cp would follow or break the links inside frameworks
ln -s /Applications "$stage/Applications"
tries=5
until hdiutil create -quiet -fs HFS+ -format UDZO -volname "$name" -srcfolder "$stage" -ov "$image"; do
    tries=$((tries - 1)) # a busy machine, as in CI, answers "Resource busy" now and then
    [ "$tries" -gt 0 ] || exit 1
    sleep 5
done
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$CODESIGN_IDENTITY" --timestamp "$image"
fi
hdiutil verify -quiet "$image"
