#!/bin/sh
# Installs what tests talk to (PostgreSQL, Prometheus, Redis, Apache, nginx, Chromium) and run (Go, Python) where they are missing and apt can.
# Safe to run again. Exits 0 also where something could not be installed: the tests say what they miss, and fail in CI.
set -eu

have_postgres() { command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }
have_prometheus() { command -v prometheus >/dev/null 2>&1 && command -v promtool >/dev/null 2>&1; }
have() { PATH="$PATH:/usr/local/sbin:/usr/sbin" command -v "$1" >/dev/null 2>&1; }

missing=""
have_postgres || missing="$missing postgresql"
have_prometheus || missing="$missing prometheus"
have redis-server || missing="$missing redis-server"
have apache2 || missing="$missing apache2"
have nginx || missing="$missing nginx"
have chromium || missing="$missing chromium"
have go || [ -x /usr/local/go/bin/go ] || missing="$missing golang-go"
have python3 || missing="$missing python3"
[ -n "$missing" ] || { echo "Servers for the tests: all installed"; exit 0; }

if [ "$(id -u)" = 0 ]; then as_root=""; elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"; else
  echo "Servers for the tests: missing$missing; run as root to install them" >&2
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Servers for the tests: missing$missing; there is no apt-get here, install them by hand" >&2
  exit 0
fi

# Tests start servers of their own on free ports: no service is to be started by the packages, and no cluster made.
policy=/usr/sbin/policy-rc.d
made_policy=""
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
  $as_root chmod 755 "$policy"
  made_policy=1
fi
trap '[ -z "$made_policy" ] || $as_root rm -f "$policy"' EXIT
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq || true
# shellcheck disable=SC2086 # one word per package
$as_root apt-get install -y -qq --no-install-recommends $missing || echo "Servers for the tests: could not install$missing" >&2
