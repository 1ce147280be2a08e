#!/bin/sh
set -e

# Who may run the clinic: the members of this group. Its data belongs to the machine, not to one account.
getent group medicalbooking >/dev/null || groupadd --system medicalbooking
install -d -o root -g medicalbooking -m 2770 /var/lib/medicalbooking

ln -sf '/opt/${sanitizedProductName}/${executable}' '/usr/bin/${executable}'

# The setuid helper only where normal accounts get no user namespaces: never both ways in.
if runuser -u nobody -- unshare --user true 2>/dev/null; then
  chmod 0755 '/opt/${sanitizedProductName}/chrome-sandbox'
else
  chmod 4755 '/opt/${sanitizedProductName}/chrome-sandbox'
fi

if command -v apparmor_status >/dev/null && apparmor_status --enabled 2>/dev/null; then
  profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
  # Older AppArmor does not know the profile's version, and does not need it.
  if apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
    cp -f "$profile" '/etc/apparmor.d/${executable}'
    apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
  fi
fi

command -v update-desktop-database >/dev/null && update-desktop-database /usr/share/applications || true
