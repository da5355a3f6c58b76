using Vigor.Core;

namespace Vigor.Web.Hosting.Telemetry;

/// <summary>Where telemetry goes.</summary>
/// <param name="Otlp">Whether a collector is named; the exporter reads its address and protocol from its own keys.</param>
/// <param name="AzureMonitor">Connection string of Application Insights, or null.</param>
internal sealed record TelemetryTargets(bool Otlp, string? AzureMonitor)
{
    /// <summary>Key of the collector's address.</summary>
    public const string OtlpKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Key of Application Insights' connection string.</summary>
    public const string AzureMonitorKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Whether there is nowhere to send to.</summary>
    public bool None => !Otlp && AzureMonitor is null;

    /// <summary>Reads both keys.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used; the exporters would fail later, or silently.</exception>
    public static TelemetryTargets From(IConfiguration configuration)
    {
        var otlp = Value(configuration, OtlpKey);
        if (otlp is not null && !IsWebAddress(otlp))
        {
            throw new ConfigurationMistake(OtlpKey, "must be an http or https address, such as http://localhost:4317.");
        }

        var azureMonitor = Value(configuration, AzureMonitorKey);
        if (azureMonitor is not null && !IsConnectionString(azureMonitor))
        {
            throw new ConfigurationMistake(AzureMonitorKey, "must be of the form 'InstrumentationKey=…;IngestionEndpoint=https://…', as Application Insights shows it.");
        }

        return new(otlp is not null, azureMonitor);
    }

    private static string? Value(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsConnectionString(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.TrimEnd(';').Split(';'))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair is not [{ Length: > 0 } name, { Length: > 0 } value] || !values.TryAdd(name, value))
            {
                return false;
            }
        }

        return values.TryGetValue("InstrumentationKey", out var key) && Guid.TryParse(key, out _)
            && (!values.TryGetValue("IngestionEndpoint", out var endpoint) || IsWebAddress(endpoint));
    }
}
