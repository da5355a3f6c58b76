using System.Collections.Frozen;

namespace Vigor.Core.Training.Import;

/// <summary>The names of a table's columns, whatever their case and, for Strong, in German too.</summary>
internal sealed class LogColumns
{
    private static readonly FrozenDictionary<string, string> German = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["datum"] = "date",
        ["workout-name"] = "workout name",
        ["name des workouts"] = "workout name",
        ["trainingsname"] = "workout name",
        ["dauer"] = "duration",
        ["dauer (sek.)"] = "duration (sec)",
        ["workout-dauer"] = "workout duration",
        ["name der übung"] = "exercise name",
        ["übungsname"] = "exercise name",
        ["übung"] = "exercise name",
        ["satz"] = "set order",
        ["satzreihenfolge"] = "set order",
        ["satz-reihenfolge"] = "set order",
        ["reihenfolge der sätze"] = "set order",
        ["reihenfolge festlegen"] = "set order",
        ["gewicht"] = "weight",
        ["gewicht (kg)"] = "weight (kg)",
        ["gewicht (lb)"] = "weight (lb)",
        ["gewichtseinheit"] = "weight unit",
        ["wiederh."] = "reps",
        ["wiederholungen"] = "reps",
        ["entfernung"] = "distance",
        ["distanz"] = "distance",
        ["entfernung (meter)"] = "distance (meters)",
        ["entfernungseinheit"] = "distance unit",
        ["sekunden"] = "seconds",
        ["notizen"] = "notes",
        ["workout-notizen"] = "workout notes",
        ["trainingsnotizen"] = "workout notes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public LogColumns(IEnumerable<string> header)
    {
        InOrder = [.. header.Select(Canonical)];
        foreach (var (name, index) in InOrder.Select((name, index) => (name, index)))
        {
            indexes.TryAdd(name, index);
        }
    }

    /// <summary>Names of all columns as they follow each other, in lower case; some tables have one name more than once.</summary>
    public IReadOnlyList<string> InOrder { get; }

    /// <summary>Names of the columns, in lower case.</summary>
    public IEnumerable<string> Names => indexes.Keys;

    /// <summary>Whether all of these columns are there.</summary>
    public bool Have(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!indexes.ContainsKey(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a column stands, or null.</summary>
    public int? IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : null;

    private static string Canonical(string name)
    {
        var text = string.Join(' ', name.Trim('\uFEFF', ' ', '"', '\t', '\u00A0').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return German.GetValueOrDefault(text, text);
    }
}
