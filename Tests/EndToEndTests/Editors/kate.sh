#!/bin/bash
# Shows the draft in Kate on a screen of its own, with the settings of editors/kate and a home of its own, and counts what
# is on the screen: pixels in the red of a wavy line, and in the colours of Kate's default theme for classes and constants.
set -eu
colours=('#D95E5E' '#0057AE' '#AA5500')

pixels() {
  convert "$SCREENSHOT" -format %c histogram:info: |
    awk -v colour="$1" '$3 == colour { found = $1 + 0 } END { print found + 0 }'
}

# On the screen: takes pictures until all colours are there.
if [ "${1:-}" = look ]; then
  kate -n "$DRAFT" &
  for _ in $(seq 40); do
    sleep 0.5
    import -window root "$SCREENSHOT"
    missing=0
    for colour in "${colours[@]}"; do [ "$(pixels "$colour")" -gt 0 ] || missing=1; done
    [ $missing = 1 ] || break
  done
  kill $!
  wait || true
  exit
fi

home=$(mktemp -d)
trap 'rm -rf "$home" 2>/dev/null || true' EXIT
mkdir -p "$home/.config/kate/lspclient"
cp "$REPOSITORY/editors/kate/settings.json" "$home/.config/kate/lspclient/"
cat >"$home/.config/katerc" <<END
[General]
Startup Session=new
Show welcome view for new window=false
[Kate Plugins]
lspclientplugin=true
katelspclientplugin=true
[lspclient]
AllowedServerCommandLines=$(command -v tickmark) serve --stdio
Diagnostics=true
SemanticHighlighting=true
END
export HOME=$home XDG_CONFIG_HOME=$home/.config XDG_DATA_HOME=$home/.local/share XDG_RUNTIME_DIR=$home
export XDG_CACHE_HOME=$home/.cache DRAFT SCREENSHOT=${SCREENSHOT:-$home/screen.png}
timeout 60 xvfb-run -a -s "-screen 0 1200x800x24" dbus-run-session -- bash "$0" look >/dev/null 2>&1 || true
for colour in "${colours[@]}"; do echo "$colour $(pixels "$colour")"; done
