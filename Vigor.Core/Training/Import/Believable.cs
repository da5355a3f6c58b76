using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Training.Import;

/// <summary>What is believed of a set from a file: the ranges of <see cref="SetBounds"/>, and days from 2000 to tomorrow.</summary>
internal static class Believable
{
    private const int MostName = 80;

    /// <summary>Days before it are no days of training.</summary>
    internal static readonly DateTime Earliest = new(2000, 1, 1);

    /// <summary>The set, with names cut to what is stored.</summary>
    /// <param name="set">What the file says.</param>
    /// <param name="latest">Tomorrow.</param>
    /// <exception cref="UnreadableLineException">A value is past belief.</exception>
    public static ImportedSet Check(ImportedSet set, DateTime latest)
    {
        Require(set.Exercise.Length > 0, "There is no exercise in this line.");
        Require(set.Start >= Earliest, $"{set.Start:yyyy-MM-dd} is too long ago.");
        Require(set.Start <= latest, $"{set.Start:yyyy-MM-dd} is in the future.");
        var most = set.Units == UnitSystem.Imperial ? Load.MaximumGrams / Load.GramsPerPound : Load.MaximumGrams / 1000m;
        Require(set.Weight is null || (set.Weight <= most && set.Weight >= (Assistance.IsHelp(set.Exercise, exercise: null) ? -most : 0)), "This weight is out of range: Vigor reads 0 to 1,360 kg.");
        Require(set.Help is null || set.Help <= most, "This help is out of range: Vigor reads 0 to 1,360 kg.");
        Require(SetBounds.Reps.Allows(set.Reps), "These reps are out of range: Vigor reads 0 to 1,000.");
        Require(SetBounds.Seconds.Allows(set.Seconds), "This time is out of range: Vigor reads up to a day.");
        Require(SetBounds.Metres.Allows(set.Metres), "This distance is out of range: Vigor reads up to 1,000 km.");
        return set with { Exercise = Name(set.Exercise), Workout = Name(set.Workout) };
    }

    /// <summary>What is told of the body, as it is.</summary>
    /// <param name="line">What the file says.</param>
    /// <param name="latest">Tomorrow.</param>
    /// <exception cref="UnreadableLineException">Its day is past belief.</exception>
    public static BodyLine Check(BodyLine line, DateOnly latest)
    {
        var day = line.Weight?.Day ?? line.Taken[0].Measure.Day;
        Require(day >= BodyWeightService.Earliest && day <= latest, $"{day:yyyy-MM-dd} is not a day of the years 2000 to now.");
        return line;
    }

    /// <summary>How recovered somebody felt; nothing where it is not 1 to 5.</summary>
    public static int? Recovery(int? recovery) => recovery is >= Session.MinRecovery and <= Session.MaxRecovery ? recovery : null;

    /// <summary>How hard a workout felt; nothing where it is not 1 to 10.</summary>
    public static int? Intensity(int? intensity) => intensity is >= Session.MinIntensity and <= Session.MaxIntensity ? intensity : null;

    /// <summary>IANA id of a zone; nothing where there is no such zone.</summary>
    public static string? Zone(string? zone) =>
        zone is { Length: > 0 and <= LocalStart.MaxZone } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    /// <summary>A name on one line, without what cannot be seen, cut to what is stored.</summary>
    public static string Name(string name)
    {
        var line = string.Concat(name.ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter))).Trim();
        return line.Cut(MostName).TrimEnd();
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new UnreadableLineException(sentence);
        }
    }
}
