namespace Vigor.Tests.Hosting;

/// <summary>The two databases; everything stored is tested on both.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
