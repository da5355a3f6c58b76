using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Configured;

/// <summary>
/// Options that are read from the section their class names, each number within the <see cref="RangeAttribute"/> of its
/// property. The framework's binder says neither the key nor the range of a value that cannot be used.
/// </summary>
public static class BoundOptions
{
    /// <summary>Adds options; a value that cannot be used stops the start.</summary>
    public static IServiceCollection AddBoundOptions<TOptions>(this IServiceCollection services, IConfiguration configuration)
        where TOptions : class
    {
        services.AddOptions<TOptions>().Configure(options => Fill(options, configuration)).ValidateOnStart();
        return services;
    }

    /// <summary>Options as they stand; what is not given keeps its usual value.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used; names its key.</exception>
    public static TOptions Read<TOptions>(IConfiguration configuration)
        where TOptions : class, new()
    {
        var options = new TOptions();
        Fill(options, configuration);
        return options;
    }

    private static void Fill(object options, IConfiguration configuration)
    {
        var section = options.GetType().GetCustomAttribute<OptionsSectionAttribute>()!.Path;
        foreach (var property in options.GetType().GetProperties())
        {
            var key = $"{section}:{property.Name}";
            if (property.GetValue(options) is IDictionary entries)
            {
                foreach (var child in configuration.GetSection(key).GetChildren().Where(child => !string.IsNullOrEmpty(child.Value)))
                {
                    entries[child.Key] = ValueOf(property, entries.GetType().GenericTypeArguments[1], child.Path, child.Value!);
                }
            }
            else if (property.CanWrite && Given(configuration, key, property) is (var used, var text))
            {
                property.SetValue(options, ValueOf(property, property.PropertyType, used, text));
            }
        }
    }

    private static (string Key, string Text)? Given(IConfiguration configuration, string key, PropertyInfo property)
    {
        string?[] keys = [key, property.GetCustomAttribute<OlderKeyAttribute>()?.Key];
        var used = Array.Find(keys, name => name is not null && !string.IsNullOrEmpty(configuration[name]));
        return used is null ? null : (used, configuration[used]!);
    }

    // A time is given in seconds.
    private static object ValueOf(PropertyInfo property, Type type, string key, string text)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(bool))
        {
            return bool.TryParse(text, out var holds) ? holds : throw new ConfigurationMistake(key, "must be true or false.");
        }

        if (type.IsEnum)
        {
            return char.IsAsciiLetter(text[0]) && Enum.TryParse(type, text, ignoreCase: true, out var known)
                ? known
                : throw new ConfigurationMistake(key, $"must be one of {string.Join(", ", Enum.GetNames(type))}.");
        }

        var number = NumberOf(property.GetCustomAttribute<RangeAttribute>()!, isWhole: type == typeof(int), key, text);
        return type == typeof(TimeSpan)
            ? TimeSpan.FromSeconds((double)number)
            : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text)!;
    }

    private static decimal NumberOf(RangeAttribute range, bool isWhole, string key, string text)
    {
        var (least, most) = (Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture));
        if (decimal.TryParse(text, isWhole ? NumberStyles.None : NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var what = isWhole ? "a whole number" : "a number with a point before decimals";
        throw new ConfigurationMistake(key, string.Create(CultureInfo.InvariantCulture, $"must be {what}, from {least} to {most}."));
    }
}
