namespace Vigor.Core.Training.Import;

/// <summary>The names of a table's columns, whatever their case.</summary>
internal sealed class LogColumns
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public LogColumns(IEnumerable<string> header)
    {
        InOrder = [.. header.Select(Plain)];
        foreach (var (name, index) in InOrder.Select((name, index) => (name, index)))
        {
            indexes.TryAdd(name, index);
        }
    }

    /// <summary>Names of all columns as they follow each other, in lower case; some tables have one name more than once.</summary>
    public IReadOnlyList<string> InOrder { get; }

    /// <summary>Names of the columns, in lower case.</summary>
    public IEnumerable<string> Names => indexes.Keys;

    /// <summary>The same columns by what they are called in English, for a table in another language or of another time.</summary>
    public LogColumns InEnglish() => new(InOrder.Select(HeaderWords.Column));

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

    private static string Plain(string name) =>
        string.Join(' ', name.Trim('\uFEFF', ' ', '"', '\t', '\u00A0').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
