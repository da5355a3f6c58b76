using Vigor.Bench.Gateway;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>Two processes on one database, a thousand questions at once, faults, people who give up, and a kill in the middle.</summary>
public sealed class BudgetDrillTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task No_budget_is_passed_at_any_instant_and_the_ledger_is_what_was_spent(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var result = await BudgetDrill.RunAsync(database.ConnectionString);

        Assert.Equal(0, result.Violations);
        Assert.Equal(1_000, result.ByProvider + result.Locally + result.GivenUp);
        Assert.All(result.Scopes, scope =>
        {
            Assert.InRange(scope.Most, 1, scope.Limit);
            Assert.Equal(scope.Ledger, scope.Spent);
            Assert.Equal(0, scope.Reserved);
        });
        Assert.True(result.ByProvider > 0 && result.Locally > 0, "Some fit, some do not.");
        Assert.True(result.Lost > 0, "The killed process left calls behind, and they are charged.");
        Assert.True(result.Calls <= result.Rows, "Every call that reached the provider has its row.");
    }
}
