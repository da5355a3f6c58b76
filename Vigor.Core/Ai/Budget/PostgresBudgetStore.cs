using Azure.Core;
using Npgsql;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// Budgets on PostgreSQL: one statement a transaction, and one round trip. It locks the rows in the order of their keys and
/// reckons with what it locked, which is what they hold once nobody else can change them, and not with its snapshot, which is
/// older. Only when a row is missing, as at the beginning of a day, are there two more.
/// </summary>
internal sealed class PostgresBudgetStore : BudgetStore
{
    private const int Connections = 10;

    private const string Begin =
        "INSERT INTO ai_budget_periods (key, spent, reserved) SELECT key, 0, 0 FROM unnest(@keys) AS scope(key) ORDER BY key ON CONFLICT (key) DO NOTHING";

    private const string Locked =
        """
        WITH seen AS MATERIALIZED (
            SELECT key, spent, reserved FROM ai_budget_periods WHERE key = ANY(@keys) ORDER BY key FOR UPDATE),
        room AS (
            SELECT count(*) = cardinality(@keys) AS is_known, min(scope.most - seen.spent - seen.reserved) AS amount,
                bool_or((seen.spent + seen.reserved)::numeric * 100 >= scope.most::numeric * @percent) AS is_near
            FROM seen JOIN unnest(@keys, @limits) AS scope(key, most) ON scope.key = seen.key),

        """;

    // A commit that is not flushed yet can be lost when the database server itself dies; settling does not rely on it.
    private const string Unflushed = "set_config('synchronous_commit', 'off', true)";

    private const string Reserve =
        Locked +
        $"""
        offer AS (
            SELECT offered.number, offered.amount, offered.model
            FROM room, unnest(@amounts, @evens, @models) WITH ORDINALITY AS offered(amount, even_near, model, number)
            WHERE room.is_known AND offered.amount <= room.amount AND (offered.even_near OR NOT room.is_near)
            ORDER BY offered.number LIMIT 1),
        held AS (
            UPDATE ai_budget_periods period SET reserved = period.reserved + offer.amount FROM offer WHERE period.key = ANY(@keys)),
        kept AS (
            INSERT INTO ai_reservations (id, request_id, day_key, month_key, user_key, user_id, tier, task, created_at, expires_at, amount, provider, model)
            SELECT @id, @request, @keys[1], @keys[2], @keys[3], @userId, @tier, @task, @created, @expires, offer.amount, @provider, offer.model FROM offer)
        SELECT room.is_known, offer.number, {Unflushed} FROM room LEFT JOIN offer ON true
        """;

    private const string Settle =
        Locked +
        $"""
        gone AS (DELETE FROM ai_reservations USING room WHERE id = @id AND room.is_known RETURNING ai_reservations.amount),
        held AS (SELECT coalesce((SELECT amount FROM gone), 0) AS amount),
        charge AS (
            SELECT CASE WHEN @cost <= @amount OR @cost <= room.amount + held.amount THEN @cost ELSE @amount END AS cost
            FROM held, room WHERE room.is_known),
        entered AS (
            INSERT INTO ai_ledger (
                id, request_id, user_id, tier, task, provider, model, input_tokens, cached_tokens, cache_write_tokens, output_tokens,
                reasoning_tokens, tokens_basis, cost_basis, started_at, milliseconds, outcome, fault, first_token_milliseconds, cost, owed)
            SELECT @id, @request, @userId, @tier, @task, @provider, @model, @input, @cached, @written, @output,
                @reasoning, @tokensBasis, @costBasis, @started, @milliseconds, @outcome, @fault::text, @first::integer, charge.cost, nullif(@cost, charge.cost)
            FROM charge
            ON CONFLICT (id) DO NOTHING
            RETURNING cost),
        charged AS (
            UPDATE ai_budget_periods period SET reserved = period.reserved - held.amount, spent = period.spent + entered.cost
            FROM entered, held WHERE period.key = ANY(@keys))
        SELECT room.is_known, entered.cost, {Unflushed} FROM room LEFT JOIN entered ON true
        """;

    private readonly NpgsqlDataSource database;

    public PostgresBudgetStore(DatabaseLocation location, TokenCredential? credential)
    {
        var settings = new NpgsqlConnectionStringBuilder(location.ConnectionString)
        {
            Pooling = true,
            MaxPoolSize = Connections,
            MaxAutoPrepare = 10,
            AutoPrepareMinUsages = 2,

            // Nothing here leaves anything behind in a session.
            NoResetOnClose = true,
        };
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        if (credential is not null)
        {
            source.UseTokens(credential);
        }

        database = source.Build();
    }

    public override async Task<Offer?> TryReserveAsync(Reservation reservation, BudgetScopes scopes, IReadOnlyList<Offer> offers, int economyPercent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var number = await RunAsync(
            Reserve,
            scopes,
            economyPercent,
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
        return number is { } chosen ? offers[(int)chosen - 1] : null;
    }

    public override async Task<MicroUsd?> SettleAsync(Reservation reservation, BudgetScopes scopes, LedgerEntry entry)
    {
        var charged = await RunAsync(
            Settle,
            scopes,
            percent: 100,
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
            ("tokensBasis", entry.TokensBasis.ToString()),
            ("costBasis", entry.CostBasis.ToString()),
            ("started", entry.StartedAt),
            ("milliseconds", entry.Milliseconds),
            ("outcome", entry.Outcome.ToString()),
            ("fault", (object?)entry.Fault?.ToString() ?? DBNull.Value),
            ("first", (object?)entry.FirstTokenMilliseconds ?? DBNull.Value),
            ("cost", entry.Cost.Value));
        return charged is { } cost ? new(cost) : null;
    }

    public override ValueTask DisposeAsync() => database.DisposeAsync();

    // What the statement decided; null when it decided against. Never cancelled: whether the server committed could not be known
    // then, and money would stay reserved for nobody.
    private async Task<long?> RunAsync(string text, BudgetScopes scopes, int percent, params (string Name, object Value)[] values)
    {
        await using var command = database.CreateCommand(text);
        command.Parameters.AddWithValue("keys", scopes.Keys);
        command.Parameters.AddWithValue("limits", scopes.Limits);
        command.Parameters.AddWithValue("percent", percent);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        var (isKnown, decided) = await AskAsync(command);
        if (!isKnown)
        {
            await using var begin = database.CreateCommand(Begin);
            begin.Parameters.AddWithValue("keys", scopes.Keys);
            await begin.ExecuteNonQueryAsync(CancellationToken.None);
            (isKnown, decided) = await AskAsync(command);
        }

        return isKnown ? decided : throw new InvalidOperationException("The rows of a budget vanish.");
    }

    private static async Task<(bool IsKnown, long? Decided)> AskAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        await reader.ReadAsync(CancellationToken.None);
        return (reader.GetBoolean(0), await reader.IsDBNullAsync(1, CancellationToken.None) ? null : reader.GetInt64(1));
    }
}
