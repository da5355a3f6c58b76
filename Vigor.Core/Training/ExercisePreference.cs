using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>What a person wants to be remembered about one exercise, from one workout to the next.</summary>
public sealed record ExercisePreference
{
    /// <summary>Most characters of the note.</summary>
    public const int MaxNote = 500;

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Slug of the exercise.</summary>
    public required string Slug { get; init; }

    /// <summary>Shown each time: seat height, grip, what to watch.</summary>
    public string? Note { get; init; }

    /// <summary>Unit of its loads where it differs from the person's own, such as a machine that is marked in pounds.</summary>
    public UnitSystem? Units { get; init; }

    /// <summary>Bar that the plates are reckoned with, in grams; the first of the person's bars when absent.</summary>
    public int? BarGrams { get; init; }

    /// <summary>Since when it hurts; nothing is suggested for it until the person says that it is fine again.</summary>
    public DateOnly? PainSince { get; init; }

    /// <summary>The preference as it may be kept: an empty note is none.</summary>
    /// <exception cref="Refusal">The note is too long.</exception>
    internal ExercisePreference Checked()
    {
        var note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();
        return note is null or { Length: <= MaxNote }
            ? this with { Note = note }
            : throw Refusal.Invalid(nameof(Note), $"A note can be up to {MaxNote} characters long.");
    }
}
