using System.Data;
using Microsoft.Data.Sqlite;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// Budgets on SQLite: one connection and one turn at a time, because SQLite has one writer anyway and makes those who wait
/// for it sleep. Commits are not flushed to the disk one by one: a killed process loses nothing by that; a power cut may
/// lose the last moments before the next commit of anything else in Vigor.
/// </summary>
internal sealed class SqliteBudgetStore(DatabaseLocation location) : BudgetStore
{
    private readonly SemaphoreSlim turn = new(1);
    private SqliteConnection? connection;
    private SqliteCommand? look;
    private SqliteCommand? hold;
    private SqliteCommand? keep;
    private SqliteCommand? release;
    private SqliteCommand? charge;
    private SqliteCommand? enter;

    public override Task<Offer?> TryReserveAsync(Reservation reservation, BudgetScopes scopes, IReadOnlyList<Offer> offers, int economyPercent, CancellationToken cancellationToken) =>
        InTurnAsync(
            db =>
            {
                var room = Room(db, scopes, economyPercent);
                var offer = offers.FirstOrDefault(offer => offer.Fits(room));
                if (offer is null)
                {
                    return null;
                }

                hold ??= Command("INSERT INTO ai_budget_periods (key, spent, reserved) VALUES (@key, 0, @amount) ON CONFLICT (key) DO UPDATE SET reserved = reserved + @amount");
                foreach (var key in scopes.Keys)
                {
                    Run(hold, db, ("@key", key), ("@amount", offer.Amount.Value));
                }

                keep ??= Command($"INSERT INTO ai_reservations ({ReservationColumns}, amount, provider, model) VALUES (@id, @request, @day, @month, @user, @userId, @tier, @task, @created, @expires, @amount, @provider, @model)");
                Run(
                    keep,
                    db,
                    ("@id", reservation.Id),
                    ("@request", reservation.RequestId),
                    ("@day", reservation.DayKey),
                    ("@month", reservation.MonthKey),
                    ("@user", reservation.UserKey),
                    ("@userId", reservation.UserId),
                    ("@tier", reservation.Tier),
                    ("@task", reservation.Task.ToString()),
                    ("@created", InstantConverter.Stored(reservation.CreatedAt)),
                    ("@expires", InstantConverter.Stored(reservation.ExpiresAt)),
                    ("@amount", offer.Amount.Value),
                    ("@provider", offer.Candidate.Provider.Name),
                    ("@model", offer.Candidate.Model));
                return offer;
            },
            cancellationToken);

    public override Task<MicroUsd?> SettleAsync(Reservation reservation, BudgetScopes scopes, LedgerEntry entry) =>
        InTurnAsync<MicroUsd?>(
            db =>
            {
                release ??= Command("DELETE FROM ai_reservations WHERE id = @id");
                var held = Run(release, db, ("@id", reservation.Id)) == 1 ? reservation.Amount : 0;
                var room = Room(db, scopes, 100);
                var cost = entry.Cost.Value <= reservation.Amount || entry.Cost.Value <= room.Amount + held ? entry.Cost.Value : reservation.Amount;
                if (!Enter(db, entry, cost))
                {
                    return null;
                }

                charge ??= Command("UPDATE ai_budget_periods SET reserved = reserved - @held, spent = spent + @cost WHERE key = @key");
                foreach (var key in scopes.Keys)
                {
                    Run(charge, db, ("@key", key), ("@held", held), ("@cost", cost));
                }

                return new(cost);
            },
            CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }

        turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            connection ??= Open();

            // Immediate: what is read here cannot change before it is written, in any process.
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var result = work(transaction);
#pragma warning disable VSTHRD103 // SQLite has no asynchronous work; all of this is one short piece of it.
            transaction.Commit();
#pragma warning restore VSTHRD103
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(location.ConnectionString);
        opened.Open();
        using var pragmas = opened.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000;";
        pragmas.ExecuteNonQuery();
        return opened;
    }

    /// <summary>Whether the row was not there yet.</summary>
    private bool Enter(SqliteTransaction db, LedgerEntry entry, long cost)
    {
        enter ??= Command(
            $"INSERT INTO ai_ledger ({LedgerColumns}, cost, owed) VALUES (@id, @request, @userId, @tier, @task, @provider, @model, @input, @cached, @written, @output, @reasoning, @tokensBasis, @costBasis, @started, @milliseconds, @outcome, @fault, @first, @cost, @owed) ON CONFLICT (id) DO NOTHING");
        return Run(
            enter,
            db,
            ("@id", entry.Id),
            ("@request", entry.RequestId),
            ("@userId", entry.UserId),
            ("@tier", entry.Tier),
            ("@task", entry.Task.ToString()),
            ("@provider", entry.Provider),
            ("@model", entry.Model),
            ("@input", entry.InputTokens),
            ("@cached", entry.CachedTokens),
            ("@written", entry.CacheWriteTokens),
            ("@output", entry.OutputTokens),
            ("@reasoning", entry.ReasoningTokens),
            ("@tokensBasis", entry.TokensBasis.ToString()),
            ("@costBasis", entry.CostBasis.ToString()),
            ("@started", InstantConverter.Stored(entry.StartedAt)),
            ("@milliseconds", entry.Milliseconds),
            ("@outcome", entry.Outcome.ToString()),
            ("@fault", entry.Fault?.ToString()),
            ("@first", entry.FirstTokenMilliseconds),
            ("@cost", cost),
            ("@owed", cost == entry.Cost.Value ? null : entry.Cost.Value)) == 1;
    }

    // A scope without a row has spent nothing.
    private BudgetRoom Room(SqliteTransaction db, BudgetScopes scopes, int economyPercent)
    {
        look ??= Command("SELECT spent + reserved FROM ai_budget_periods WHERE key = @key");
        return BudgetRoom.Of(scopes, Used, economyPercent);

        long Used(string key)
        {
            Bind(look, db, ("@key", key));
            return look.ExecuteScalar() is long stored ? stored : 0;
        }
    }

    private SqliteCommand Command(string text)
    {
        var command = connection!.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static int Run(SqliteCommand command, SqliteTransaction db, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Bind(command, db, values);
        return command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, SqliteTransaction db, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        command.Transaction = db;
        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }
}
