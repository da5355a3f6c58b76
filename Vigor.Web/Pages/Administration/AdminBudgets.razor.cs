using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Operations;
using Vigor.Core.People;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Pages.Administration;

/// <summary>What may be spent, by whom, and for how long.</summary>
public partial class AdminBudgets
{
    private static readonly string[] Tiers = [.. Enum.GetNames<Tier>()];

    private readonly Dictionary<string, Entry<decimal>> people = [];
    private Entry<decimal> day;
    private Entry<decimal> month;
    private Entry<int> percent;
    private bool economy;
    private bool offPeak;
    private bool steering;
    private bool cache;
    private bool isFilled;

    protected override bool IsPrerendered => false;

    protected override async Task<Held> ReadAsync(Actor actor, CancellationToken cancellationToken) => new(
        await Overviews.GetAsync(actor, cancellationToken),
        await Control.GetAsync(actor, cancellationToken),
        await Control.OverridesAsync(actor, cancellationToken));

    protected override void OnRead(Held view)
    {
        // What is typed and not saved yet stays while the page reads anew.
        if (isFilled)
        {
            return;
        }

        var settings = view.Settings;
        (day, month) = (Dollars(settings.GlobalDay), Dollars(settings.GlobalMonth));
        foreach (var tier in Tiers)
        {
            people[tier] = Dollars(settings.Users.TryGetValue(tier, out var limit) ? limit : null);
        }

        (percent, economy, offPeak, steering, cache, isFilled) = (settings.EconomyPercent, settings.EconomyNearLimit, settings.EconomyOffPeak, settings.QualitySteering, settings.Cache, true);
    }

    private static Entry<decimal> Dollars(long? micro) => micro is { } money ? new MicroUsd(money).Dollars : null;

    private static long? Micro(Entry<decimal> entry, string field) => entry.Read(field) switch
    {
        null => null,
        < 0 or > 1_000_000 => throw Refusal.Invalid(field, "A budget is 0 to 1,000,000 dollars."),
        { } dollars => MicroUsd.FromDollars(dollars).Value,
    };

    private async Task SaveAsync(Actor actor, string reason)
    {
        var (newDay, newMonth, newPercent) = (Micro(day, "global-day"), Micro(month, "global-month"), percent.Read("percent"));
        var users = people.Select(entry => (entry.Key, Value: Micro(entry.Value, $"tier-{entry.Key}"))).Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!.Value);
        await Control.ChangeAsync(
            actor,
            settings => settings with
            {
                GlobalDay = newDay,
                GlobalMonth = newMonth,
                Users = users,
                EconomyPercent = newPercent,
                EconomyNearLimit = economy,
                EconomyOffPeak = offPeak,
                QualitySteering = steering,
                Cache = cache,
            },
            reason);
        Said = "Saved. It holds in every process within two seconds.";
        isFilled = false;
        await ReadAsync();
    }

    private async Task EndAsync(Actor actor, Guid id, string reason)
    {
        await Control.EndOverrideAsync(actor, id, reason);
        await ReadAsync();
    }

    /// <summary>What holds.</summary>
    public sealed record Held(Overview Now, AiSettings Settings, IReadOnlyList<HeldOverride> Overrides);
}
