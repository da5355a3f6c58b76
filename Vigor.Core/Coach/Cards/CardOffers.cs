using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Memory;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Coach.Cards;

/// <summary>
/// What a message asks to have changed, whoever answers it. Read from the person's own words alone: nothing a provider
/// writes, and nothing in a name or a plan, can put up a card.
/// </summary>
public sealed partial class CardOffers(PlanService plans, ExerciseCatalogue catalogue)
{
    private readonly ExerciseFinder finder = new(catalogue);

    /// <summary>The offers that fit a message, each with its sentence; mostly none.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="question">What they write.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="stated">Limitations named in the conversation.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<(CardAction Action, string Text)>> ForAsync(
        Actor actor, string question, CoachFacts facts, IReadOnlyList<Limitation> stated, CancellationToken cancellationToken = default)
    {
        var offers = new List<(CardAction, string)>();
        if (Remembering(question) is { } remember)
        {
            offers.Add((remember, $"Remember: “{remember.Text}”"));
        }
        else if (Forgetting(question, facts.Remembered) is { } forget)
        {
            offers.Add((forget, $"Forget: “{forget.Text}”"));
        }
        else if (await SwappingAsync(actor, question, facts, cancellationToken) is { } swap)
        {
            offers.Add((swap, $"Swap {Name(swap.From)} for {Name(swap.To)} in “{facts.Plan!.Name}”"));
        }
        else if (Shortening(question, facts.Plan) is { } shorten)
        {
            offers.Add((shorten, string.Create(CultureInfo.InvariantCulture, $"Shorten “{facts.Plan!.Name}” to {shorten.Minutes} minutes")));
        }
        else if (Writing(question, facts.Profile) is { } write)
        {
            var focus = write.Focus.Count == 0 ? "" : $" for {string.Join(" and ", write.Focus.Select(Words))}";
            offers.Add((write, string.Create(CultureInfo.InvariantCulture, $"Write a workout of {write.Minutes} minutes{focus}")));
        }

        // What was named just now and is not in the profile yet; once is enough to offer it.
        offers.AddRange(StatedLimitations.After([], question)
            .Where(limitation => stated.Contains(limitation) && !facts.Known.Any(known => known.Area == limitation.Area))
            .Select(limitation => ((CardAction)new CardAction.Limit(limitation.Area, limitation.Severity), $"Put “{Area(limitation.Area)}” into your limitations, so that every plan spares it")));
        return offers;
    }

    private static CardAction.Remember? Remembering(string question)
    {
        var text = RememberThat().Match(question) is { Success: true } match ? match.Groups["what"].Value.Trim().TrimEnd('.', '!') : "";
        return text.Length is > 2 and <= RememberedFact.MaxText ? new(text) : null;
    }

    private static CardAction.Forget? Forgetting(string question, IReadOnlyList<RememberedFact> remembered)
    {
        if (ForgetThat().Match(question) is not { Success: true } match)
        {
            return null;
        }

        var wanted = Terms.Of(match.Groups["what"].Value).ToHashSet();
        var best = remembered
            .Select(fact => (Fact: fact, Shared: Terms.Of(fact.Text).Count(wanted.Contains)))
            .Where(found => found.Shared > 0)
            .OrderByDescending(found => found.Shared)
            .Select(found => found.Fact)
            .FirstOrDefault();
        return best is null ? null : new(best.Id, best.Text);
    }

    private async Task<CardAction.SwapExercise?> SwappingAsync(Actor actor, string question, CoachFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Plan is not { } plan || !Swap().IsMatch(question))
        {
            return null;
        }

        // "Swap A for B" and "B instead of A": what is in the plan goes, the other comes.
        var parts = Swap().Split(question).SelectMany(part => Between().Split(part)).Select(finder.Find).OfType<Exercise>().DistinctBy(exercise => exercise.Slug).ToList();
        var from = parts.Find(exercise => CardService.PlaceOf(plan, exercise.Slug) is not null) ?? Standing(question, plan);
        if (from is null)
        {
            return null;
        }

        var to = parts.Find(exercise => exercise.Slug != from.Slug && Suits(exercise, facts.Profile))
            ?? (await plans.SwapOptionsAsync(actor, plan.Id, CardService.PlaceOf(plan, from.Slug)!.Value, cancellationToken))
                .FirstOrDefault(exercise => Suits(exercise, facts.Profile));
        return to is null ? null : new(plan.Id, from.Slug, to.Slug);
    }

    // "The squats" are whichever squat the plan holds.
    private Exercise? Standing(string question, Plan plan)
    {
        var words = Terms.Of(question);
        return plan.Workout.Exercises
            .Where(planned => planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown))
            .Select(planned => catalogue.Find(planned.Slug))
            .OfType<Exercise>()
            .FirstOrDefault(exercise => words.Contains(Terms.Of(exercise.Name)[^1]));
    }

    private static CardAction.ShortenPlan? Shortening(string question, Plan? plan)
    {
        if (plan is null || !(Shorter().IsMatch(question) || OnlyMinutes().IsMatch(question)))
        {
            return null;
        }

        var minutes = MinutesOf(question) ?? (plan.Minutes * 2 / 3 / 5 * 5);
        return minutes >= PlanLimits.MinMinutes && minutes < plan.Minutes ? new(plan.Id, minutes) : null;
    }

    private static CardAction.WritePlan? Writing(string question, Profile profile)
    {
        if (!WriteOne().IsMatch(question))
        {
            return null;
        }

        var minutes = Math.Clamp(MinutesOf(question) ?? profile.SessionMinutes, PlanLimits.MinMinutes, PlanLimits.MaxMinutes);
        List<FocusArea> focus = [];
        foreach (var (area, words) in Focused)
        {
            if (Wording.Words(question).Any(words.Contains))
            {
                focus.Add(area);
            }
        }

        return new(minutes, focus);
    }

    private static readonly (FocusArea Area, string[] Words)[] Focused =
    [
        (FocusArea.Upper, ["upper", "chest", "arms", "shoulders", "push", "pull"]),
        (FocusArea.Lower, ["lower", "legs", "leg", "glutes"]),
        (FocusArea.Core, ["core", "abs"]),
        (FocusArea.Cardio, ["cardio", "conditioning"]),
    ];

    private static bool Suits(Exercise exercise, Profile profile) =>
        exercise.CanBeDoneWith(profile.Equipment)
        && profile.Limitations.All(limitation => Contraindications.For(exercise, limitation.Area, limitation.Severity)?.Action != ContraindicationAction.Exclude);

    private static int? MinutesOf(string text) =>
        Minutes().Match(text) is { Success: true } match && int.TryParse(match.Groups["minutes"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes
        : HalfHour().IsMatch(text) ? 30
        : null;

    private string Name(string slug) => catalogue.Find(slug)?.Name ?? slug.Replace('-', ' ');

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

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|hey|coach)\W+)*(?:remember|note|keep in mind|don'?t forget|merk dir|merke dir|souviens-toi|recuerda|ricorda|lembra|onthoud)\b\W*(?:that\b|dass\b|que\b|che\b|dat\b)?\W*(?<what>[^?\n]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RememberThat();

    [GeneratedRegex(@"^\W*(?:please\W+)?(?:forget|don'?t remember|vergiss)\b\W*(?:that\b|about\b|dass\b)?\W*(?<what>[^?\n]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ForgetThat();

    [GeneratedRegex(@"\b(?:swap|switch|replace|exchange|change|instead of|rather than)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Swap();

    [GeneratedRegex(@"\b(?:for|with|by|to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:shorten (?:it|this|that|my|the|today)|(?:make|keep) (?:it|this|that|my \w+|the \w+|today'?s? \w*) (?:a bit |a little )?shorter|shorter (?:today|plan|workout|session|version)|cut (?:it|this|my \w+|the \w+) (?:down|short)|make (?:it|this|my \w+|today'?s? \w*) (?:only )?\d{2,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shorter();

    [GeneratedRegex(@"\b(?:i(?:'ve| have)?(?: only)? (?:got |have )?(?:only )?|just )\d{2} ?min", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyMinutes();

    [GeneratedRegex(@"\b(?:write|make|create|generate|build|give|plan|put together)\b(?:\W+(?:me|us|a|an|another|new|quick|short|\d{2,3}|min\w*|upper|lower|body|full|leg|legs|push|pull|arms|chest|core|cardio)){1,7}\W+(?:workout|plan|session|training)\b|^\W*new (?:workout|plan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WriteOne();

    [GeneratedRegex(@"\b(?<minutes>\d{2,3}) ?-?(?:min|minutes?|mins)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bhalf an hour\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfHour();
}
