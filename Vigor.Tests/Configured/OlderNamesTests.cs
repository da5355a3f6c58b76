using Microsoft.Extensions.Configuration;
using Vigor.Core;
using Vigor.Core.Configured;

namespace Vigor.Tests.Configured;

/// <summary>Names from before Vigor's own are read, and count less.</summary>
public sealed class OlderNamesTests
{
    [Theory]
    [InlineData("postgresql://vig:p%40ss@db.example.org:5433/vigor_prod?sslmode=require", "Host=db.example.org;Port=5433;Database=vigor_prod;Username=vig;Password=p@ss;SSL Mode=Require")]
    [InlineData("postgres://vig@db/v", "Host=db;Database=v;Username=vig;Password=of-its-own")]
    [InlineData("postgresql+asyncpg://db?ssl=verify-full", "Host=db;Database=of-its-own-too;Username=its-user;Password=of-its-own;SSL Mode=VerifyFull")]
    [InlineData("postgresql://vig:a;b@[::1]/v", "Host=::1;Database=v;Username=vig;Password=\"a;b\"")]
    [InlineData("sqlite:///./vigor.sqlite", "Data Source=./vigor.sqlite")]
    [InlineData("sqlite:////var/lib/vigor.sqlite", "Data Source=/var/lib/vigor.sqlite")]
    [InlineData("Host=db;Username=vig", "Host=db;Username=vig")]
    public void An_address_of_a_database_is_a_connection_string(string address, string connection)
    {
        var read = Read(("DATABASE_URL", address), ("POSTGRES_USER", "its-user"), ("POSTGRES_PASSWORD", "of-its-own"), ("POSTGRES_DB", "of-its-own-too"))["ConnectionStrings:Vigor"];

        Assert.Equal(connection, read, ignoreCase: true);
    }

    [Theory]
    [InlineData("mysql://vig:hush-hush@db/v")]
    [InlineData("postgresql://")]
    [InlineData("sqlite://")]
    [InlineData("postgresql://vig:hush-hush@db/v?pool=hush-hush")]
    [InlineData("postgresql://vig:hush-hush@db/v?sslmode=sometimes")]
    public void One_that_cannot_be_used_is_named_without_its_password(string address)
    {
        var mistake = Assert.Throws<ConfigurationMistake>(() => Read(("DATABASE_URL", address)));

        Assert.Equal("DATABASE_URL", mistake.Key);
        Assert.DoesNotContain("hush-hush", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_names_count_more()
    {
        Assert.Empty(Read(("DATABASE_URL", "postgresql://db/v"), ("ConnectionStrings:Vigor", "Host=own"), ("LOG_LEVEL", "DEBUG"), ("Logging:LogLevel:Default", "Error")));
        Assert.Empty(Read(("AZURE_TENANT_ID", "t"), ("AZURE_CLIENT_ID", "c"), ("AZURE_CLIENT_SECRET", "s"), ("Entra:ClientId", "own")));
    }

    [Fact]
    public void People_sign_in_with_Entra_only_where_all_three_are_given()
    {
        Assert.Empty(Read(("AZURE_CLIENT_ID", "a-managed-identity")));
        var read = Read(("AZURE_TENANT_ID", "VED"), ("AZURE_CLIENT_ID", "c"), ("AZURE_CLIENT_SECRET", "s"), ("AZURE_DOMAIN_ID", "VedID.onmicrosoft.com"));

        Assert.Equal(
            [("AzureAd:ClientId", "c"), ("AzureAd:ClientSecret", "s"), ("AzureAd:Domain", "VedID.onmicrosoft.com"), ("AzureAd:Instance", "https://login.microsoftonline.com/"), ("AzureAd:TenantId", "VED")],
            read.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Theory]
    [InlineData("INFO", "Information")]
    [InlineData("warning", "Warning")]
    [InlineData("CRITICAL", "Critical")]
    public void Levels_have_the_names_of_the_framework(string older, string level) => Assert.Equal(level, Read(("LOG_LEVEL", older))["Logging:LogLevel:Default"]);

    [Fact]
    public void A_level_that_nobody_knows_is_a_mistake() => Assert.Equal("LOG_LEVEL", Assert.Throws<ConfigurationMistake>(() => Read(("LOG_LEVEL", "LOUD"))).Key);

    [Theory]
    [InlineData("DATABASE-URL", "DATABASE_URL")]
    [InlineData("openai-api-key", "OPENAI_API_KEY")]
    [InlineData("Smtp--Password", null)]
    public void A_vault_has_dashes_where_they_have_underscores(string name, string? older) => Assert.Equal(older, OlderNames.OfDashed(name));

    private static IReadOnlyDictionary<string, string?> Read(params (string Key, string Value)[] given) =>
        OlderNames.Read(new ConfigurationBuilder().AddInMemoryCollection(given.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
