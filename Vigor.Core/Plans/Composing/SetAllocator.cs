namespace Vigor.Core.Plans.Composing;

/// <summary>
/// Decides how many sets each exercise of a week gets: one change at a time, always the one that helps most, until none helps.
/// What helps is measured by <see cref="AllocationLoss"/>.
/// </summary>
internal sealed class SetAllocator(PlanBrief brief, IReadOnlyList<DraftDay> days)
{
    // Small gains are noise; without a floor the search would never settle.
    private const double LeastGain = 1e-6;

    private readonly AllocationLoss loss = new(brief, days);

    /// <summary>Sets the sets.</summary>
    public void Run()
    {
        var current = loss.After(0);
        while ((Best(current, single: true) ?? Best(current, single: false)) is { } change)
        {
            change.Apply(1);
            current = loss.After(change.Day);
        }
    }

    /// <summary>The change that helps most; pairs are tried only when no single one helps, because they are many.</summary>
    private Change? Best(double current, bool single)
    {
        Change? best = null;
        var least = current - LeastGain;
        for (var day = 0; day < days.Count; day++)
        {
            var items = days[day].Exercises;
            foreach (var item in items)
            {
                if (single)
                {
                    Consider(new(day, item, 1), ref least, ref best);
                    Consider(new(day, item, 2), ref least, ref best);
                    Consider(new(day, item, -1), ref least, ref best);
                    Consider(new(day, item, -2), ref least, ref best);
                    continue;
                }

                foreach (var other in items)
                {
                    if (!ReferenceEquals(item, other))
                    {
                        Consider(new(day, item, 1, other, -1), ref least, ref best);
                        Consider(new(day, item, 1, other, 1), ref least, ref best);
                        Consider(new(day, item, 2, other, -1), ref least, ref best);
                    }
                }
            }
        }

        return best;
    }

    private void Consider(Change change, ref double least, ref Change? best)
    {
        if (!change.IsPossible)
        {
            return;
        }

        change.Apply(1);
        var after = loss.After(change.Day);
        change.Apply(-1);
        if (after < least)
        {
            (least, best) = (after, change);
        }
    }

    private readonly record struct Change(int Day, DraftExercise Item, int Sets, DraftExercise? Other = null, int OtherSets = 0)
    {
        public bool IsPossible => Fits(Item, Sets) && (Other is null || Fits(Other, OtherSets));

        public void Apply(int sign)
        {
            Item.Sets += sign * Sets;
            if (Other is not null)
            {
                Other.Sets += sign * OtherSets;
            }
        }

        private static bool Fits(DraftExercise item, int change) =>
            item.Sets + change <= item.Dose.MaxSets && item.Sets + change >= item.Least;
    }
}
