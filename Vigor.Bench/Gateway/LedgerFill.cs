using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Bench.Gateway;

/// <summary>Fills the ledger with rows of years past.</summary>
internal static class LedgerFill
{
    private const string Columns = "id, request_id, user_id, tier, task, provider, model, input_tokens, cached_tokens, cache_write_tokens, output_tokens, reasoning_tokens, cost, started_at, milliseconds, outcome";

    /// <summary>Adds rows, spread over 5,000 people, two years, three providers and two tiers.</summary>
    public static async Task RunAsync(IDbContextFactory<VigorDb> contexts, bool isPostgres, int rows)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var sql = isPostgres
            ? $$"""
               INSERT INTO ai_ledger ({{Columns}})
               SELECT gen_random_uuid(), gen_random_uuid(), md5((n % 5000)::text)::uuid, CASE n % 20 WHEN 0 THEN 'Premium' ELSE 'Free' END, CASE n % 5 WHEN 0 THEN 'Plan' ELSE 'Chat' END,
                      CASE n % 3 WHEN 0 THEN 'bench' WHEN 1 THEN 'bench-two' ELSE 'bench-three' END, CASE n % 7 WHEN 0 THEN 'gpt-4.1-mini' ELSE 'gpt-4o-mini' END, 900, 200, 0, 300, 0, 100 + n % 900,
                      now() - (n % 730) * interval '1 day' - (n % 86399) * interval '1 second', 900, CASE n % 25 WHEN 0 THEN 'Failed' ELSE 'Complete' END
               FROM generate_series(1, {0}) AS n
               """
            : $$"""
               INSERT INTO ai_ledger ({{Columns}})
               WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {0})
               SELECT upper(printf('%08x-0000-7000-8000-%012x', n, n)), upper(printf('%08x-0000-7000-8000-%012x', n, n)), upper(printf('%08x-0000-7000-8000-000000000000', n % 5000)),
                      CASE n % 20 WHEN 0 THEN 'Premium' ELSE 'Free' END, CASE n % 5 WHEN 0 THEN 'Plan' ELSE 'Chat' END,
                      CASE n % 3 WHEN 0 THEN 'bench' WHEN 1 THEN 'bench-two' ELSE 'bench-three' END, CASE n % 7 WHEN 0 THEN 'gpt-4.1-mini' ELSE 'gpt-4o-mini' END, 900, 200, 0, 300, 0, 100 + n % 900,
                      (CAST(strftime('%s', 'now') AS INTEGER) - (n % 730) * 86400 - n % 86399) * 1000000, 900, CASE n % 25 WHEN 0 THEN 'Failed' ELSE 'Complete' END
               FROM numbers
               """;
        await db.Database.ExecuteSqlRawAsync(sql, rows);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
