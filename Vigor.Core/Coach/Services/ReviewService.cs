using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Services;

/// <summary>The door to the review of last week, which stands on the dashboard from Monday to Wednesday.</summary>
public sealed class ReviewService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>The review to show today; null when there is none or its owner has put it away.</summary>
    public async Task<ReviewView?> CurrentAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reviews = db.WeeklyReviews;
        var newest = await reviews.AsNoTracking()
            .Where(review => review.UserId == actor.UserId && !review.IsHidden && review.Text != "")
            .OrderByDescending(review => review.Monday)
            .Select(review => new ReviewView(review.Monday, review.Text, review.Provider))
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
        {
            return null;
        }

        var today = (await db.ProfileOfAsync(actor, cancellationToken)).DayOf(time.GetUtcNow());
        var monday = WeekSummary.MondayOf(today);
        return newest.Monday == monday.AddDays(-7) && today.DayNumber - monday.DayNumber < WeeklyReview.DaysShown ? newest : null;
    }

    /// <summary>Puts a review away.</summary>
    public async Task HideAsync(Actor actor, DateOnly monday, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reviews = db.WeeklyReviews;
        await reviews
            .Where(review => review.UserId == actor.UserId && review.Monday == monday)
            .ExecuteUpdateAsync(change => change.SetProperty(review => review.IsHidden, true), cancellationToken);
    }
}
