using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>Reads what a question about one's own training is about: an exercise, a muscle, a part of a split.</summary>
internal sealed class SubjectReader(ExerciseCatalogue catalogue, QuestionWords words)
{
    private const decimal Helping = 0.5m;

    private readonly ExerciseFinder finder = new(catalogue);

    // What people call by one word: whichever of them stands in the log is meant, the first one else.
    private static readonly (string[] Said, string Slug, string[] Holds, string[] Lacks)[] Families =
    [
        (["bench", "bench press"], "barbell-bench-press", ["bench", "press"], []),
        (["squat"], "barbell-back-squat", ["squat"], ["jump"]),
        (["deadlift"], "barbell-deadlift", ["deadlift"], []),
        (["overhead press", "ohp", "military press", "shoulder press"], "barbell-overhead-press", ["press"], ["bench", "leg", "chest", "floor", "push", "calf"]),
        (["pullup", "chinup"], "pull-up", ["pullup"], []),
        (["pulldown", "lat pulldown"], "lat-pulldown", ["pulldown"], []),
        (["pushup"], "push-up", ["pushup"], []),
        (["leg press"], "leg-press", ["leg", "press"], []),
        (["hip thrust"], "barbell-hip-thrust", ["thrust"], []),
        (["row"], "barbell-bent-over-row", ["row"], []),
        (["curl"], "dumbbell-curl", ["curl"], ["leg", "hamstring", "nordic", "wrist"]),
        (["lunge"], "reverse-lunge", ["lunge"], []),
        (["dip"], "dip", ["dip"], []),
    ];

    private static readonly (string Key, string Name, Func<Exercise, decimal> Trains)[] Groups =
    [
        ("push", "pushing", By(MovementPattern.HorizontalPush, MovementPattern.VerticalPush)),
        ("pull", "pulling", By(MovementPattern.HorizontalPull, MovementPattern.VerticalPull)),
        ("legs", "legs", ByMuscles(Muscle.Quadriceps, Muscle.Hamstrings, Muscle.Glutes, Muscle.Calves)),
        ("upper", "upper body", ByMuscles(Muscle.Chest, Muscle.Lats, Muscle.MiddleBack, Muscle.FrontDelts, Muscle.SideDelts, Muscle.RearDelts, Muscle.Biceps, Muscle.Triceps)),
        ("core", "core", ByMuscles(Muscle.Abdominals, Muscle.Obliques)),
        ("cardio", "cardio", By(MovementPattern.Cardio)),
        ("chest", "chest", ByMuscles(Muscle.Chest)),
        ("back", "back", ByMuscles(Muscle.Lats, Muscle.MiddleBack)),
        ("shoulders", "shoulders", ByMuscles(Muscle.FrontDelts, Muscle.SideDelts, Muscle.RearDelts)),
        ("arms", "arms", ByMuscles(Muscle.Biceps, Muscle.Triceps)),
        ("biceps", "biceps", ByMuscles(Muscle.Biceps)),
        ("triceps", "triceps", ByMuscles(Muscle.Triceps)),
        ("glutes", "glutes", ByMuscles(Muscle.Glutes)),
        ("quads", "quads", ByMuscles(Muscle.Quadriceps)),
        ("hamstrings", "hamstrings", ByMuscles(Muscle.Hamstrings)),
    ];

    /// <summary>What is named, in the order of the words; an exercise before all else.</summary>
    public IReadOnlyList<QuestionSubject> Of(ToldWords told)
    {
        if (ExerciseOf(told) is { } exercise)
        {
            return [exercise];
        }

        var keys = words.Told(told, "subject").ToList();
        return [.. keys.Select(key => Groups.FirstOrDefault(group => group.Key == key)).Where(group => group.Key is not null).Select(group => new QuestionSubject(group.Key, group.Name, [], group.Trains))];
    }

    /// <summary>A muscle or a part of a split by its key.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static QuestionSubject Group(string key) => Groups.Where(group => group.Key == key).Select(group => new QuestionSubject(group.Key, group.Name, [], group.Trains)).First();

    private QuestionSubject? ExerciseOf(ToldWords told)
    {
        // "In March" is no marching.
        var text = string.Join(' ', words.Told(told, "exercise").Append(CalendarDays.Without(told.Text)));
        var stems = Stems(text);

        // "How much should I stretch" asks for no weight.
        var found = words.Has(told, "act", "next") && finder.IsEveryday(text) ? null : finder.Find(text);
        var family = Families.FirstOrDefault(family => family.Said.Any(said => stems.Contains($" {said} ", StringComparison.Ordinal)));
        if (found is not null && (family.Slug is null || (finder.IsSpecific(text) && found.Slug != family.Slug && Stems(found.Name).Trim().Split(' ').Length > 1)))
        {
            return new(found.Slug, $"the {InWords.InSentence(found.Name)}", [found.Slug]);
        }

        return family.Slug is null ? null : new(family.Slug, $"the {Spoken(family.Said[0])}", FamilyOf(family));
    }

    private string[] FamilyOf((string[] Said, string Slug, string[] Holds, string[] Lacks) family) =>
    [
        family.Slug,
        .. catalogue.All
            .Where(exercise => exercise.Slug != family.Slug)
            .Where(exercise => Stems(exercise.Name) is var name && family.Holds.All(word => Holds(name, word)) && !family.Lacks.Any(word => Holds(name, word)))
            .Select(exercise => exercise.Slug),
    ];

    private static bool Holds(string stems, string word) => stems.Contains($" {word} ", StringComparison.Ordinal);

    private static string Spoken(string stem) => stem switch
    {
        "bench" => "bench press",
        "pullup" => "pull-up",
        "pushup" => "push-up",
        _ => stem,
    };

    // "Squatted", "squats" and "pull ups" as their names are compared.
    private static string Stems(string text)
    {
        var stems = string.Join(' ', PlainWords.Of(text).Select(Terms.Stem));
        foreach (var joined in (string[])["push", "pull", "chin"])
        {
            stems = stems.Replace($"{joined} up", $"{joined}up", StringComparison.Ordinal);
        }

        return $" {stems} ";
    }

    private static Func<Exercise, decimal> By(params MovementPattern[] patterns) => exercise => patterns.Contains(exercise.Pattern) ? 1 : 0;

    private static Func<Exercise, decimal> ByMuscles(params Muscle[] muscles) => exercise =>
    {
        if (exercise.Primary.Any(muscles.Contains))
        {
            return 1;
        }

        return exercise.Secondary.Any(muscles.Contains) ? Helping : 0;
    };
}
