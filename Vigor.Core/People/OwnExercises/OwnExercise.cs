using Vigor.Core.Exercises;

namespace Vigor.Core.People.OwnExercises;

/// <summary>An exercise that a person has added to the catalogue for themselves.</summary>
public sealed class OwnExercise
{
    /// <summary>What its slug begins with; no shipped exercise begins so.</summary>
    public const string SlugPrefix = "own-";

    /// <summary>Most exercises a person can add.</summary>
    public const int Most = 500;

    private OwnExercise()
    {
    }

    /// <summary>Version 7 id.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private init; }

    /// <summary>Name, 1 to <see cref="OwnExerciseDraft.MaxName"/> characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the body does.</summary>
    public MovementPattern Pattern { get; private set; }

    /// <summary>Muscles that count a full set.</summary>
    public IReadOnlyList<Muscle> Primary { get; private set; } = [];

    /// <summary>Muscles that count half a set.</summary>
    public IReadOnlyList<Muscle> Secondary { get; private set; } = [];

    /// <summary>What it needs.</summary>
    public IReadOnlyList<EquipmentItem> Equipment { get; private set; } = [];

    /// <summary>What a set is measured in.</summary>
    public LoadType LoadType { get; private set; }

    /// <summary>Done one side at a time.</summary>
    public bool PerSide { get; private set; }

    /// <summary>How to do it, in the person's words.</summary>
    public string? Notes { get; private set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was put away: sets and plans keep its name, the library no longer offers it.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>A new one.</summary>
    /// <exception cref="Refusal">A value is missing or out of range; names its field.</exception>
    public static OwnExercise Create(Guid userId, OwnExerciseDraft draft, DateTimeOffset now)
    {
        var exercise = new OwnExercise { Id = Guid.CreateVersion7(now), UserId = userId, CreatedAt = now };
        exercise.Change(draft);
        return exercise;
    }

    /// <summary>Changes what is said about it; sets that were logged with it stay with it.</summary>
    /// <exception cref="Refusal">A value is missing or out of range; names its field.</exception>
    public void Change(OwnExerciseDraft draft)
    {
        var kept = draft.Checked();
        (Name, Pattern, Notes) = (kept.Name, kept.Pattern, kept.Notes);
        (Primary, Secondary, Equipment) = (kept.Primary, kept.Secondary, kept.Equipment);
        (LoadType, PerSide) = (kept.LoadType, kept.PerSide);
    }

    /// <summary>Its name in addresses, plans and stored sets.</summary>
    public string Slug => SlugOf(Id);

    /// <summary>The slug of an id.</summary>
    public static string SlugOf(Guid id) => $"{SlugPrefix}{id:N}";

    /// <summary>Whether a slug is that of somebody's own exercise.</summary>
    public static bool IsOwn(string slug) => slug.StartsWith(SlugPrefix, StringComparison.Ordinal);

    /// <summary>The id within a slug, or null when it is not one of these.</summary>
    public static Guid? IdOf(string slug) => IsOwn(slug) && Guid.TryParseExact(slug.AsSpan(SlugPrefix.Length), "N", out var id) ? id : null;

    /// <summary>It as an exercise of the catalogue. Level, mechanic and energy follow from the movement; it carries no risk tags, so the checker guards it by its movement only.</summary>
    public Exercise ToExercise() => new()
    {
        Slug = Slug,
        Name = Name,
        Pattern = Pattern,
        Primary = Primary,
        Secondary = Secondary,
        Equipment = Equipment,
        Level = FitnessLevel.Beginner,
        Mechanic = Pattern is MovementPattern.IsolationUpper or MovementPattern.IsolationLower ? Mechanic.Isolation : Mechanic.Compound,
        LoadType = LoadType,
        PerSide = PerSide,
        MetCode = MetCodeOf(Pattern, LoadType),
        Instructions = Notes ?? "",
        Cues = [],
        Mistakes = [],
    };

    // Of the 2024 Adult Compendium: elliptical trainer at moderate effort stands for cardio, the others are the general codes.
    private static string MetCodeOf(MovementPattern pattern, LoadType loadType) => pattern switch
    {
        MovementPattern.Cardio => "02048",
        MovementPattern.Mobility => "02101",
        _ => loadType == LoadType.External ? "02054" : "02056",
    };
}
