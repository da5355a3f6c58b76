
namespace Vigor.Core.Plans;

/// <summary>Ranges of what can be asked for and kept, in one place.</summary>
public static class PlanLimits
{
    /// <summary>Minutes of a session.</summary>
    public const int MinMinutes = 15, MaxMinutes = 120;

    /// <summary>Most characters of a plan's name.</summary>
    public const int Name = 80;

    /// <summary>Most characters of a folder's name, and of a note on an exercise.</summary>
    public const int Folder = 40, Note = 200;

    /// <summary>Most sets of one exercise.</summary>
    public const int Sets = 10;

    /// <summary>Shortest and longest set that is done for a time, in seconds.</summary>
    public const int ShortestSet = 5, LongestSet = 5400;

    /// <summary>Shortest and longest rest between sets, in seconds.</summary>
    public const int ShortestRest = 30, LongestRest = 300;

    /// <summary>Refuses a request with a value out of range, naming the field.</summary>
    /// <exception cref="Refusal">A value is out of range.</exception>
    public static void Check(PlanRequest request)
    {
        Require(request.Minutes is >= MinMinutes and <= MaxMinutes, nameof(PlanRequest.Minutes), $"Choose {MinMinutes} to {MaxMinutes} minutes.");
        Require(request.Wish is null || request.Wish.Length <= PlanRequest.MaxWish, nameof(PlanRequest.Wish), $"Keep the wish to {PlanRequest.MaxWish} characters.");
        Require(request.Goals.All(Enum.IsDefined), nameof(PlanRequest.Goals), "Choose goals from the list.");
        Require(request.Focus.All(Enum.IsDefined), nameof(PlanRequest.Focus), "Choose the focus from the list.");
        Require(request.Limitations.All(limitation => Enum.IsDefined(limitation.Area) && Enum.IsDefined(limitation.Severity)), nameof(PlanRequest.Limitations), "Choose limitations from the list.");
        Require(Enum.IsDefined(request.Intensity), nameof(PlanRequest.Intensity), "Choose the intensity from the list.");
        Require(request.Equipment is null || Enum.IsDefined(request.Equipment.Value), nameof(PlanRequest.Equipment), "Choose the equipment from the list.");
    }

    /// <summary>Whether a workout's name, sets, times and rests are what can be kept; how good they are is the checker's to say.</summary>
    public static bool Hold(Workout workout) => workout.Name.Length is >= 1 and <= Name
        && workout.Exercises.All(planned => planned.Sets is >= 1 and <= Sets
            && (planned.Seconds is null or (>= ShortestSet and <= LongestSet))
            && planned.RestSeconds is 0 or (>= ShortestRest and <= LongestRest));

    /// <summary>A workout with the nearest sets, times and rests that can be kept.</summary>
    public static Workout Within(Workout workout) => workout with
    {
        Exercises =
        [
            .. workout.Exercises.Select(planned => planned with
            {
                Sets = Math.Clamp(planned.Sets, 1, Sets),
                Seconds = planned.Seconds is { } seconds ? Math.Clamp(seconds, ShortestSet, LongestSet) : null,
                RestSeconds = planned.RestSeconds == 0 ? 0 : Math.Clamp(planned.RestSeconds, ShortestRest, LongestRest),
            }),
        ],
    };

    /// <summary>The name as it is kept.</summary>
    /// <exception cref="Refusal">Empty or too long.</exception>
    public static string CheckedName(string name)
    {
        var trimmed = name.Trim();
        Require(trimmed.Length is >= 1 and <= Name, nameof(Plan.Name), $"Use 1 to {Name} characters.");
        return trimmed;
    }

    /// <summary>The name of a folder as it is kept; null for none.</summary>
    /// <exception cref="Refusal">Too long.</exception>
    public static string? CheckedFolder(string? folder)
    {
        var trimmed = folder?.Trim() ?? "";
        Require(trimmed.Length <= Folder && !trimmed.Any(char.IsControl), nameof(Plan.Folder), $"Use up to {Folder} characters for a folder.");
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>Refuses a rating that is not 1 to 5.</summary>
    /// <exception cref="Refusal">Out of range.</exception>
    public static void CheckRating(int rating) => Require(rating is >= 1 and <= 5, nameof(Plan.Rating), "Rate with 1 to 5.");

    private static void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid(field, sentence);
        }
    }
}
