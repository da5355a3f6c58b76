using System.Globalization;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;

namespace Vigor.Core.Coach.Cards;

/// <summary>Says what a card would change, in one sentence.</summary>
public sealed class CardWording(ExerciseCatalogue catalogue)
{
    /// <summary>The sentence.</summary>
    public string Of(CardAction action, CoachFacts facts) => action switch
    {
        CardAction.Remember remember => $"Remember: “{remember.Text}”",
        CardAction.Forget forget => $"Forget: “{forget.Text}”",
        CardAction.Limit limit => $"Put “{limit.Named ?? Area(limit.Area)}” into your limitations, so that every plan goes easy on it",
        CardAction.WritePlan write => string.Create(CultureInfo.InvariantCulture, $"Write a workout of {write.Minutes} minutes{Focus(write.Focus)}{Spared(write.Spared ?? [])}"),
        CardAction.TakeBack undo => $"Take back: {undo.Text}",
        CardAction.ShortenPlan shorten => string.Create(CultureInfo.InvariantCulture, $"Shorten “{facts.Plan?.Name}” to {shorten.Minutes} minutes"),
        CardAction.SwapExercise swap => $"Swap {Name(swap.From)} for {Name(swap.To)} in “{facts.Plan?.Name}”",
        CardAction.SwapInSession swap => $"Swap {Name(swap.From)} for {Name(swap.To)} in this workout",
        CardAction.LogSet log => string.Create(CultureInfo.InvariantCulture, $"Log set {log.SetNumber - (facts.Session?.Exercises[log.Position].Planned.RampSets ?? 0)} of {facts.Session?.Exercises[log.Position].Name}: {Done(log.Values, facts.Session?.Exercises[log.Position].Units ?? facts.Profile.Units)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static string Done(SetValues values, UnitSystem units)
    {
        var done = values switch
        {
            { Load: { } load, Reps: { } reps } => string.Create(CultureInfo.InvariantCulture, $"{units.Text(load)} × {reps}"),
            { Reps: { } reps } => InWords.Count(reps, "rep"),
            { Seconds: { } seconds } => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
            _ => "done",
        };
        return values.Rpe is { } rpe ? string.Create(CultureInfo.InvariantCulture, $"{done}, RPE {rpe:0.#}") : done;
    }

    private static string Focus(IReadOnlyList<FocusArea> focus) => focus.Count == 0 ? "" : $" for {string.Join(" and ", focus.Select(Words))}";

    private static string Spared(IReadOnlyList<Limitation> spared) => spared.Count == 0 ? "" : $", with care for: {string.Join(", ", spared.Select(limitation => limitation.Named ?? Area(limitation.Area)))}";

    private static string Words(FocusArea area) => area switch
    {
        FocusArea.Upper => "the upper body",
        FocusArea.Lower => "the legs",
        FocusArea.Core => "the trunk",
        FocusArea.Cardio => "heart and lungs",
        _ => "the whole body",
    };

    private static string Area(BodyArea area) => area switch
    {
        BodyArea.LowerBack => "lower back",
        BodyArea.Hypertension => "high blood pressure",
        _ => area.ToString().ToLowerInvariant(),
    };

    private string Name(string slug) => catalogue.Find(slug)?.Name ?? slug.Replace('-', ' ');
}
