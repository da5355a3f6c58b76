using System.ComponentModel;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Core.Coach.Tools;

/// <summary>Offers to log a set of the workout that is being done.</summary>
internal sealed class LogSetTool(SessionState session, Func<CardAction, CancellationToken, Task<string>> offer)
{
    [Description("Offers to log the set that the person says they just did in the running workout. Only figures they told.")]
    public Task<string> OfferAsync(
        [Description("Reps done")] int? reps = null,
        [Description("Load, in the unit below")] decimal? load = null,
        [Description("kg or lb")] string unit = "kg",
        [Description("Seconds, for an exercise that is held")] int? seconds = null,
        [Description("Perceived exertion, 5 to 10 in halves")] decimal? rpe = null,
        [Description("Name of the exercise; leave out for the one that is on")] string? exercise = null,
        CancellationToken cancellationToken = default)
    {
        var wanted = exercise is null ? [] : Terms.Of(exercise);
        var on = exercise is null
            ? session.Current
            : session.Shown.FirstOrDefault(state => wanted.Length > 0 && wanted.All(Terms.Of(state.Name).Contains));
        if (on is null)
        {
            return Task.FromResult("That exercise is not in the running workout.");
        }

        var units = unit.StartsWith("lb", StringComparison.OrdinalIgnoreCase) ? UnitSystem.Imperial : UnitSystem.Metric;
        Load? lifted = load is { } amount ? units.ToLoad(amount) : null;
        return SpokenSet.For(session, on, reps, lifted, seconds, rpe) is { } log
            ? offer(log, cancellationToken)
            : Task.FromResult("That is no set: reps or seconds are missing, or a figure is out of range.");
    }
}
