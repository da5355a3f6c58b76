#!/usr/bin/env bash
# Installs what the tests need where it is missing, then runs all of them.
# The last line counts them: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")"

missing=()
command -v dotnet >/dev/null || missing+=("the .NET 10 SDK (https://dotnet.microsoft.com/download)")
packages=()
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || [ -n "${VIGOR_TEST_POSTGRES:-}" ] || packages+=(postgresql)
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || packages+=(chromium)
fc-list 2>/dev/null | grep -qi 'dejavu\|noto\|liberation' || packages+=(fonts-dejavu-core)
command -v setpriv >/dev/null || packages+=(util-linux)

if [ ${#packages[@]} -gt 0 ]; then
  if command -v apt-get >/dev/null; then
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    echo "Installing ${packages[*]} ..."
    export DEBIAN_FRONTEND=noninteractive
    $sudo apt-get update -qq >/tmp/vigor-apt.log 2>&1
    # Chromium without windows does the same for half of the work, where it is packed by itself.
    if apt-cache show chromium-headless-shell >/dev/null 2>&1; then
      packages=("${packages[@]/%chromium/chromium-headless-shell}")
    fi
    if ! $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}" >>/tmp/vigor-apt.log 2>&1; then
      tail -n 20 /tmp/vigor-apt.log
      missing+=("${packages[@]}")
    fi
  else
    missing+=("${packages[@]}")
  fi
fi

# The test of several processes says that it is skipped where this cannot be had.
if ! command -v redis-server >/dev/null && command -v apt-get >/dev/null; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  echo "Installing redis-server ..."
  { DEBIAN_FRONTEND=noninteractive $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends redis-server; } >>/tmp/vigor-apt.log 2>&1
fi

if [ ${#missing[@]} -gt 0 ]; then
  echo "The tests need what is missing here:"
  printf '  %s\n' "${missing[@]}"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Each test host lives for seconds: measuring its code in order to compile it better takes a third of the processor and never pays.
export DOTNET_TieredPGO=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --solution Vigor.sln --configuration Release "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

count() { awk -v name="$1:" '$1 == name { value = $2 } END { print value + 0 }' "$log"; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  failed=1
fi
if [ "$passed" -eq 0 ] && [ "$status" -eq 0 ]; then
  echo "No test ran."
  status=1
fi
if [ "$failed" -ne 0 ]; then
  echo "What failed:"
  awk '/^failed /{ lines = 12 } lines-- > 0' "$log"
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
