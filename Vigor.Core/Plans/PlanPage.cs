namespace Vigor.Core.Plans;

/// <summary>Some plans of a list, newest first.</summary>
/// <param name="Plans">At most <see cref="Size"/> plans.</param>
/// <param name="HasMore">Whether older ones follow.</param>
public sealed record PlanPage(IReadOnlyList<PlanSummary> Plans, bool HasMore)
{
    /// <summary>Plans on a page.</summary>
    public const int Size = 20;
}
