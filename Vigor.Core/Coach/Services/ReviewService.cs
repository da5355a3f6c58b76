using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Services;

/// <summary>The door to the review of last week, which stands on the dashboard in the first days of the next.</summary>
public sealed class ReviewService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>The review to show today; null when there is none or its owner has put it away.</summary>
    public async Task<ReviewView?> CurrentAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reviews = db.WeeklyReviews;
        var newest = await reviews.AsNoTracking()
            .Where(review => review.UserId == actor.UserId && !review.IsHidden && review.Text != "")
            .OrderByDescending(review => review.First)
            .Select(review => new ReviewView(review.First, review.Text, review.Provider))
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
        {
            return null;
        }

        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var age = profile.DayOf(time.GetUtcNow()).DayNumber - newest.First.AddDays(WeekRule.Days).DayNumber;
        return age is >= 0 and < WeeklyReview.DaysShown ? newest : null;
    }

    /// <summary>Puts a review away.</summary>
    public async Task HideAsync(Actor actor, DateOnly first, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reviews = db.WeeklyReviews;
        await reviews
            .Where(review => review.UserId == actor.UserId && review.First == first)
            .ExecuteUpdateAsync(change => change.SetProperty(review => review.IsHidden, true), cancellationToken);
    }
}
