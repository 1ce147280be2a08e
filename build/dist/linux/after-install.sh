#!/bin/sh
set -e

# Who may run the clinic: the members of this group. Its data belongs to the machine, not to one account.
getent group medicalbooking >/dev/null || groupadd --system medicalbooking
install -d -o root -g medicalbooking -m 2770 /var/lib/medicalbooking

# The setuid helper only where normal accounts get no user namespaces: never both ways in. Ubuntu 24.04 gives one without
# any right inside it, so that the making alone says nothing.
if runuser -u nobody -- unshare --user --map-root-user --net true 2>/dev/null; then
  chmod 0755 /usr/lib/medicalbooking/chrome-sandbox
else
  chmod 4755 /usr/lib/medicalbooking/chrome-sandbox
fi

if command -v apparmor_status >/dev/null && apparmor_status --enabled 2>/dev/null; then
  profile=/usr/lib/medicalbooking/apparmor-profile
  # Older AppArmor does not know the profile's version, and does not need it.
  if apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
    cp -f "$profile" /etc/apparmor.d/medicalbooking
    apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/medicalbooking || true
  fi
fi
