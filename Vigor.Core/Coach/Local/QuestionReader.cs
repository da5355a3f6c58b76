using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>Puts a question about one's own training into a frame, whatever language it is asked in.</summary>
internal sealed partial class QuestionReader
{
    private const int LongestFollowUp = 7, LongestBare = 3;

    private static readonly (string Key, QuestionMeasure Measure)[] Measures =
    [
        ("bodyweight", QuestionMeasure.BodyWeight), ("missed", QuestionMeasure.Missed), ("streak", QuestionMeasure.Streak), ("calories", QuestionMeasure.Calories),
        ("memory", QuestionMeasure.Memory), ("profile", QuestionMeasure.Profile), ("insights", QuestionMeasure.Insights), ("plan-next", QuestionMeasure.Plan), ("days", QuestionMeasure.Weekdays),
        ("e1rm", QuestionMeasure.OneRepMax), ("frequency", QuestionMeasure.Frequency), ("last", QuestionMeasure.LastTime), ("minutes", QuestionMeasure.Minutes),
        ("volume", QuestionMeasure.Volume), ("records", QuestionMeasure.Record), ("record", QuestionMeasure.Record), ("count", QuestionMeasure.Count), ("sets", QuestionMeasure.Sets), ("reps", QuestionMeasure.Reps),
        ("week", QuestionMeasure.Week), ("plan", QuestionMeasure.Plan),
    ];

    // These are about all of somebody's training: "how many workouts did I skip" is not about rope skipping.
    private static readonly QuestionMeasure[] OfAll =
    [
        QuestionMeasure.Missed, QuestionMeasure.Streak, QuestionMeasure.BodyWeight, QuestionMeasure.Calories, QuestionMeasure.Frequency, QuestionMeasure.Memory, QuestionMeasure.Profile, QuestionMeasure.Insights,
        QuestionMeasure.Weekdays,
    ];

    // What stands there at the moment, and is told as it is.
    private static readonly QuestionMeasure[] Standing = [QuestionMeasure.Memory, QuestionMeasure.Profile, QuestionMeasure.Insights, QuestionMeasure.Plan, QuestionMeasure.Week];

    private readonly QuestionWords words = QuestionWords.Read();
    private readonly SubjectReader subjects;

    public QuestionReader(ExerciseCatalogue catalogue) => subjects = new(catalogue, words);

    /// <summary>The frame of a question, whole enough to be answered; null when it asks for something else.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="before">What they asked before, oldest first.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    public Question? Read(string text, DateOnly today, IReadOnlyList<string>? before = null, WeekStart weekStart = WeekStart.Monday)
    {
        var told = new ToldWords(text);
        if (Whole(told, today, weekStart) is { } whole)
        {
            return whole;
        }

        return before is { Count: > 0 } && Earlier(before, today, weekStart) is { } earlier && Leaning(told, today, weekStart) is { } leaning ? leaning.After(earlier) : null;
    }

    /// <summary>Whether a question asks for a reason.</summary>
    public bool AsksWhy(string text) => words.Has(new(text), "why");

    /// <summary>Whether a question asks what research has found.</summary>
    public bool AsksForEvidence(string text) => words.Has(new(text), "evidence");

    private Question? Earlier(IReadOnlyList<string> before, DateOnly today, WeekStart weekStart) => Read(before[^1], today, [.. before.SkipLast(1).TakeLast(2)], weekStart);

    /// <summary>What a short question adds to the one before; null when it is none of that kind.</summary>
    private Question? Leaning(ToldWords told, DateOnly today, WeekStart weekStart)
    {
        if (told.Words.Count is 0 or > LongestFollowUp || words.Has(told, "act", "knowledge"))
        {
            return null;
        }

        var isBefore = words.Has(told, "period", "before");
        var slots = Slots(told, today, weekStart) with { IsBefore = isBefore };
        slots = isBefore ? slots with { Period = null } : slots;

        // What is not a slot must be no more than the words that tie it to what came before.
        const int Ties = 5;
        return slots.IsEmpty || (told.Words.Count > Ties && !isBefore) ? null : slots;
    }

    private Question Slots(ToldWords told, DateOnly today, WeekStart weekStart)
    {
        var keys = words.Keys(told, "measure").ToHashSet(StringComparer.Ordinal);
        QuestionMeasure? measure = Measures.FirstOrDefault(known => keys.Contains(known.Key)) is { Key: not null } found ? found.Measure : null;
        // A bodyweight squat is no body weight.
        measure = measure == QuestionMeasure.BodyWeight && subjects.Of(told) is [{ IsExercise: true }, ..] ? null : measure;

        // "Did I hit my goal this week" is of the week.
        measure = measure == QuestionMeasure.Profile && keys.Contains("week") ? QuestionMeasure.Week : measure;
        var named = measure is { } taken && OfAll.Contains(taken) ? [] : subjects.Of(told);
        var periods = PeriodReader.Of(words, told, today, weekStart);
        var subject = named.Count > 0 ? named[0] : null;
        return new()
        {
            // "How much did I lift" is of a lift its load, and else all of it.
            Measure = measure ?? (keys.Contains("lifted") && subject is not { IsExercise: true } ? QuestionMeasure.Volume : null),
            Subject = subject,
            Other = named.Count > 1 ? named[1] : null,
            Period = periods.Count > 0 ? periods[0] : null,
            OtherPeriod = periods.Count > 1 ? periods[1] : null,
        };
    }

    private Question? Whole(ToldWords told, DateOnly today, WeekStart weekStart)
    {
        var slots = Slots(told, today, weekStart);
        var isPast = words.Has(told, "past");
        var isOwn = isPast || words.Has(told, "own") || slots.Period is { IsLastTime: false, IsEver: false };
        if (Standings(told, slots, isPast) is { } standing)
        {
            return standing;
        }

        if (slots.Subject is { IsExercise: true } && words.Has(told, "act", "forecast") && GoalOf(told.Text) is var goal && (goal is not null || slots.Measure == QuestionMeasure.Record))
        {
            return slots with { Act = QuestionAct.Forecast, Measure = QuestionMeasure.OneRepMax, Goal = goal, Period = null };
        }

        if (slots.Subject is { IsExercise: false } && !isPast && slots.Period is null && isOwn && words.Has(told, "act", "enough") && !words.Has(told, "act", "aside") && IsAskingFirst(told))
        {
            return slots with { Act = QuestionAct.Enough, Measure = QuestionMeasure.Sets };
        }

        // "Is my deadlift better than in January" asks for no opinion of deadlifts, and "what is my best squat" for no explanation.
        var isOfLift = slots.Subject is { IsExercise: true } && isOwn;
        var isWhy = isOfLift && words.Has(told, "act", "trend") && (words.Has(told, "why") || slots.Period is { IsEver: false, IsLastTime: false });
        var isBest = isOfLift && slots.Measure == QuestionMeasure.Record && told.Words.Count > 0 && words.Has(new(told.Words[0].Word), "what");
        var isKnowledge = words.Has(told, "act", "knowledge") && !isPast && !isWhy && !isBest;
        if (isKnowledge && !(slots is { Subject.IsExercise: true } && words.Has(told, "act", "next")))
        {
            return null;
        }

        var isNext = slots.Subject is { IsExercise: true } && !isPast && words.Has(told, "act", "next");
        return isNext && slots.Measure is (null or QuestionMeasure.Sets or QuestionMeasure.Reps or QuestionMeasure.Plan)
            ? slots with { Act = QuestionAct.Next, Measure = QuestionMeasure.Load }
            : Asked(told, slots, today, (isOwn, isPast, isWhy));
    }

    /// <summary>What stands there: the plan, the week, the profile, what is remembered; null for every other question.</summary>
    private Question? Standings(ToldWords told, Question slots, bool isPast)
    {
        if (slots.Measure is not { } measure || !Standing.Contains(measure) || words.Has(told, "act", "aside") || words.Has(told, "why"))
        {
            return null;
        }

        var isAsked = IsAskingFirst(told) || (told.Text.Contains('?', StringComparison.Ordinal) && told.Words[^1].Sentence == told.Words[0].Sentence) || told.Words.Count <= LongestBare;
        var isOther = measure switch
        {
            QuestionMeasure.Plan => isPast || slots.Subject is { IsExercise: true } || words.Has(told, "act", "knowledge") || slots.Period is not (null or { Name: "today" }) || words.Has(told, "card", "write"),
            QuestionMeasure.Week => slots.Subject is not null || words.Has(told, "act", "knowledge") || slots.Period is not (null or { Name: "this week" or "last week" }),
            QuestionMeasure.Profile => words.Has(told, "act", "knowledge"),
            _ => false,
        };
        return isAsked && !isOther ? slots with { Act = QuestionAct.LookUp, Subject = QuestionSubject.All } : null;
    }

    private Question? Asked(ToldWords told, Question slots, DateOnly today, (bool IsOwn, bool IsPast, bool IsWhy) status)
    {
        var (isOwn, isPast, isWhy) = status;
        if (!isOwn)
        {
            return null;
        }

        if (words.Has(told, "act", "compare") && (slots.Other is not null || slots.OtherPeriod is not null))
        {
            return slots with { Act = QuestionAct.Compare, Subject = slots.Subject ?? QuestionSubject.All, Measure = slots.Measure ?? (slots.Other is null ? QuestionMeasure.Count : QuestionMeasure.Sets) };
        }

        var isAskingFirst = IsAskingFirst(told);
        var isAsked = isAskingFirst || isWhy || told.Text.Contains('?', StringComparison.Ordinal)
            || (slots.Period is not null && told.Words.Any(word => word.Word.StartsWith("progress", StringComparison.Ordinal)));
        if (isAsked && words.Has(told, "act", "trend") && slots.Measure is (null or QuestionMeasure.OneRepMax or QuestionMeasure.Volume or QuestionMeasure.Record or QuestionMeasure.Reps or QuestionMeasure.Week))
        {
            return Trend(told, slots, today);
        }

        return slots.Measure switch
        {
            // Told, these are no questions: "I missed a session", "I only have 15 minutes", "no gym, only my body weight".
            QuestionMeasure.Missed or QuestionMeasure.Minutes or QuestionMeasure.BodyWeight or QuestionMeasure.Weekdays when !isAskingFirst => null,
            QuestionMeasure.Plan or QuestionMeasure.Week or QuestionMeasure.Profile or QuestionMeasure.Memory or QuestionMeasure.Insights when !isPast && slots.Period is not { IsLastTime: true } => null,
            // "How much protein if I weigh 80 kg": who says what they weigh does not ask for it.
            QuestionMeasure.BodyWeight when GoalOf(told.Text) is not null => null,
            QuestionMeasure.BodyWeight => slots with { Act = QuestionAct.Trend, Subject = QuestionSubject.All },
            _ => Looked(told, slots, isPast, isAskingFirst),
        };
    }

    private Question? Trend(ToldWords told, Question slots, DateOnly today)
    {
        // Without a lift it is the strength as a whole, and only when that is what they say.
        var isOfAll = slots.Subject is null && (told.Words.Any(word => word.Word.StartsWith("strong", StringComparison.Ordinal) || word.Word is "starker" or "sterker" or "fort" or "forte" or "fuerte" || word.Word.StartsWith("silniej", StringComparison.Ordinal)) || words.Has(told, "myself"));

        // Since a month is since then, not within it.
        var since = slots.Period is { IsEver: false, IsLastTime: false } period && period.From != period.To ? period.ToDay(today) : null;
        var measure = slots.Measure is { } named and not QuestionMeasure.Week ? named : QuestionMeasure.OneRepMax;
        return slots.Subject is { IsExercise: true } || isOfAll
            ? slots with { Act = QuestionAct.Trend, Subject = slots.Subject ?? QuestionSubject.All, Measure = measure, Period = since }
            : null;
    }

    private Question? Looked(ToldWords told, Question slots, bool isPast, bool isAskingFirst)
    {
        var subject = slots.Subject ?? QuestionSubject.All;
        var isDays = slots.Period is { IsEver: false };
        return slots.Measure switch
        {
            null when subject.IsExercise && (isPast || (isAskingFirst && slots.Period is not null)) => slots with { Act = QuestionAct.LookUp, Measure = QuestionMeasure.Load, Subject = subject },

            // "What did I do on Monday", "how did my last workout go", "did I train chest this week".
            null or QuestionMeasure.Plan or QuestionMeasure.Week when (isPast || slots.Period is { IsLastTime: true }) && isDays && (isAskingFirst || told.Text.Contains('?', StringComparison.Ordinal)) => Days(slots, subject),
            null or QuestionMeasure.Plan or QuestionMeasure.Week => null,
            QuestionMeasure.Record when subject.IsAll && !words.Has(told, "measure", "records") => null,
            QuestionMeasure.OneRepMax when subject.IsAll && isAskingFirst => slots with { Act = QuestionAct.LookUp, Measure = QuestionMeasure.Record, Subject = subject },
            QuestionMeasure.OneRepMax or QuestionMeasure.Reps when subject.IsAll => null,

            // "How many sets do I need" is not about sets that were done.
            QuestionMeasure.Sets or QuestionMeasure.Reps or QuestionMeasure.Volume or QuestionMeasure.Count when !isPast && slots.Period is null => null,
            _ => slots with { Act = QuestionAct.LookUp, Subject = subject },
        };
    }

    private static Question Days(Question slots, QuestionSubject subject)
    {
        const int Few = 2;
        var period = slots.Period!;
        var measure = (subject.IsAll, period) switch
        {
            (true, { IsLastTime: true }) => QuestionMeasure.LastTime,
            (true, { Name: "last week" or "this week" }) => QuestionMeasure.Week,
            (_, var days) when days.To.DayNumber - days.From.DayNumber < Few => QuestionMeasure.Load,
            (true, _) => QuestionMeasure.Count,
            _ => QuestionMeasure.Sets,
        };
        return slots with { Act = QuestionAct.LookUp, Measure = measure, Subject = subject };
    }

    private bool IsAskingFirst(ToldWords told) => told.Words.Count > 0 && words.Has(new(told.Words[0].Word), "asking");

    /// <summary>The load that is named: "100 kg", "225 lbs", "two plates"; null when none is. A bare number is of kilograms.</summary>
    private static Load? GoalOf(string text)
    {
        if (Plates().Match(text) is { Success: true } plates)
        {
            const decimal Bar = 20, PairOfPlates = 40;
            return Load.FromKilograms(Bar + (PairOfPlates * int.Parse(plates.Groups["plates"].Value, CultureInfo.InvariantCulture)));
        }

        return Weight().Match(text) is { Success: true } match && decimal.TryParse(match.Groups["amount"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0
            ? LoadOf(amount, match.Groups["unit"].Value)
            : null;
    }

    private static Load LoadOf(decimal amount, string unit) => unit.StartsWith('l') || unit.StartsWith('p') ? Load.FromPounds(amount) : Load.FromKilograms(amount);

    [GeneratedRegex(@"\b(?<plates>[1-6])[\s-]+plates?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Plates();

    [GeneratedRegex(@"\b(?<amount>\d{2,3}(?:[.,]\d)?)\s*(?<unit>kg|kgs|kilos?|lbs?|pounds?)?\b(?!\s*(?:%|rep|x|week|month|day|min|year|set))", RegexOptions.IgnoreCase)]
    private static partial Regex Weight();
}
