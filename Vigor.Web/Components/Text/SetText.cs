using System.Globalization;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Web.Components.Text;

/// <summary>Sets, times and records in words, the same on every page.</summary>
public static class SetText
{
    /// <summary>Such as "60 kg × 10", "12 reps" or "45 s".</summary>
    public static string Of(SetValues set, UnitSystem units)
    {
        var parts = new List<string>();
        if (set.Reps is { } reps)
        {
            parts.Add(set.Load is { Grams: > 0 } load ? $"{units.Text(load)} × {reps}" : InWords.Count(reps, "rep"));
        }
        else if (set.Load is { Grams: > 0 } carried)
        {
            parts.Add(units.Text(carried));
        }

        if (set.Help is { Grams: > 0 } help)
        {
            parts.Add($"{units.Text(help)} of help");
        }

        if (set.Metres is { } metres)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{metres} m"));
        }

        if (set.Seconds is { } seconds)
        {
            parts.Add(Seconds(seconds));
        }

        return string.Join(", ", parts);
    }

    /// <summary>Sets in a row, equal ones as one: "3 × 60 kg × 10 · 60 kg × 8".</summary>
    public static string Many(IEnumerable<SetValues> sets, UnitSystem units)
    {
        var told = new List<(string Text, int Count)>();
        foreach (var text in sets.Select(set => Of(set, units)))
        {
            if (told is [.., (var last, var count)] && last == text)
            {
                told[^1] = (text, count + 1);
            }
            else
            {
                told.Add((text, 1));
            }
        }

        return string.Join(" · ", told.Select(one => one.Count == 1 ? one.Text : string.Create(CultureInfo.InvariantCulture, $"{one.Count} × {one.Text}")));
    }

    /// <summary>What a set of an exercise is meant to be, such as "8–12 reps at RPE 8" or "8–12 reps with 2 in reserve".</summary>
    public static string Goal(ExerciseState exercise, EffortScale scale)
    {
        var side = exercise.IsPerSide ? " each side" : "";
        return exercise.Planned switch
        {
            { Reps: { } reps, TargetRpe: { } rpe } => $"{reps} reps{side} {scale.After(rpe)}",
            { Reps: { } reps } => $"{reps} reps{side}",
            { Seconds: { } seconds } => Seconds(seconds) + side,
            _ => "",
        };
    }

    /// <summary>An estimate to half a unit: more would pretend to be measured.</summary>
    public static string Estimate(Load load, UnitSystem units) => units.EstimateText(load);

    /// <summary>"45 s" up to a minute and a half, else "2:00".</summary>
    public static string Seconds(int seconds) => seconds <= 90
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");

    /// <summary>"12.4 km/h".</summary>
    public static string Speed(int metres, int seconds) => string.Create(CultureInfo.InvariantCulture, $"{metres * 3.6 / seconds:0.0} km/h");

    /// <summary>What a set beat: "best estimated 1RM and heaviest load".</summary>
    public static string Of(RecordKinds records) => InWords.List([.. Enum.GetValues<RecordKinds>()
        .Where(kind => kind != RecordKinds.None && records.HasFlag(kind))
        .Select(kind => kind switch
        {
            RecordKinds.EstimatedMax => "best estimated 1RM",
            RecordKinds.HeaviestLoad => "heaviest load",
            RecordKinds.MostReps => "most reps",
            RecordKinds.Volume => "most volume in a set",
            RecordKinds.Fastest => "fastest over the distance",
            _ => "longest time",
        })]);
}
