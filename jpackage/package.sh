#!/bin/sh
# Packs target/partbridge into an app image and, on Debian, a .deb, each with its own Java runtime and two launchers:
# "partbridge" opens the window, "partbridge-cli" is the command line. Needs a JDK 17 or later, fakeroot and binutils.
# Usage: jpackage/package.sh [DESTINATION]   (default: target/installer)
set -eu
cd "$(dirname "$0")/.."
destination=${1:-target/installer}
[ -d target/partbridge/lib ] || { echo "first: ./mvnw -q -DskipTests package" >&2; exit 2; }
version=$(sed -n 's/^ *<version>\(.*\)<\/version>.*/\1/p' pom.xml | head -1)

rm -rf "$destination" target/jpackage-input
mkdir -p "$destination" target/jpackage-input
cp -R target/partbridge/lib/. target/jpackage-input/
cp -R target/partbridge/sample target/jpackage-input/sample

# the modules that the jars and the JDBC driver use; javafx comes with the jars
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.unsupported,jdk.xml.dom,jdk.jfr,jdk.charsets,jdk.localedata

pack() {
  type=$1
  shift
  jpackage --type "$type" --dest "$destination" --name partbridge --app-version "$version" \
    --description "Moves Oracle's partitioned tables to PostgreSQL" --vendor Partbridge \
    --input target/jpackage-input --main-jar "partbridge-$version.jar" --main-class dev.partbridge.Launcher \
    --java-options "-XX:+UseSerialGC" --java-options '-Dpartbridge.home=$APPDIR' \
    --java-options "-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:MaxNewSize=48m" \
    --add-modules "$modules" \
    --jlink-options "--strip-debug --no-man-pages --no-header-files --compress=2 --strip-native-commands" \
    --add-launcher partbridge-cli=jpackage/partbridge-cli.properties "$@"
}

pack app-image
if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then
  # no --linux-shortcut: it makes the installation fail on a machine without a desktop
  pack deb --linux-package-name partbridge \
    --linux-package-deps "libgtk-3-0, libxtst6, libxxf86vm1, libgl1, libpangoft2-1.0-0, fonts-dejavu-core"
fi
ls -lh "$destination"
