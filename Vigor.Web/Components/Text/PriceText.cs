using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;

namespace Vigor.Web.Components.Text;

/// <summary>Says before a provider is asked what that takes.</summary>
internal static class PriceText
{
    /// <summary>A line; null where there is nothing to say.</summary>
    /// <param name="price">What asking would take.</param>
    /// <param name="counted">What is counted: "AI answers".</param>
    /// <param name="local">Who goes on without a provider: "coach".</param>
    public static string? Of(AskingPrice? price, string counted, string local) => price switch
    {
        { Local: LocalReason.QuotaExhausted } => $"This month's {counted} are used up. Vigor's own {local} goes on, without a limit.",
        { Local: LocalReason.BudgetExhausted } => $"This month's budget for AI may not reach for more. Vigor's own {local} goes on, without a limit.",
        { Local: null, Left: { } left, Most: { } most } => $"{left} of {most} {counted} left this month. {SetAside(price.Check)}",
        { Local: null } => SetAside(price.Check),
        _ => null,
    };

    private static string SetAside(BudgetCheck check) => $"Up to {check.MostTaken} of your {check.Left} is set aside, and what is not used comes back.";
}
