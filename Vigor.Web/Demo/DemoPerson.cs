using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Web.Account;

namespace Vigor.Web.Demo;

/// <summary>Somebody who never was, in a database that lies in memory and is gone with them.</summary>
internal sealed class DemoPerson : IDisposable
{
    /// <summary>Claim type that only such a person has.</summary>
    public const string Claim = "demo";

    /// <summary>What they are called.</summary>
    public const string Name = "Demo";

    /// <summary>
    /// Bytes of memory that a guest may fill: more than twice what ten weeks take, and little enough for a hundred guests at
    /// once beside Vigor on a small machine.
    /// </summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly DemoSpace Space = new();

    private readonly SqliteConnection keeper;
    private readonly DbContextOptions<SqliteVigorDb> options;
    private long usedAt;

    /// <summary>An empty database.</summary>
    public DemoPerson(DateTimeOffset now)
    {
        // Not pooled: a connection that waited in a pool would keep the memory.
        var connection = new SqliteConnectionStringBuilder { DataSource = $"demo-{Key:N}", Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared, Pooling = false }.ToString();
        options = (DbContextOptions<SqliteVigorDb>)new DbContextOptionsBuilder<SqliteVigorDb>().UseVigorSqlite(connection).AddInterceptors(Space).Options;
        keeper = new(connection);
        keeper.Open();
        Touch(now);
    }

    /// <summary>What the browser shows to be let in again: a secret.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    /// <summary>The person.</summary>
    public Actor Actor { get; } = new(Guid.NewGuid());

    /// <summary>When something was last done.</summary>
    public DateTimeOffset UsedAt => new(Interlocked.Read(ref usedAt), TimeSpan.Zero);

    /// <summary>As whom requests and circuits act.</summary>
    public ClaimsPrincipal Principal => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, Actor.UserId.ToString()),
            new Claim(ClaimTypes.Name, Name),
            new Claim(ClaimTypes.Role, Actor.Role.ToString()),
            new Claim(AccountClaims.Tier, Actor.Tier.ToString()),
            new Claim(Claim, bool.TrueString),
        ],
        Claim));

    /// <summary>Whether a principal is somebody who never was.</summary>
    public static bool Is(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == Claim);

    /// <summary>Notes that it is used.</summary>
    public void Touch(DateTimeOffset now) => Interlocked.Exchange(ref usedAt, now.UtcTicks);

    /// <summary>Takes over another database, tables and all, and from now on grows no larger than a demo may.</summary>
    public void CopyFrom(DemoPerson other)
    {
        other.keeper.BackupDatabase(keeper);

        // The connections of a database in shared memory share its limit, too.
        using var limit = keeper.CreateCommand();
        limit.CommandText = $"PRAGMA max_page_count = {MostBytes / Number("page_size")}";
        limit.ExecuteNonQuery();
    }

    /// <summary>Bytes of memory the database takes.</summary>
    public long Size => Number("page_size") * Number("page_count");

    /// <summary>Opens the database.</summary>
    public VigorDb Open() => new SqliteVigorDb(options);

    /// <summary>The database is gone.</summary>
    public void Dispose() => keeper.Dispose();

    private long Number(string pragma)
    {
        using var command = keeper.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (long)command.ExecuteScalar()!;
    }
}
