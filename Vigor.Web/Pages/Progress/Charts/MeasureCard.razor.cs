using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Measures;
using Vigor.Core.People.Services;
using Vigor.Web.Components.Charts;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Progress.Charts;

/// <summary>Measures of the body as a chart, a table and a form.</summary>
public sealed partial class MeasureCard(BodyMeasureService bodyMeasures)
{
    private MeasuredPart part = MeasuredPart.Waist;
    private bool isChosen;
    private List<BodyMeasure> ofPart = [];

    /// <summary>Oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BodyMeasure> Measures { get; set; } = [];

    private string Sentence => ofPart switch
    {
        [] when Measures.Count == 0 => "The scale does not see muscle. Measure now and then, at the same time of day, and what changes shows here.",
        [] => $"{Names.Of(part)}: nothing measured in this time.",
        [var one] => $"{Names.Of(part)}: {Text(one.Millimetres)} on {InWords.ShortDay(one.Day)}. The line begins with the second figure.",
        [var first, .., var last] => $"{Names.Of(part)}: {Text(first.Millimetres)} on {ChartText.Day(first.Day, last.Day)}, {Text(last.Millimetres)} on {InWords.ShortDay(last.Day)}.",
    };

    protected override void OnParametersSet()
    {
        // Until somebody chooses, what they measure most.
        if (!isChosen && Measures.Count > 0)
        {
            part = Measures.CountBy(measure => measure.Part).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
        }

        ofPart = [.. Measures.Where(measure => measure.Part == part)];
        base.OnParametersSet();
    }

    private void Choose(MeasuredPart other)
    {
        (part, isChosen) = (other, true);
        ofPart = [.. Measures.Where(measure => measure.Part == part)];
    }

    private Task SaveAsync()
    {
        var (typed, when, where) = (Amount, Day, part);
        return InTurnAsync(actor => typed.Read(nameof(BodyMeasure.Millimetres)) is { } given && Units.Millimetres(given) is { } millimetres
            ? StoreAsync(actor, new(when.Read(nameof(BodyMeasure.Day)) ?? throw Refusal.Invalid(nameof(BodyMeasure.Day), "Choose the day."), where, millimetres))
            : throw Refusal.Invalid(nameof(BodyMeasure.Millimetres), "Enter a measure of 10 to 250 cm, in your unit."));
    }

    protected override async Task KeepAsync(Actor actor, BodyMeasure figure)
    {
        await bodyMeasures.StoreAsync(actor, figure);
        isChosen = true;
    }

    protected override Task ForgetAsync(Actor actor, BodyMeasure figure) => bodyMeasures.RemoveAsync(actor, figure.Part, figure.Day);

    protected override string Told(BodyMeasure figure) => $"{InWords.InSentence(Names.Of(figure.Part))} {Text(figure.Millimetres)}, {InWords.NearDay(figure.Day, Today)}";

    /// <summary>The first and the newest of each part that was measured.</summary>
    private IEnumerable<(BodyMeasure First, BodyMeasure Last)> Latest() =>
        Measures.GroupBy(measure => measure.Part).OrderBy(measures => measures.Key).Select(measures => (measures.First(), measures.Last()));

    private string Change(BodyMeasure first, BodyMeasure last)
    {
        var change = Units.Length(last.Millimetres) - Units.Length(first.Millimetres);
        return first == last ? InWords.NearDay(last.Day, Today) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change:+0.0;−0.0;±0.0} since {ChartText.Day(first.Day, Today)}");
    }

    private string Text(int millimetres) => Units.LengthText(millimetres).Replace(' ', '\u00A0');
}
