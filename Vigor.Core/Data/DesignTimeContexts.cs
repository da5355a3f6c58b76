using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Vigor.Core.Data;

/// <summary>Lets <c>dotnet ef migrations add … --context SqliteVigorDb</c> work without the web application.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteVigorDb>
{
    public SqliteVigorDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteVigorDb>)new DbContextOptionsBuilder<SqliteVigorDb>().UseVigorSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets <c>dotnet ef migrations add … --context PostgresVigorDb</c> work without the web application.</summary>
internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresVigorDb>
{
    public PostgresVigorDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgresVigorDb>)new DbContextOptionsBuilder<PostgresVigorDb>().UseVigorPostgres("Host=localhost").Options);
}
