# shellcheck shell=bash
# What the scripts beside this file share. Reading asks Azure also in a dry run; whatever changes something goes through `run`.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dry=""

app_group=${VIGOR_APP_GROUP:-vigor-rg}
data_group=${VIGOR_DATA_GROUP:-vigor-db-rg}
location=${VIGOR_LOCATION:-eastus}

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

run() {
  if [ -n "$dry" ]; then
    printf 'would run:'
    printf ' %q' "$@"
    printf '\n'
  else
    "$@"
  fi
}

# Azure would say the same after minutes, and less plainly.
check_names() {
  name=${VIGOR_NAME:-}
  [ -n "$name" ] || fail "VIGOR_NAME is missing; it begins the names of everything, such as 'vigor42'."
  [[ $name =~ ^[a-z][a-z0-9]{2,10}$ ]] || fail "VIGOR_NAME must be 3 to 11 small letters and digits and begin with a letter: '$name'."
  local group
  for group in "$app_group" "$data_group"; do
    [[ $group =~ ^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$ ]] || fail "'$group' cannot be the name of a resource group."
  done
  [ "$app_group" != "$data_group" ] || fail "VIGOR_APP_GROUP and VIGOR_DATA_GROUP must differ: one is deleted to pause."
  server="$name-db"
  site="$name-app"
  ai="$name-ai"
  storage="${name}store"
}

check_signed_in() {
  az account show --query id --output tsv >/dev/null 2>&1 || fail "nobody is signed in to Azure: run 'az login'."
}

group_exists() {
  [ "$(az group exists --name "$1")" = true ]
}

# Ready, Stopped, Starting, Stopping …, or nothing where there is none.
server_state() {
  az postgres flexible-server show --resource-group "$data_group" --name "$server" --query state --output tsv 2>/dev/null || true
}

# A deleted account keeps its name for two days, and its deletion cannot be part of a group's.
purge_ai() {
  if [ -n "$(az cognitiveservices account list-deleted --query "[?name=='$ai'].name" --output tsv)" ]; then
    run az cognitiveservices account purge --location "$location" --resource-group "$app_group" --name "$ai"
  fi
}
