using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Vigor.Core.Ai.Configuration;

/// <summary>Reads single values and says in one sentence what is wrong with one.</summary>
internal static class ConfiguredValues
{
    private const decimal Most = 1_000_000;

    /// <summary>A number; null when there is none.</summary>
    /// <exception cref="ConfigurationMistake">It is no number, or out of range.</exception>
    public static decimal? Number(this IConfiguration configuration, string key, decimal least, decimal most = Most)
    {
        var text = configuration[key];
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationMistake(
                configuration.PathOf(key),
                string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}, with a point before decimals."));
    }

    /// <summary>True or false.</summary>
    /// <exception cref="ConfigurationMistake">It is neither.</exception>
    public static bool Switch(this IConfiguration configuration, string key, bool usual)
    {
        var text = configuration[key];
        if (string.IsNullOrEmpty(text))
        {
            return usual;
        }

        return bool.TryParse(text, out var value) ? value : throw new ConfigurationMistake(configuration.PathOf(key), "must be true or false.");
    }

    /// <summary>A UTC day such as 2026-07-02; null when there is none.</summary>
    /// <exception cref="ConfigurationMistake">It is no day.</exception>
    public static DateOnly? Day(this IConfiguration configuration, string key)
    {
        var text = configuration[key];
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ConfigurationMistake(configuration.PathOf(key), "must be a day such as 2026-07-02.");
    }

    private static string PathOf(this IConfiguration configuration, string key) => configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key;
}
