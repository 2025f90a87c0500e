#!/usr/bin/env bash
# Makes build/stet-VERSION-linux-ARCH.tar.gz: the program with desktop file, icon and the
# MIME type of .stet. Unpack it and run `make install` (PREFIX=/usr/local) in the folder.
set -euo pipefail
cd "$(dirname "$0")/.."
value() { sed -n "s/^ *$1 *= *\"\(.*\)\"/\1/p" FyneApp.toml | head -1; }
version=$(value Version) id=$(value ID) name=$(value Name)
arch=$(go env GOARCH)
dir=build/stet-$version-linux-$arch
rm -rf "$dir"; mkdir -p "$dir/share/applications" "$dir/share/icons/hicolor/512x512/apps" \
  "$dir/share/icons/hicolor/scalable/apps" "$dir/share/mime/packages" "$dir/bin"
go build -trimpath -ldflags "-s -w -X main.version=$version" -o "$dir/bin/stet" ./cmd/stet
cp assets/icon/stet.png "$dir/share/icons/hicolor/512x512/apps/$id.png"
cp assets/icon/stet.svg "$dir/share/icons/hicolor/scalable/apps/$id.svg"
cp LICENSE "$dir/"
cat > "$dir/share/applications/$id.desktop" <<D
[Desktop Entry]
Type=Application
Name=$name
GenericName=$(value GenericName)
GenericName[de]=Arbeitsplatz zum Prüfen übersetzter Artikel
Comment=$(value Comment)
Comment[de]=Eine Übersetzung vor der Veröffentlichung bearbeiten und prüfen
Exec=stet %F
Icon=$id
Terminal=false
Categories=Office;Publishing;
MimeType=application/x-stet;text/plain;text/html;application/vnd.openxmlformats-officedocument.wordprocessingml.document;
D
cat > "$dir/share/mime/packages/$id.xml" <<D
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-stet">
    <comment>Stet article</comment>
    <comment xml:lang="de">Stet-Artikel</comment>
    <magic><match type="string" offset="0" value="SQLite format 3"><match type="big32" offset="68" value="0x53544554"/></match></magic>
    <glob pattern="*.stet"/>
    <icon name="$id"/>
  </mime-type>
</mime-info>
D
cat > "$dir/Makefile" <<'D'
PREFIX ?= /usr/local
install:
	install -Dm755 bin/stet $(DESTDIR)$(PREFIX)/bin/stet
	cp -r share $(DESTDIR)$(PREFIX)/
	-update-desktop-database $(DESTDIR)$(PREFIX)/share/applications
	-update-mime-database $(DESTDIR)$(PREFIX)/share/mime
D
tar -C build -czf "$dir.tar.gz" "$(basename "$dir")"
echo "package: $dir.tar.gz ($(du -h "$dir.tar.gz" | cut -f1))"
