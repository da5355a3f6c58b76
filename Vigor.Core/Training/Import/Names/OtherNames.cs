namespace Vigor.Core.Training.Import.Names;

/// <summary>
/// What Strong, Hevy, FitNotes, Fitbod, StrongLifts and Liftosaur call an exercise, where their words are not those of the
/// catalogue, in English and, for the commonest, in German and Spanish. Read from the data files beside this one.
/// </summary>
internal static class OtherNames
{
    /// <summary>Each name with the slug it means.</summary>
    public static IReadOnlyList<(string Slug, string Name)> All { get; } = Read("other-names.txt");

    /// <summary>Names that mean an exercise of the body, with the slug of the lift that they mean where the sets carry weight.</summary>
    public static IReadOnlyList<(string Slug, string Name)> Loaded { get; } = Read("names-with-weight.txt");

    private static IReadOnlyList<(string Slug, string Name)> Read(string file)
    {
        using var reader = new StreamReader(typeof(OtherNames).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is missing from the assembly."));
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(':', 2))
                .SelectMany(parts => parts[1].Split(';', StringSplitOptions.TrimEntries).Select(name => (parts[0], name))),
        ];
    }
}
