#!/usr/bin/env bash
# A desktop entry in the home folder that names inode/directory among its MIME types becomes the program that opens
# folders, in place of the file manager that the system's entries offer: whatever it is called, also with NoDisplay=true
# or InitialPreference=0. An entry among the system's is chosen by the order of a list, which is that of the names.
#
# Seen with xdg-utils 1.1.3-4.1, desktop-file-utils 0.26-1 and GLib 2.74.6-2+deb12u9 on Debian 12. A guess would be:
# MimeType offers a program under "Open with", and what opened folders before goes on to do so.
# Output seen:
#   nothing in the home folder: xdg-mime files.desktop, gio files.desktop
#   zz.desktop there: xdg-mime zz.desktop, gio zz.desktop
#   zz.desktop there, NoDisplay=true: xdg-mime zz.desktop, gio zz.desktop
#   zz.desktop there, InitialPreference=0: xdg-mime zz.desktop, gio zz.desktop
#   zz.desktop there, without MimeType: xdg-mime files.desktop, gio files.desktop
#   aa.desktop among the system's: xdg-mime aa.desktop, gio aa.desktop
#   zz.desktop among the system's: xdg-mime files.desktop, gio files.desktop
set -euo pipefail

self=$(realpath "$0") work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq xdg-utils=1.1.3-4.1 desktop-file-utils=0.26-1 libglib2.0-bin=2.74.6-2+deb12u9 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" programs; done
export PATH="$work/programs/usr/bin:$PATH"
export HOME="$work/home" XDG_DATA_HOME="$work/home/data" XDG_CONFIG_HOME="$work/home/config" XDG_DATA_DIRS="$work/system"
export XDG_CONFIG_DIRS="$work/none" XDG_CURRENT_DESKTOP="" DISPLAY=""

entry() { # folder, name, further lines
    mkdir -p "$1"
    printf '[Desktop Entry]\nType=Application\nName=%s\nExec=true %%F\n%b' "$2" "$3" >"$1/$2.desktop"
    update-desktop-database "$1"
}
ask() {
    local line=$1
    echo "$line: xdg-mime $(xdg-mime query default inode/directory), gio $(gio mime inode/directory | sed -n '1s/.*: //p')"
}
fresh() {
    rm -rf home system
    mkdir -p home/config
    entry system/applications files 'MimeType=inode/directory;\n'
}
seen=$(
    fresh
    ask "nothing in the home folder"
    for more in "" "NoDisplay=true" "InitialPreference=0"; do
        fresh
        entry home/data/applications zz "MimeType=inode/directory;\n${more:+$more\n}"
        ask "zz.desktop there${more:+, $more}"
    done
    fresh
    entry home/data/applications zz ""
    ask "zz.desktop there, without MimeType"
    for name in aa zz; do
        fresh
        entry system/applications "$name" 'MimeType=inode/directory;\n'
        ask "$name.desktop among the system's"
    done
)
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$self")" ]
