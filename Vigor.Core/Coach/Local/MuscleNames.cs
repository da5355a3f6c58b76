using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Local;

/// <summary>Muscles as people say them.</summary>
internal static class MuscleNames
{
    private static readonly (string[] Words, string Name, Muscle[] Muscles)[] Said =
    [
        (["inner thigh", "inner thighs", "adductors"], "the inner thighs", [Muscle.Adductors]),
        (["rear delts", "rear delt", "rear shoulder"], "the rear shoulders", [Muscle.RearDelts]),
        (["hip flexors"], "the hip flexors", [Muscle.HipFlexors]),
        (["chest", "pecs", "pec"], "the chest", [Muscle.Chest]),
        (["shoulders", "shoulder", "delts"], "the shoulders", [Muscle.FrontDelts, Muscle.SideDelts, Muscle.RearDelts]),
        (["lats", "lat"], "the lats", [Muscle.Lats]),
        (["back"], "the back", [Muscle.Lats, Muscle.MiddleBack]),
        (["traps"], "the traps", [Muscle.Traps]),
        (["biceps", "bicep"], "the biceps", [Muscle.Biceps]),
        (["triceps", "tricep"], "the triceps", [Muscle.Triceps]),
        (["forearms", "forearm"], "the forearms", [Muscle.Forearms]),
        (["arms", "arm"], "the arms", [Muscle.Biceps, Muscle.Triceps]),
        (["obliques", "love handles"], "the obliques", [Muscle.Obliques]),
        (["glutes", "glute", "butt", "bum", "booty"], "the glutes", [Muscle.Glutes]),
        (["quads", "quad", "quadriceps", "thighs"], "the quads", [Muscle.Quadriceps]),
        (["hamstrings", "hamstring"], "the hamstrings", [Muscle.Hamstrings]),
        (["calves", "calf"], "the calves", [Muscle.Calves]),
        (["legs", "leg"], "the legs", [Muscle.Quadriceps, Muscle.Hamstrings, Muscle.Glutes]),
        (["neck"], "the neck", [Muscle.Neck]),
    ];

    /// <summary>The muscles a text names first by this table, or null.</summary>
    public static (string Name, IReadOnlyList<Muscle> Muscles)? Find(string[] words)
    {
        var text = $" {string.Join(' ', words)} ";
        if (text.Contains(" lower back ", StringComparison.Ordinal))
        {
            return null; // The topic knows more about it than a list of exercises.
        }

        foreach (var (said, name, muscles) in Said)
        {
            if (said.Any(word => text.Contains($" {word} ", StringComparison.Ordinal)))
            {
                return (name, muscles);
            }
        }

        return null;
    }

    /// <summary>The first word of a text, in the order of this table, that names a muscle; null when none does.</summary>
    public static string? Word(string[] words) => Said.SelectMany(said => said.Words).FirstOrDefault(words.Contains);

    /// <summary>"the quads and the glutes".</summary>
    public static string List(IReadOnlyList<Muscle> muscles) => InWords.List([.. muscles.Select(Of)]);

    private static string Of(Muscle muscle) => muscle switch
    {
        Muscle.FrontDelts => "the front of the shoulders",
        Muscle.SideDelts => "the sides of the shoulders",
        Muscle.RearDelts => "the rear of the shoulders",
        Muscle.MiddleBack => "the middle back",
        Muscle.LowerBack => "the lower back",
        Muscle.HipFlexors => "the hip flexors",
        Muscle.Adductors => "the inner thighs",
        Muscle.Abductors => "the outer hips",
        Muscle.Quadriceps => "the quads",
        Muscle.Abdominals => "the abs",
        _ => $"the {muscle.ToString().ToLowerInvariant()}",
    };
}
