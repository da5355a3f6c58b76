using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Core.Plans;

namespace Vigor.Core.Coach.Cards;

/// <summary>
/// What a message asks to have changed, whoever answers it. Read from the person's own words alone: nothing in a name or a
/// plan puts up a card here.
/// </summary>
public sealed partial class CardOffers(SwapChoice swaps, ExerciseCatalogue catalogue)
{
    private const int MostWordsOfMinutes = 6;

    private readonly ExerciseFinder finder = new(catalogue);
    private readonly QuestionWords words = QuestionWords.Read();

    /// <summary>The offers that fit a message; mostly none.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="question">What they write.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="stated">Limitations named in the conversation.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<CardAction>> ForAsync(
        Actor actor, string question, CoachFacts facts, IReadOnlyList<Limitation> stated, CancellationToken cancellationToken = default)
    {
        var asked = SpokenSet.Of(question, facts.Session)
            ?? Remembering(question)
            ?? Forgetting(question, facts.Remembered)
            ?? await SwappingAsync(actor, question, facts, cancellationToken)
            ?? Shortening(question, facts)
            ?? (CardAction?)Writing(question, facts);

        // What was named just now and is not in the profile yet; once is enough to offer it.
        var named = ToldLimitations.In(question)
            .Where(limitation => stated.Contains(limitation) && !facts.Known.Any(known => known.Area == limitation.Area))
            .Select(limitation => new CardAction.Limit(limitation.Area, limitation.Severity, limitation.Named));
        return asked is null ? [.. named] : [asked, .. named];
    }

    private static CardAction? Remembering(string question)
    {
        var text = RememberThat().Match(question) is { Success: true } match ? match.Groups["what"].Value.Trim().TrimEnd('.', '!') : "";
        return text.Length is > 2 and <= RememberedFact.MaxText ? new CardAction.Remember(text) : null;
    }

    private static CardAction.Forget? Forgetting(string question, IReadOnlyList<RememberedFact> remembered) =>
        ForgetThat().Match(question) is { Success: true } match ? Forgotten(match.Groups["what"].Value, remembered) : null;

    /// <summary>The fact that is meant by some words; null when none is.</summary>
    internal static CardAction.Forget? Forgotten(string what, IReadOnlyList<RememberedFact> remembered)
    {
        var wanted = Terms.Of(what).ToHashSet();
        var best = remembered
            .Select(fact => (Fact: fact, Shared: Terms.Of(fact.Text).Count(wanted.Contains)))
            .Where(found => found.Shared > 0)
            .OrderByDescending(found => found.Shared)
            .Select(found => found.Fact)
            .FirstOrDefault();
        return best is null ? null : new(best.Id, best.Text);
    }

    private async Task<CardAction?> SwappingAsync(Actor actor, string question, CoachFacts facts, CancellationToken cancellationToken)
    {
        if (!Swap().IsMatch(question))
        {
            return null;
        }

        // "Swap A for B" and "B instead of A": what is in the plan goes, the other comes.
        var named = Swap().Split(question).SelectMany(part => Between().Split(part)).Select(part => (Text: part, Exercise: finder.Find(part))).Where(part => part.Exercise is not null).ToList();
        var from = named.Select(part => part.Exercise!).FirstOrDefault(exercise => SwapChoice.Stands(facts, exercise.Slug))?.Slug ?? Standing(question, facts);
        if (from is null || catalogue.Find(from) is not { } goes)
        {
            return null;
        }

        // The words that name what goes ask for nothing in its place: "swap the squats" wants no other squat of that name.
        var word = Terms.Of(goes.Name)[^1];
        var wanted = named.Find(part => part.Exercise!.Slug != from && !Terms.Of(part.Text).Contains(word)).Exercise;
        return await swaps.ForAsync(actor, facts, from, wanted, cancellationToken);
    }

    // "The squats" are whichever squat the plan holds.
    internal string? Standing(string question, CoachFacts facts)
    {
        var terms = Terms.Of(question);
        var there = facts.Session?.Shown.Select(exercise => exercise.Planned.Slug) ?? facts.Plan?.Workout.Exercises.Select(planned => planned.Slug) ?? [];
        return there
            .Where(slug => SwapChoice.Stands(facts, slug))
            .FirstOrDefault(slug => catalogue.Find(slug) is { } exercise && terms.Contains(Terms.Of(exercise.Name)[^1]));
    }

    private static CardAction.ShortenPlan? Shortening(string question, CoachFacts facts)
    {
        if (facts is not { Session: null, Plan: { } plan } || !(Shorter().IsMatch(question) || OnlyMinutes().IsMatch(question)))
        {
            return null;
        }

        var minutes = MinutesOf(question) ?? (plan.Minutes * 2 / 3 / 5 * 5);
        return minutes >= PlanLimits.MinMinutes && minutes < plan.Minutes ? new(plan.Id, minutes) : null;
    }

    private CardAction.WritePlan? Writing(string question, CoachFacts facts)
    {
        var told = new ToldWords(question);
        if (!words.Has(told, "card", "write") || (words.Has(told, "card", "question") && !Please().IsMatch(question)))
        {
            return null;
        }

        return new(Fitting(MinutesOf(question) ?? facts.Profile.SessionMinutes), [.. words.Keys(told, "focus").Select(Enum.Parse<FocusArea>)], facts.NamedHere);
    }

    /// <summary>A workout that was asked for just before, in as many minutes as are named now: "for 20 minutes"; null when no minutes are.</summary>
    internal static CardAction.WritePlan? Again(string question, CardAction.WritePlan before) =>
        MinutesOf(question) is { } minutes ? before with { Minutes = Fitting(minutes) } : null;

    /// <summary>Whether a message is little more than a number of minutes.</summary>
    internal static bool NamesMinutes(string question) => PlainWords.Of(question).Length <= MostWordsOfMinutes && MinutesOf(question) is not null;

    /// <summary>Whether somebody wants taken back what was done last.</summary>
    internal bool AsksToUndo(string question) => PlainWords.Of(question).Length <= MostWordsOfMinutes && words.Has(new(question), "card", "undo");

    private static int Fitting(int minutes) => Math.Clamp(minutes, PlanLimits.MinMinutes, PlanLimits.MaxMinutes);

    private static int? MinutesOf(string text)
    {
        if (Minutes().Match(text) is { Success: true } match && int.TryParse(match.Groups["minutes"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            return minutes;
        }

        return HalfHour().IsMatch(text) ? 30 : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|hey|coach)\W+)*(?:remember|note|keep in mind|don'?t forget|merk dir|merke dir|souviens-toi|recuerda|ricorda|lembra|onthoud)\b\W*(?:that\b|dass\b|que\b|che\b|dat\b)?\W*(?<what>[^?\n]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RememberThat();

    [GeneratedRegex(@"^\W*(?:please\W+)?(?:forget|don'?t remember|vergiss)\b\W*(?:that\b|about\b|dass\b)?\W*(?<what>[^?\n]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ForgetThat();

    [GeneratedRegex(@"\b(?:swap|switch|replace|exchange|change|instead of|rather than)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Swap();

    [GeneratedRegex(@"\b(?:for|with|by|to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:shorten (?:it|this|that|my|the|today'?s?)|(?:make|keep) (?:it|this|that|my \w+|the \w+|today'?s? \w*) (?:a bit |a little )?shorter|shorter (?:today|plan|workout|session|version)|cut (?:it|this|my \w+|the \w+) (?:down|short)|make (?:it|this|my \w+|today'?s? \w*) (?:only )?\d{2,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shorter();

    [GeneratedRegex(@"\b(?:i(?:'ve| have)?(?: only)? (?:got |have )?(?:only )?|just )\d{2} ?min", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyMinutes();

    [GeneratedRegex(@"\b(?:can|could|would|will) you\b|\bplease\b|\bkannst du\b|\bbitte\b|\bpeux-tu\b|\bpuedes\b|\bpuoi\b|\bpodes\b|\bkun je\b|\bmozesz\b", RegexOptions.IgnoreCase)]
    private static partial Regex Please();

    [GeneratedRegex(@"\b(?<minutes>\d{2,3}) ?-?(?:min|mins|minut\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bhalf an hour\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfHour();
}
