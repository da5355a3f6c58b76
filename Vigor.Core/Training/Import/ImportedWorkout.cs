using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vigor.Core.Training.Import;

/// <summary>The sets of a file that belong to one workout.</summary>
/// <param name="Start">When it began, by the clock on the wall.</param>
/// <param name="Sets">Its sets in order.</param>
internal sealed record ImportedWorkout(DateTime Start, IReadOnlyList<ImportedSet> Sets)
{
    private const int MostNames = 3, UsualMinutesASet = 3, LongestBelieved = 6 * 60, Noon = 12;

    /// <summary>What it is called: all that its lines call it, where they differ.</summary>
    public string Name
    {
        get
        {
            var name = string.Join(", ", Sets.Select(set => set.Workout).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames));
            return name.Cut(Session.MaxName).TrimEnd();
        }
    }

    /// <summary>Whether the file seems to tell no time: such workouts are put at noon.</summary>
    public bool IsOnlyADay => Start.TimeOfDay == TimeSpan.FromHours(Noon);

    /// <summary>How far the clock of its start is from UTC; absent when it is the one on the wall.</summary>
    public TimeSpan? Offset => Sets[0].Offset;

    /// <summary>Its length, about three minutes a set where the file does not tell it, or where somebody forgot to end it.</summary>
    public int Minutes
    {
        get
        {
            var likely = Sets.Sum(set => Math.Max(UsualMinutesASet, (set.Seconds ?? 0) / 60));
            var told = Sets.Max(set => set.Minutes) ?? 0;
            if (told > 0 && Sets[0].Own is not null)
            {
                return Math.Min(told, Session.MaxMinutes);
            }

            return Math.Clamp(told > 0 && told <= Math.Max(LongestBelieved, 2 * likely) ? told : likely, 1, Session.MaxMinutes);
        }
    }

    /// <summary>Knows the same workout again in any export of any day: when it began, and what was done first.</summary>
    public string Key
    {
        get
        {
            // Where the file has only days, two workouts of a day may begin with the same exercise.
            return Hash(IsOnlyADay && Sets[0].Session is { } name ? $"|{name.ToLowerInvariant()}" : "");
        }
    }

    /// <summary>The key of one that begins in the same minute and with the same exercise as others of its file.</summary>
    /// <param name="number">Which of them it is, from 2.</param>
    public string KeyOf(int number) => Hash(string.Create(CultureInfo.InvariantCulture, $"|{Sets[0].Session?.ToLowerInvariant()}|{number}"));

    private string Hash(string further)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-ddTHH:mm}|{Sets[0].Exercise.ToLowerInvariant()}{further}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>What was noted, about the workout and about its exercises.</summary>
    public string? Notes
    {
        get
        {
            var notes = string.Join('\n', Sets
                .Select(set => set.WorkoutNotes)
                .Concat(Sets.Select(set => set.Notes is { } note ? $"{set.Exercise}: {note}" : null))
                .Where(note => note is not null)
                .Distinct(StringComparer.Ordinal));
            return notes.Length == 0 ? null : notes.Cut(Session.MaxNotes);
        }
    }

    /// <summary>Workouts in the order of the file. Sets of one that stand apart in it are brought together, at the price of holding the file.</summary>
    public static IEnumerable<ImportedWorkout> Of(IEnumerable<ImportedSet> sets, bool standTogether) => standTogether
        ? Neighbours(sets)
        : sets.GroupBy(set => (set.Start, set.Session)).Select(workout => new ImportedWorkout(workout.Key.Start, [.. workout]));

    private static IEnumerable<ImportedWorkout> Neighbours(IEnumerable<ImportedSet> sets)
    {
        List<ImportedSet> workout = [];
        foreach (var set in sets)
        {
            if (workout.Count > 0 && (workout[0].Start, workout[0].Session) != (set.Start, set.Session))
            {
                yield return new(workout[0].Start, workout);
                workout = [];
            }

            workout.Add(set);
        }

        if (workout.Count > 0)
        {
            yield return new(workout[0].Start, workout);
        }
    }
}
