#!/usr/bin/env bash
# Writes the compiled models of Entity Framework anew, one for each database kind: what it would otherwise work out at each start.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Models that are out of date need not compile: the project leaves them out.
export WithoutCompiledModels=true
dotnet tool restore
dotnet build Vigor.Core -v q -nologo -p:RunAnalyzers=false
for kind in Sqlite Postgres; do
  rm -rf "Vigor.Core/Data/Compiled/$kind"
  dotnet ef dbcontext optimize --no-build --project Vigor.Core --context "${kind}VigorDb" \
    --output-dir "Data/Compiled/$kind" --namespace "Vigor.Core.Data.Compiled.$kind"
done
