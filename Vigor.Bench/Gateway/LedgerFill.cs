using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Bench.Gateway;

/// <summary>Fills the ledger with rows of years past.</summary>
internal static class LedgerFill
{
    private const string Columns = "id, request_id, user_id, tier, task, provider, model, input_tokens, cached_tokens, cache_write_tokens, output_tokens, reasoning_tokens, cost, started_at, milliseconds, outcome";

    /// <summary>Adds rows, spread over 5,000 people and two years.</summary>
    public static async Task RunAsync(IDbContextFactory<VigorDb> contexts, bool isPostgres, int rows)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var sql = isPostgres
            ? $$"""
               INSERT INTO ai_ledger ({{Columns}})
               SELECT gen_random_uuid(), gen_random_uuid(), md5((n % 5000)::text)::uuid, 'Free', 'Chat', 'bench', 'gpt-4o-mini', 900, 200, 0, 300, 0, 300,
                      now() - (n % 730) * interval '1 day', 900, 'Complete'
               FROM generate_series(1, {0}) AS n
               """
            : $$"""
               INSERT INTO ai_ledger ({{Columns}})
               WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {0})
               SELECT upper(printf('%08x-0000-7000-8000-%012x', n, n)), upper(printf('%08x-0000-7000-8000-%012x', n, n)), upper(printf('%08x-0000-7000-8000-000000000000', n % 5000)),
                      'Free', 'Chat', 'bench', 'gpt-4o-mini', 900, 200, 0, 300, 0, 300, (1700000000 + (n % 730) * 86400) * 1000000, 900, 'Complete'
               FROM numbers
               """;
        await db.Database.ExecuteSqlRawAsync(sql, rows);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
