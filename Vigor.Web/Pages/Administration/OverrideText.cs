using System.Globalization;
using Vigor.Core;
using Vigor.Core.Ai;

namespace Vigor.Web.Pages.Administration;

/// <summary>Overrides in words, and their values as people type them.</summary>
internal static class OverrideText
{
    private const decimal MostCount = 1_000_000;

    /// <summary>What is overridden.</summary>
    public static string Name(OverrideKind kind) => kind switch
    {
        OverrideKind.UserMonth => "A person's budget for a month",
        OverrideKind.GlobalDay => "Everybody's budget for a day",
        OverrideKind.GlobalMonth => "Everybody's budget for a month",
        OverrideKind.ChatQuota => "Coach chats with AI in a month",
        OverrideKind.PlanQuota => "AI-written workouts in a month",
        OverrideKind.ChatRate => "Questions a minute",
        _ => "Plans a minute",
    };

    /// <summary>What is typed for it.</summary>
    public static string Unit(OverrideKind kind) => IsMoney(kind) ? "US dollars" : "How many";

    /// <summary>Its value in words.</summary>
    public static string Value(LimitOverride limit) => IsMoney(limit.Kind) ? new MicroUsd(limit.Value).ToString() : limit.Value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What is typed, in the unit of its kind.</summary>
    /// <exception cref="Refusal">It is out of range, or no whole number where one is wanted.</exception>
    public static long Stored(OverrideKind kind, decimal typed)
    {
        if (typed is < 0 or > MostCount || (!IsMoney(kind) && !decimal.IsInteger(typed)))
        {
            throw Refusal.Invalid("value", IsMoney(kind) ? "A budget is 0 to 1,000,000 dollars." : "A whole number, 0 or more.");
        }

        return IsMoney(kind) ? MicroUsd.FromDollars(typed).Value : (long)typed;
    }

    /// <summary>The end of a UTC day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue).AddDays(day < DateOnly.MaxValue ? 1 : 0), TimeSpan.Zero);

    private static bool IsMoney(OverrideKind kind) => kind is OverrideKind.UserMonth or OverrideKind.GlobalDay or OverrideKind.GlobalMonth;
}
