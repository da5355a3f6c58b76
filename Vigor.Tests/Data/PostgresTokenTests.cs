using System.Collections.Concurrent;
using Azure.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vigor.Core;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;
using Vigor.Core.Data.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Data;

/// <summary>Signing in to PostgreSQL with tokens of Entra. The server demands the token as a password, as Azure's does.</summary>
public sealed class PostgresTokenTests
{
    [Fact]
    public async Task A_token_opens_the_database_and_the_next_one_does_when_it_has_ended()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        var role = PostgresServer.PasswordRole;
        var credential = new Credential();
        await GrantAsync(database, role, credential.Now);
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = null, Pooling = false };
        await using var services = Services(settings.ToString(), credential);
        await using (var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync())
        {
            Assert.Equal(0, await db.Set<Core.People.Account>().CountAsync());
            Assert.True(await db.Database.CanConnectAsync());
        }

        credential.Now = new string('b', 2000);
        await GrantAsync(database, role, credential.Now);
        await using (var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync())
        {
            Assert.Equal(0, await db.Set<Core.People.Account>().CountAsync());
        }

        Assert.NotNull(services.GetRequiredService<BudgetStore>());
        Assert.All(credential.Scopes, scope => Assert.Equal("https://ossrdbms-aad.database.windows.net/.default", scope));
        credential.Now = "not-the-token";
        await using var refused = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        await Assert.ThrowsAsync<PostgresException>(() => refused.Database.OpenConnectionAsync());
    }

    [Theory]
    [InlineData("Host=db;Username=vigor;Password=hush-hush;SSL Mode=Require", "no Password")]
    [InlineData("Host=db;SSL Mode=Require", "must name a Username")]
    [InlineData("Host=db;Username=vigor", "SSL Mode=Require")]
    public void What_would_give_a_token_away_or_makes_none_is_a_mistake(string connection, string why)
    {
        var mistake = Assert.Throws<ConfigurationMistake>(() => DatabaseLocation.From(Settings(connection)));

        Assert.Equal("ConnectionStrings:Vigor", mistake.Key);
        Assert.Contains(why, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", mistake.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string connection, TokenCredential credential) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(credential)
        .AddData(Settings(connection))
        .AddAi(Settings(connection))
        .BuildServiceProvider();

    private static IConfiguration Settings(string connection) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("ConnectionStrings:Vigor", connection), new("Postgres:SignIn", "Entra"), new("Vigor:DataDirectory", Path.GetTempPath())])
        .Build();

    private static async Task GrantAsync(TestDatabase database, string role, string token)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"DO $$ BEGIN CREATE ROLE {role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$; ALTER ROLE {role} PASSWORD '{token}'; GRANT ALL ON ALL TABLES IN SCHEMA public TO {role}",
            connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Credential : TokenCredential
    {
        public string Now { get; set; } = new('a', 1500);

        public ConcurrentBag<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.Add(requestContext.Scopes.Single());
            return new(Now, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
