#!/bin/sh
set -e

# dpkg says "remove" or "purge", rpm says how many versions stay. An upgrade takes nothing away,
# and /var/lib/medicalbooking stays in any case: patients' records are never deleted by a package manager.
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

if [ -f /etc/apparmor.d/medicalbooking ]; then
  apparmor_parser --remove /etc/apparmor.d/medicalbooking 2>/dev/null || true
  rm -f /etc/apparmor.d/medicalbooking
fi
