#!/usr/bin/env bash
# Builds the solution and runs every test; ends with one line "N passed, N failed".
# Arguments go to `dotnet test`, for instance: ./test.sh --project tests/EcsPolicyStudio.Policies.Tests
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# Installs packages of the distribution, where it has apt-get and they are missing.
install() {
  command -v apt-get >/dev/null || return 0
  as_root=""; [ "$(id -u)" = 0 ] || as_root=sudo
  echo "Installing from the distribution: $* …"
  # A first attempt without an update spares the time where the package lists are there.
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 \
    || { $as_root apt-get update >/dev/null && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null; }
}

# The browser tests drive the distribution's Chromium; Playwright's own download is not used.
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
chromium=${CHROMIUM_PATH:-$(find_chromium)}
# The network face of the embedded IAM is tested with the distribution's AWS CLI and boto3.
aws=${AWS_CLI_PATH:-/usr/bin/aws}
python=${BOTO3_PYTHON_PATH:-/usr/bin/python3}
missing=()
[ -n "$chromium" ] || missing+=(chromium)
[ -x "$aws" ] || missing+=(awscli)
"$python" -c 'import boto3' 2>/dev/null || missing+=(python3-boto3)
[ ${#missing[@]} = 0 ] || install "${missing[@]}"

chromium=${chromium:-$(find_chromium)}
if [ -z "$chromium" ]; then
  echo "The browser tests need Chromium. Install it, or set CHROMIUM_PATH to its program file." >&2
  exit 1
fi
if ! [ -x "$aws" ] || ! "$python" -c 'import awscli, boto3' 2>/dev/null; then
  echo "The tests of the network face need the AWS CLI and boto3. Install them, or set AWS_CLI_PATH and BOTO3_PYTHON_PATH to a program aws and to a Python that" >&2
  echo "has the packages awscli and boto3." >&2
  exit 1
fi
export CHROMIUM_PATH=$chromium AWS_CLI_PATH=$aws BOTO3_PYTHON_PATH=$python

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --configuration Release --no-ansi --no-progress "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
awk '/^ +succeeded:/{p=$2} /^ +failed:/{f=$2} END{printf "%d passed, %d failed\n", p, f}' "$log"
exit "$status"
