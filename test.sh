#!/usr/bin/env bash
# Builds the solution and runs every test; ends with one line "N passed, N failed".
# Arguments go to `dotnet test`, for instance: ./test.sh --project tests/EcsPolicyStudio.Policies.Tests
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The browser tests drive the distribution's Chromium; Playwright's own download is not used.
chromium=${CHROMIUM_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chromium" ] && command -v apt-get >/dev/null; then
  as_root=""; [ "$(id -u)" = 0 ] || as_root=sudo
  echo "Installing Chromium from the distribution …"
  # A first attempt without an update spares the time where the package lists are there.
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium >/dev/null 2>&1 \
    || { $as_root apt-get update >/dev/null && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium >/dev/null; }
  chromium=$(command -v chromium || true)
fi
if [ -z "$chromium" ]; then
  echo "The browser tests need Chromium. Install it, or set CHROMIUM_PATH to its program file." >&2
  exit 1
fi
export CHROMIUM_PATH=$chromium

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --configuration Release --no-ansi --no-progress "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
awk '/^ +succeeded:/{p=$2} /^ +failed:/{f=$2} END{printf "%d passed, %d failed\n", p, f}' "$log"
exit "$status"
