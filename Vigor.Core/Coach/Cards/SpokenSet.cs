using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Core.Coach.Cards;

/// <summary>Reads a set from what somebody says in the middle of a workout, such as "log 8 reps at 60 kg, RPE 8".</summary>
internal static partial class SpokenSet
{
    /// <summary>The set to log; null when none is told.</summary>
    public static CardAction.LogSet? Of(string text, SessionState? session)
    {
        if (session?.Current is not { } current || text.Contains('?', StringComparison.Ordinal) || !Telling().IsMatch(text) || ForLater().IsMatch(text))
        {
            return null;
        }

        var done = new[] { RepsAtLoad(), LoadByReps(), Reps() }.Select(shape => shape.Match(text)).FirstOrDefault(match => match.Success);
        var seconds = Seconds().Match(text);
        int? reps = done is null ? null : int.Parse(done.Groups["reps"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        Load? load = null;
        if (done is not null && done.Groups["load"].Value is { Length: > 0 } amount)
        {
            var units = done.Groups["unit"].Value switch
            {
                "" => current.Units,
                ['k' or 'K', ..] => UnitSystem.Metric,
                _ => UnitSystem.Imperial,
            };
            if (!units.TryLoad(decimal.Parse(amount.Replace(',', '.'), CultureInfo.InvariantCulture), out var said))
            {
                return null;
            }

            load = said;
        }

        decimal? rpe = Rpe().Match(text) is { Success: true } felt ? decimal.Parse(felt.Groups["rpe"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : null;
        return For(session, current, reps, load, seconds.Success ? int.Parse(seconds.Groups["seconds"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : null, rpe);
    }

    /// <summary>The due set of an exercise with what was done; what is not told is as the player would fill it in. Null when that is no set.</summary>
    public static CardAction.LogSet? For(SessionState session, ExerciseState exercise, int? reps, Load? load, int? seconds, decimal? rpe)
    {
        if (reps is null && seconds is null)
        {
            return null;
        }

        var filled = session.WorkingFilledIn(exercise.Position);
        var values = exercise.IsTimed
            ? filled with { Seconds = seconds ?? filled.Seconds, Load = load ?? filled.Load, Rpe = rpe }
            : filled with { Reps = reps ?? filled.Reps, Load = load ?? filled.Load, Rpe = rpe };
        try
        {
            SetRules.Check(values, exercise.Planned);
        }
        catch (Refusal)
        {
            return null;
        }

        return new(session.Id, exercise.Position, session.DueWorkingSet(exercise.Position), values);
    }

    [GeneratedRegex(@"\b(?:log|note|record|write down|put down|enter|i (?:just )?(?:did|got|made|lifted)|just did|did)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();

    [GeneratedRegex(@"^\W*(?:please\W+)?(?:remember|forget|keep in mind|don'?t forget)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForLater();

    [GeneratedRegex(@"\b(?<load>\d{1,6}(?:[.,]\d{1,3})?) ?(?<unit>kgs?|kilos?|lbs?|pounds?)?(?: ?[x×] ?| for )(?<reps>\d{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex LoadByReps();

    [GeneratedRegex(@"\b(?<reps>\d{1,3}) ?(?:reps?|times)?(?: at | with | @ ?| ?@ | of | ?[x×] ?)(?<load>\d{1,6}(?:[.,]\d{1,3})?) ?(?<unit>kgs?|kilos?|lbs?|pounds?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RepsAtLoad();

    [GeneratedRegex(@"\b(?<reps>\d{1,3}) ?(?:reps?|times)\b(?<load>)(?<unit>)", RegexOptions.IgnoreCase)]
    private static partial Regex Reps();

    [GeneratedRegex(@"\b(?<seconds>\d{1,4}) ?(?:s|sec|secs|seconds)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\brpe ?(?<rpe>(?:10|[5-9](?:[.,]5)?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rpe();
}
