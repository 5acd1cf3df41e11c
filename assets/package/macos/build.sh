#!/bin/bash
# Builds Upturn.app and a .dmg on a Mac, out of the bundle that .ci/package makes:
#   tar -xf upturn-VERSION-macos-bundle.tar.xz && upturn-VERSION-macos-bundle/build.sh SOURCES
# UPTURN_SIGN_ID signs ("Developer ID Application: …"), and UPTURN_NOTARY_PROFILE, a profile
# that "xcrun notarytool store-credentials" keeps, has Apple notarise it. Without them the
# program opens after "Open" in its context menu only.
# Nobody has run this on a Mac yet: CONTRIBUTING.md lists what is to be looked at there.
set -euo pipefail
sources=${1:?the folder with the sources}
here=$(cd "$(dirname "$0")" && pwd)
app=$here/Upturn.app
commit=$(git -C "$sources" rev-parse --short=12 HEAD)

mkdir -p "$app/Contents/MacOS"
programs=()
for arch in arm64 amd64; do
	program=$here/upturn-$arch
	(cd "$sources" && GOFLAGS=-buildvcs=false GOOS=darwin GOARCH=$arch CGO_ENABLED=1 \
		CGO_CFLAGS="-mmacosx-version-min=12.0 -arch ${arch/amd64/x86_64}" CGO_LDFLAGS="-mmacosx-version-min=12.0 -arch ${arch/amd64/x86_64}" \
		go build -trimpath -ldflags "-s -w -X main.commit=$commit" -o "$program" ./cmd/upturn)
	programs+=("$program")
done
lipo -create -output "$app/Contents/MacOS/upturn" "${programs[@]}"
plutil -lint "$app/Contents/Info.plist"

if [ -n "${UPTURN_SIGN_ID:-}" ]; then
	codesign --force --options runtime --timestamp --entitlements "$here/entitlements.plist" --sign "$UPTURN_SIGN_ID" "$app"
else
	codesign --force --sign - "$app"
fi
codesign --verify --strict "$app"

version=$(plutil -extract CFBundleShortVersionString raw "$app/Contents/Info.plist")
dmg=$here/upturn-$version-macos.dmg
rm -rf "$here/dmg" "$dmg"
mkdir "$here/dmg"
cp -R "$app" "$here/dmg/"
ln -s /Applications "$here/dmg/Applications"
hdiutil create -volname Upturn -srcfolder "$here/dmg" -format UDZO "$dmg"
if [ -n "${UPTURN_SIGN_ID:-}" ] && [ -n "${UPTURN_NOTARY_PROFILE:-}" ]; then
	codesign --timestamp --sign "$UPTURN_SIGN_ID" "$dmg"
	xcrun notarytool submit "$dmg" --keychain-profile "$UPTURN_NOTARY_PROFILE" --wait
	xcrun stapler staple "$dmg"
fi
echo "$dmg"
