using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Suggestions;

/// <summary>What decides which questions fit: the little that can be told without reading a log.</summary>
/// <param name="Profile">Who the person is as far as training goes.</param>
/// <param name="IsTraining">Whether they are in the middle of a workout.</param>
/// <param name="HasPlan">Whether they have a plan in use.</param>
/// <param name="HasTrained">Whether they have ever finished a workout.</param>
public sealed record Moment(Profile Profile, bool IsTraining, bool HasPlan, bool HasTrained)
{
    internal static async Task<Moment> ReadAsync(VigorDb db, Actor actor, CancellationToken cancellationToken)
    {
        var (sessions, plans) = (db.SessionsOf(actor), db.Plans.Where(plan => plan.UserId == actor.UserId && plan.ArchivedAt == null));
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var there = await db.Accounts
            .Where(account => account.Id == actor.UserId)
            .Select(_ => new
            {
                IsTraining = sessions.Any(session => session.FinishedAt == null),
                HasPlan = plans.Any(),
                HasTrained = sessions.Any(session => session.FinishedAt != null),
            })
            .SingleAsync(cancellationToken);
        return new(profile, there.IsTraining, there.HasPlan, there.HasTrained);
    }
}
