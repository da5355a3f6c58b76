using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Bench.Gateway;

/// <summary>Lets the database itself note the most that was ever spent and reserved together: no change escapes a trigger.</summary>
internal sealed class BudgetWatch(IDbContextFactory<VigorDb> contexts, bool isPostgres)
{
    private const string Table = "CREATE TABLE drill_most (key TEXT PRIMARY KEY, most BIGINT NOT NULL)";

    private const string SqliteTriggers =
        """
        CREATE TRIGGER drill_insert AFTER INSERT ON ai_budget_periods BEGIN
          INSERT INTO drill_most (key, most) VALUES (NEW.key, NEW.spent + NEW.reserved) ON CONFLICT (key) DO UPDATE SET most = max(most, excluded.most); END;
        CREATE TRIGGER drill_update AFTER UPDATE ON ai_budget_periods BEGIN
          INSERT INTO drill_most (key, most) VALUES (NEW.key, NEW.spent + NEW.reserved) ON CONFLICT (key) DO UPDATE SET most = max(most, excluded.most); END;
        """;

    private const string PostgresTriggers =
        """
        CREATE FUNCTION drill_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO drill_most (key, most) VALUES (NEW.key, NEW.spent + NEW.reserved) ON CONFLICT (key) DO UPDATE SET most = greatest(drill_most.most, excluded.most);
          RETURN NEW; END $$;
        CREATE TRIGGER drill_change AFTER INSERT OR UPDATE ON ai_budget_periods FOR EACH ROW EXECUTE FUNCTION drill_note();
        """;

    public async Task BeginAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(Table);
        await db.Database.ExecuteSqlRawAsync(isPostgres ? PostgresTriggers : SqliteTriggers);
    }

    public async Task<Dictionary<string, long>> MostAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.Database.SqlQueryRaw<Row>("SELECT key AS \"Key\", most AS \"Most\" FROM drill_most").ToListAsync();
        return rows.ToDictionary(row => row.Key, row => row.Most);
    }

    private sealed record Row(string Key, long Most);
}
