#!/usr/bin/env bash
# Adds a migration for both databases after a change of the schema, and writes the compiled models anew: ./migration.sh Name
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?"Say what it is called, such as WeekStart."}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 WithoutCompiledModels=true
dotnet tool restore
dotnet build Vigor.Core -v q -nologo -p:RunAnalyzers=false
for kind in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project Vigor.Core --context "${kind}VigorDb" -o "Data/Migrations/$kind"
  designer=$(ls Vigor.Core/Data/Migrations/"$kind"/*_"$name".Designer.cs)
  file=${designer%.Designer.cs}.cs

  # Nobody goes back by migrations (a backup is restored), and the model they lead to, thousands of lines, is only asked for where SQLite has to build a table anew.
  perl -0pi -e 's{\s*/// <inheritdoc />\s*protected override void Down\(.*?\n        \}}{}s' "$file"
  if [ "$kind" = Postgres ] || ! grep -qE '\.(Alter|Drop)Column|\.(Add|Drop)(ForeignKey|PrimaryKey|UniqueConstraint|CheckConstraint)' "$file"; then
    id=$(basename "$file" .cs) kind=$kind perl -0pi -e '
      s{using Microsoft.EntityFrameworkCore.Migrations;}{using Microsoft.EntityFrameworkCore.Infrastructure;\nusing Microsoft.EntityFrameworkCore.Migrations;};
      s{public partial class}{[DbContext(typeof($ENV{kind}VigorDb))]\n    [Migration("$ENV{id}")]\n    public class}' "$file"
    rm "$designer"
  fi
done
./compile-models.sh
