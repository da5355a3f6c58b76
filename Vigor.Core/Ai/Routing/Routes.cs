using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Routing;

/// <summary>Who may answer, in which order.</summary>
public sealed class Routes(IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<AiTask, IReadOnlyList<string>> orders)
{
    /// <summary>Every candidate there is, in the order of the configuration.</summary>
    public IReadOnlyList<Candidate> All => candidates;

    /// <summary>
    /// The candidates for a task: those the configuration orders for it first, then the others; the economical model of a
    /// provider right after its usual one, for calls that do not fit a budget otherwise.
    /// </summary>
    public IEnumerable<Candidate> For(AiTask task)
    {
        var order = orders.GetValueOrDefault(task, []);
        return candidates
            .Select((candidate, index) => (candidate, index))
            .OrderBy(entry => Place(order, entry.candidate.Provider.Name))
            .ThenBy(entry => entry.index)
            .Select(entry => entry.candidate);
    }

    private static int Place(IReadOnlyList<string> order, string name)
    {
        for (var place = 0; place < order.Count; place++)
        {
            if (order[place].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return order.Count;
    }
}
