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

    // What alternates moves together, so one of each group stands for it.
    private readonly DraftExercise[][] units = [.. days.Select(day => day.Exercises.Where(item => ReferenceEquals(item.Together[0], item)).ToArray())];

    /// <summary>Sets the sets.</summary>
    public void Run()
    {
        var current = loss.After(0);
        while ((Best(current, single: true) ?? Best(current, single: false)) is { } change)
        {
            change.Apply();
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
            foreach (var item in units[day])
            {
                if (single)
                {
                    Consider(new(day, item, item.Sets, item.More), ref least, ref best);
                    Consider(new(day, item, item.Sets, item.Fewer), ref least, ref best);
                    continue;
                }

                foreach (var other in units[day])
                {
                    if (!ReferenceEquals(item, other))
                    {
                        Consider(new(day, item, item.Sets, item.More, other, other.Sets, other.Fewer), ref least, ref best);
                        Consider(new(day, item, item.Sets, item.More, other, other.Sets, other.More), ref least, ref best);
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

        change.Apply();
        var after = loss.After(change.Day);
        change.Undo();
        if (after < least)
        {
            (least, best) = (after, change);
        }
    }

    private readonly record struct Change(int Day, DraftExercise Item, int Sets, int Becomes, DraftExercise? Other = null, int OtherSets = 0, int OtherBecomes = 0)
    {
        public bool IsPossible => Fits(Item, Sets, Becomes) && (Other is null || Fits(Other, OtherSets, OtherBecomes));

        public void Apply() => Set(Becomes, OtherBecomes);

        public void Undo() => Set(Sets, OtherSets);

        private void Set(int sets, int otherSets)
        {
            foreach (var member in Item.Together)
            {
                member.Sets = sets;
            }

            foreach (var member in Other?.Together ?? [])
            {
                member.Sets = otherSets;
            }
        }

        private static bool Fits(DraftExercise item, int from, int to)
        {
            foreach (var member in item.Together)
            {
                if (to > member.Dose.MaxSets || to < member.Least)
                {
                    return false;
                }
            }

            return from != to;
        }
    }
}
