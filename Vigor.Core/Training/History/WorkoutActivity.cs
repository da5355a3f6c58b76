using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.History;

/// <summary>The last workouts of somebody who is helped.</summary>
internal sealed class WorkoutActivity(IDbContextFactory<VigorDb> contexts) : IActivitySource
{
    /// <inheritdoc/>
    public bool NeedsConsent => false;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PersonalActivity>> RecentAsync(Guid userId, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = await db.SessionsOf(new Actor(userId)).AsNoTracking()
            .OrderByDescending(session => session.StartedAt)
            .Take(most)
            .Select(session => new
            {
                session.StartedAt,
                session.Name,
                session.Minutes,
                IsOver = session.FinishedAt != null,
                Sets = db.Set<SetEntry>().Count(set => set.SessionId == session.Id && set.DeletedAt == null && set.Kind != SetKind.WarmUp),
            })
            .ToListAsync(cancellationToken);
        return [.. sessions.Select(session => new PersonalActivity(
            session.StartedAt,
            "Workout",
            session.IsOver ? $"{session.Name}: {InWords.Count(session.Sets, "set")}, {session.Minutes} min" : $"{session.Name}: {InWords.Count(session.Sets, "set")}, going on"))];
    }
}
