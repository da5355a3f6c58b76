using Microsoft.Extensions.Configuration;

namespace Vigor.Core.Configured;

/// <summary>
/// Names of environment variables from before Vigor's own keys, as what they are called now. A name of Vigor's own counts more, and what
/// belongs together is taken together.
/// </summary>
public static class OlderNames
{
    private const string Database = "DATABASE_URL", Tenant = "AZURE_TENANT_ID", Client = "AZURE_CLIENT_ID", Secret = "AZURE_CLIENT_SECRET", Level = "LOG_LEVEL", Surroundings = "ENVIRONMENT";

    private const string DefaultLevel = "Logging:LogLevel:Default";

    private static readonly string[] SignInSections = ["AzureAd", "Entra"];

    private static readonly Dictionary<string, string> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DEBUG"] = "Debug",
        ["INFO"] = "Information",
        ["WARN"] = "Warning",
        ["WARNING"] = "Warning",
        ["ERROR"] = "Error",
        ["CRITICAL"] = "Critical",
        ["FATAL"] = "Critical",
    };

    /// <summary>All of them that may be secret or stand beside secrets in a vault, those of AI providers too.</summary>
    private static readonly string[] All =
    [
        Database, Tenant, Client, Secret, Level, "AZURE_DOMAIN_ID", "POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD",
        "OPENAI_API_KEY", "GOOGLE_AI_API_KEY", "PERPLEXITY_API_KEY", "LLM_PROVIDER", "AZURE_MONTHLY_BUDGET", "AI_COST_THRESHOLD",
    ];

    /// <summary>The older name that is meant where only dashes may be written, such as <c>DATABASE-URL</c>; else null.</summary>
    public static string? OfDashed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var written = name.Replace('-', '_');
        return Array.Find(All, known => known.Equals(written, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What only older names say, under its key of today.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static IReadOnlyDictionary<string, string?> Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var now = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (IsFree(configuration, "ConnectionStrings:Vigor") && Said(configuration, Database) is { } database)
        {
            now["ConnectionStrings:Vigor"] = DatabaseUrl.ConnectionString(Database, database, Said(configuration, "POSTGRES_USER"), Said(configuration, "POSTGRES_PASSWORD"), Said(configuration, "POSTGRES_DB"));
        }

        AddSignIn(configuration, now);
        if (IsFree(configuration, DefaultLevel) && Said(configuration, Level) is { } level)
        {
            now[DefaultLevel] = Levels.GetValueOrDefault(level)
                ?? throw new ConfigurationMistake(Level, $"must be one of {string.Join(", ", Levels.Keys)}: '{level}' is none. Or use {DefaultLevel}.");
        }

        return now;
    }

    /// <summary>Where Vigor runs, such as <c>Production</c>, as <c>ENVIRONMENT</c> says; null where that is not said or said by the framework's own names.</summary>
    public static string? EnvironmentOf(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return IsFree(configuration, "ASPNETCORE_ENVIRONMENT") && IsFree(configuration, "DOTNET_ENVIRONMENT") && Environment.GetEnvironmentVariable(Surroundings) is { Length: > 0 } said
            ? char.ToUpperInvariant(said[0]) + said[1..].ToLowerInvariant()
            : null;
    }

    // One of them alone is for something else: a machine's identity goes by AZURE_CLIENT_ID too, and asks nobody to sign in.
    private static void AddSignIn(IConfiguration configuration, Dictionary<string, string?> now)
    {
        if (Said(configuration, Tenant) is { } tenant && Said(configuration, Client) is { } client && Said(configuration, Secret) is { } secret
            && SignInSections.All(section => configuration.GetSection(section).GetChildren().All(child => string.IsNullOrEmpty(child.Value))))
        {
            now["AzureAd:Instance"] = "https://login.microsoftonline.com/";
            now["AzureAd:TenantId"] = tenant;
            now["AzureAd:ClientId"] = client;
            now["AzureAd:ClientSecret"] = secret;
            if (Said(configuration, "AZURE_DOMAIN_ID") is { } domain)
            {
                now["AzureAd:Domain"] = domain;
            }
        }
    }

    private static bool IsFree(IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]);

    private static string? Said(IConfiguration configuration, string name) => IsFree(configuration, name) ? null : configuration[name];
}
