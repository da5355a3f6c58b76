using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>Reads that streaks need beside the log.</summary>
internal static class StreakQueries
{
    extension(VigorDb db)
    {
        /// <summary>A person's pauses that end on a day or later, oldest first.</summary>
        public async Task<List<Pause>> PausesAsync(Actor actor, DateOnly since, CancellationToken cancellationToken) =>
            await db.StreakPauses.AsNoTracking()
                .Where(pause => pause.UserId == actor.UserId && pause.To >= since)
                .OrderBy(pause => pause.From)
                .Select(pause => new Pause(pause.Id, pause.From, pause.To, pause.Reason))
                .ToListAsync(cancellationToken);

        /// <summary>The days a week that a person wants, by week.</summary>
        public async Task<TargetHistory> WeeklyTargetsAsync(Profile profile, CancellationToken cancellationToken)
        {
            var chosen = await db.WeeklyTargets.AsNoTracking()
                .Where(target => target.UserId == profile.UserId)
                .OrderBy(target => target.From)
                .Select(target => new { target.From, target.Days })
                .ToListAsync(cancellationToken);
            return TargetHistory.Of(profile.DaysPerWeek) with { Chosen = [.. chosen.Select(target => (target.From, target.Days))] };
        }
    }
}
