using Vigor.Core.Plans.Drafting;

namespace Vigor.Core.Plans.Writing;

/// <summary>What happens while a plan is written.</summary>
public abstract record PlanProgress
{
    private PlanProgress()
    {
    }

    /// <summary>A draft as far as it is written; each takes the place of the one before.</summary>
    /// <param name="Draft">What can be seen of it.</param>
    public sealed record Drafting(PlanDraft Draft) : PlanProgress;

    /// <summary>The draft is checked; what was wrong goes back to its writer once.</summary>
    /// <param name="Violations">What was found; nothing when it is good.</param>
    public sealed record Checked(IReadOnlyList<string> Violations) : PlanProgress;

    /// <summary>The plan is checked and kept; always the last.</summary>
    /// <param name="Plan">The plan.</param>
    public sealed record Ready(Plan Plan) : PlanProgress;
}
