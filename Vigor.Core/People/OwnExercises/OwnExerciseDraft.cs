using Vigor.Core.Exercises;

namespace Vigor.Core.People.OwnExercises;

/// <summary>What a person says about an exercise of their own.</summary>
public sealed record OwnExerciseDraft
{
    /// <summary>Most characters of a name.</summary>
    public const int MaxName = 80;

    /// <summary>Most characters of the notes.</summary>
    public const int MaxNotes = 1000;

    /// <summary>Most main or helping muscles.</summary>
    public const int MaxMuscles = 6;

    /// <summary>Name, 1 to <see cref="MaxName"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>What the body does.</summary>
    public MovementPattern Pattern { get; init; } = MovementPattern.IsolationUpper;

    /// <summary>Muscles that count a full set, at most <see cref="MaxMuscles"/>; none where that is not known.</summary>
    public IReadOnlyList<Muscle> Primary { get; init; } = [];

    /// <summary>Muscles that count half a set, at most <see cref="MaxMuscles"/>.</summary>
    public IReadOnlyList<Muscle> Secondary { get; init; } = [];

    /// <summary>What it needs.</summary>
    public IReadOnlyList<EquipmentItem> Equipment { get; init; } = [];

    /// <summary>What a set is measured in.</summary>
    public LoadType LoadType { get; init; }

    /// <summary>Done one side at a time.</summary>
    public bool PerSide { get; init; }

    /// <summary>How to do it, up to <see cref="MaxNotes"/> characters.</summary>
    public string? Notes { get; init; }

    /// <summary>The draft with text trimmed and repetitions taken out.</summary>
    /// <exception cref="Refusal">A value is missing or out of range; names its field.</exception>
    internal OwnExerciseDraft Checked()
    {
        var name = Name.Trim();
        Require(name.Length is >= 1 and <= MaxName && !name.Any(char.IsControl), nameof(Name), $"Give it a name of 1 to {MaxName} characters.");
        Require(Enum.IsDefined(Pattern), nameof(Pattern), "Choose a movement from the list.");
        Require(Enum.IsDefined(LoadType), nameof(LoadType), "Choose how it is measured from the list.");
        Require(Primary.Concat(Secondary).All(Enum.IsDefined), nameof(Primary), "Choose muscles from the list.");
        Require(Equipment.All(Enum.IsDefined), nameof(Equipment), "Choose equipment from the list.");
        List<Muscle> primary = [.. Primary.Distinct()];
        List<Muscle> secondary = [.. Secondary.Distinct().Except(primary)];
        Require(primary.Count <= MaxMuscles && secondary.Count <= MaxMuscles, nameof(Primary), $"Choose up to {MaxMuscles} main and {MaxMuscles} helping muscles.");
        var notes = string.IsNullOrWhiteSpace(Notes) ? null : Notes.Trim();
        Require(notes is null or { Length: <= MaxNotes }, nameof(Notes), $"Notes can be up to {MaxNotes:N0} characters long.");
        return this with { Name = name, Primary = primary, Secondary = secondary, Equipment = [.. Equipment.Distinct()], Notes = notes };
    }

    private static void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid(field, sentence);
        }
    }
}
