namespace Vigor.Core.Plans.Writing;

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
        var current = loss.Of();
        while (BestChange(current) is { } change)
        {
            change.Apply();
            current = change.Loss;
        }
    }

    private Change? BestChange(double current)
    {
        Change? best = null;
        foreach (var day in days)
        {
            foreach (var item in day.Exercises)
            {
                Consider(new(item, 1), current, ref best);
                Consider(new(item, -1), current, ref best);
                if (item.Sets == 0)
                {
                    Consider(new(item, 2), current, ref best);
                }
            }
        }

        return best ?? BestShift(current);
    }

    /// <summary>Moving a set from one exercise of a day to another, tried only when no single change helps.</summary>
    private Change? BestShift(double current)
    {
        Change? best = null;
        foreach (var day in days)
        {
            foreach (var from in day.Exercises)
            {
                if (from.Sets <= (from.Required ? 1 : 0))
                {
                    continue;
                }

                foreach (var to in day.Exercises)
                {
                    if (!ReferenceEquals(from, to))
                    {
                        Consider(new(to, 1, from), current, ref best);
                    }
                }
            }
        }

        return best;
    }

    private void Consider(Change change, double current, ref Change? best)
    {
        if (!change.IsPossible)
        {
            return;
        }

        change.Apply();
        change.Loss = loss.Of();
        change.Undo();
        if (change.Loss < current - LeastGain && (best is null || change.Loss < best.Loss))
        {
            best = change;
        }
    }

    private sealed class Change(DraftExercise item, int sets, DraftExercise? from = null)
    {
        public double Loss { get; set; }

        public bool IsPossible => item.Sets + sets <= item.Dose.MaxSets && item.Sets + sets >= (item.Required ? 1 : 0);

        public void Apply() => Add(1);

        public void Undo() => Add(-1);

        private void Add(int sign)
        {
            item.Sets += sign * sets;
            if (from is not null)
            {
                from.Sets -= sign;
            }
        }
    }
}
