using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Web.Components.Charts;

namespace Vigor.Web.Pages.Progress.Charts;

/// <summary>Body weight as a chart, a table and a form.</summary>
public sealed partial class WeightCard(BodyWeightService bodyWeights)
{
    private IReadOnlyList<BodyWeight> means = [];

    /// <summary>Oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BodyWeight> Weights { get; set; } = [];

    private string Sentence => Weights.Count switch
    {
        0 => "Enter your weight now and then, and its direction shows here. It also makes estimates of energy more exact.",
        1 => $"{Text(Weights[0].Grams)} on {InWords.ShortDay(Weights[0].Day)}. The line begins with the second figure.",
        _ => $"{Text(Weights[^1].Grams)} on {InWords.ShortDay(Weights[^1].Day)}. The seven-day mean went from {Text(means[0].Grams)} to {Text(means[^1].Grams)} since {ChartText.Day(Weights[0].Day, Weights[^1].Day)}.",
    };

    protected override void OnParametersSet()
    {
        means = BodyWeightMean.Of(Weights);
        base.OnParametersSet();
    }

    private Task SaveAsync()
    {
        var (typed, when) = (Amount, Day);
        return InTurnAsync(actor => typed.Read(nameof(BodyWeightEntry.Grams)) is { } given && Units.TryLoad(given, out var load)
            ? StoreAsync(actor, new(when.Read(nameof(BodyWeightEntry.Day)) ?? throw Refusal.Invalid(nameof(BodyWeightEntry.Day), "Choose the day."), load.Grams))
            : throw Refusal.Invalid(nameof(BodyWeightEntry.Grams), "Enter a body weight of 30 to 300 kg, in your unit."));
    }

    protected override Task KeepAsync(Actor actor, BodyWeight figure) => bodyWeights.StoreAsync(actor, [figure]);

    protected override Task ForgetAsync(Actor actor, BodyWeight figure) => bodyWeights.RemoveAsync(actor, figure.Day);

    protected override string Told(BodyWeight figure) => $"{Text(figure.Grams)}, {InWords.NearDay(figure.Day, Today)}";

    private void Edit(BodyWeight weight)
    {
        (Amount, Day, Failure) = (Math.Round(Units.Amount(new(weight.Grams)), 1), weight.Day, null);
        Said = $"Change the weight above, then save: {InWords.NearDay(weight.Day, Today)}.";
    }

    private static List<DayValue> Points(IEnumerable<BodyWeight> weights) => [.. weights.Select(weight => new DayValue(weight.Day, weight.Grams))];

    private string Text(int grams) => ChartText.Weight(grams, Units);
}
