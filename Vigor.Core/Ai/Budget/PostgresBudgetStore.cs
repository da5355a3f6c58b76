using Npgsql;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// Budgets on PostgreSQL: one round trip a transaction. Its statements make sure that the rows are there, lock them in the
/// order of their keys, and only then look: each statement has a snapshot of its own, so the last one sees the rows as they
/// are once nobody else can change them. Rows that appeared between locking and looking would be seen without being locked.
/// </summary>
internal sealed class PostgresBudgetStore : BudgetStore
{
    private const int Connections = 10;

    // A commit that is not flushed yet can be lost when the database server itself dies; settling does not rely on it.
    private const string Lock =
        """
        SELECT set_config('synchronous_commit', 'off', true);
        INSERT INTO ai_budget_periods (key, spent, reserved) SELECT key, 0, 0 FROM unnest(@keys) AS scope(key) ORDER BY key ON CONFLICT (key) DO NOTHING;
        SELECT 1 FROM ai_budget_periods WHERE key = ANY(@keys) ORDER BY key FOR UPDATE;
        """;

    private const string Reserve =
        Lock +
        """
        WITH room AS (
            SELECT min(scope.most - period.spent - period.reserved) AS amount,
                bool_or((period.spent + period.reserved)::numeric * 100 >= scope.most::numeric * @percent) AS is_near
            FROM ai_budget_periods period JOIN unnest(@keys, @limits) AS scope(key, most) ON scope.key = period.key),
        offer AS (
            SELECT offered.number, offered.amount, offered.model
            FROM room, unnest(@amounts, @evens, @models) WITH ORDINALITY AS offered(amount, even_near, model, number)
            WHERE offered.amount <= room.amount AND (offered.even_near OR NOT room.is_near)
            ORDER BY offered.number LIMIT 1),
        held AS (
            UPDATE ai_budget_periods period SET reserved = period.reserved + offer.amount FROM offer WHERE period.key = ANY(@keys)),
        kept AS (
            INSERT INTO ai_reservations (id, request_id, day_key, month_key, user_key, user_id, tier, task, created_at, expires_at, amount, provider, model)
            SELECT @id, @request, @keys[1], @keys[2], @keys[3], @userId, @tier, @task, @created, @expires, offer.amount, @provider, offer.model FROM offer)
        SELECT number FROM offer
        """;

    private const string Settle =
        Lock +
        """
        WITH gone AS (DELETE FROM ai_reservations WHERE id = @id RETURNING amount),
        held AS (SELECT coalesce((SELECT amount FROM gone), 0) AS amount),
        room AS (
            SELECT min(scope.most - period.spent - period.reserved) AS amount
            FROM ai_budget_periods period JOIN unnest(@keys, @limits) AS scope(key, most) ON scope.key = period.key),
        charge AS (
            SELECT CASE WHEN @cost <= @amount OR @cost <= room.amount + held.amount THEN @cost ELSE @amount END AS cost FROM held, room),
        entered AS (
            INSERT INTO ai_ledger (
                id, request_id, user_id, tier, task, provider, model, input_tokens, cached_tokens, cache_write_tokens, output_tokens,
                reasoning_tokens, started_at, milliseconds, outcome, fault, first_token_milliseconds, cost, owed)
            SELECT @id, @request, @userId, @tier, @task, @provider, @model, @input, @cached, @written, @output,
                @reasoning, @started, @milliseconds, @outcome, @fault::text, @first::integer, charge.cost, nullif(@cost, charge.cost)
            FROM charge
            ON CONFLICT (id) DO NOTHING
            RETURNING cost),
        charged AS (
            UPDATE ai_budget_periods period SET reserved = period.reserved - held.amount, spent = period.spent + entered.cost
            FROM entered, held WHERE period.key = ANY(@keys))
        SELECT cost FROM entered
        """;

    private readonly NpgsqlDataSource database;

    public PostgresBudgetStore(DatabaseLocation location)
    {
        var settings = new NpgsqlConnectionStringBuilder(location.ConnectionString) { Pooling = true, MaxPoolSize = Connections, MaxAutoPrepare = 10, AutoPrepareMinUsages = 2 };
        database = NpgsqlDataSource.Create(settings.ConnectionString);
    }

    public override async Task<Offer?> TryReserveAsync(Reservation reservation, BudgetScopes scopes, IReadOnlyList<Offer> offers, int economyPercent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var command = Command(
            Reserve,
            scopes,
            ("percent", economyPercent),
            ("amounts", offers.Select(offer => offer.Amount.Value).ToArray()),
            ("evens", offers.Select(offer => offer.EvenNearLimit).ToArray()),
            ("models", offers.Select(offer => offer.Candidate.Model).ToArray()),
            ("id", reservation.Id),
            ("request", reservation.RequestId),
            ("userId", reservation.UserId),
            ("tier", reservation.Tier),
            ("task", reservation.Task.ToString()),
            ("created", reservation.CreatedAt),
            ("expires", reservation.ExpiresAt),
            ("provider", offers[0].Candidate.Provider.Name));
        return await LastAsync(command) is { } number ? offers[(int)number - 1] : null;
    }

    public override async Task<MicroUsd?> SettleAsync(Reservation reservation, BudgetScopes scopes, LedgerEntry entry)
    {
        await using var command = Command(
            Settle,
            scopes,
            ("amount", reservation.Amount),
            ("id", entry.Id),
            ("request", entry.RequestId),
            ("userId", entry.UserId),
            ("tier", entry.Tier),
            ("task", entry.Task.ToString()),
            ("provider", entry.Provider),
            ("model", entry.Model),
            ("input", entry.InputTokens),
            ("cached", entry.CachedTokens),
            ("written", entry.CacheWriteTokens),
            ("output", entry.OutputTokens),
            ("reasoning", entry.ReasoningTokens),
            ("started", entry.StartedAt),
            ("milliseconds", entry.Milliseconds),
            ("outcome", entry.Outcome.ToString()),
            ("fault", (object?)entry.Fault?.ToString() ?? DBNull.Value),
            ("first", (object?)entry.FirstTokenMilliseconds ?? DBNull.Value),
            ("cost", entry.Cost.Value));
        return await LastAsync(command) is { } cost ? new(cost) : null;
    }

    public override ValueTask DisposeAsync() => database.DisposeAsync();

    private NpgsqlCommand Command(string text, BudgetScopes scopes, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = database.CreateCommand(text);
        command.Parameters.AddWithValue("keys", scopes.Keys);
        command.Parameters.AddWithValue("limits", scopes.Limits);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    // The number that the last statement gives; null when it gives none. Never cancelled: whether the server committed could
    // not be known then, and money would stay reserved for nobody.
    private static async Task<long?> LastAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        long? last;
        do
        {
            last = await reader.ReadAsync(CancellationToken.None) && reader.GetFieldType(0) == typeof(long) ? reader.GetInt64(0) : null;
        }
        while (await reader.NextResultAsync(CancellationToken.None));
        return last;
    }
}
