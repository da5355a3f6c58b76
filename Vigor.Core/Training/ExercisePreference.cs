using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>What a person wants to be remembered about one exercise, from one workout to the next.</summary>
public sealed class ExercisePreference
{
    /// <summary>Most characters of the note.</summary>
    public const int MaxNote = 500;

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Slug of the exercise.</summary>
    public required string Slug { get; init; }

    /// <summary>Shown each time: seat height, grip, what to watch.</summary>
    public string? Note { get; set; }

    /// <summary>Unit of its loads where it differs from the person's own, such as a machine that is marked in pounds.</summary>
    public UnitSystem? Units { get; set; }

    /// <summary>Bar that the plates are reckoned with, in grams; the first of the person's bars when absent.</summary>
    public int? BarGrams { get; set; }

    /// <summary>Since when it hurts; nothing is suggested for it until the person says that it is fine again.</summary>
    public DateOnly? PainSince { get; set; }
}
