using Vigor.Core.Exercises;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>Puts a question about one's own training into a frame, whatever language it is asked in.</summary>
internal sealed class QuestionReader
{
    private const int LongestFollowUp = 7;

    private static readonly (string Key, QuestionMeasure Measure)[] Measures =
    [
        ("bodyweight", QuestionMeasure.BodyWeight), ("missed", QuestionMeasure.Missed), ("streak", QuestionMeasure.Streak), ("calories", QuestionMeasure.Calories),
        ("e1rm", QuestionMeasure.OneRepMax), ("frequency", QuestionMeasure.Frequency), ("last", QuestionMeasure.LastTime), ("minutes", QuestionMeasure.Minutes),
        ("volume", QuestionMeasure.Volume), ("record", QuestionMeasure.Record), ("count", QuestionMeasure.Count), ("sets", QuestionMeasure.Sets), ("reps", QuestionMeasure.Reps),
    ];

    // These are about all of somebody's training: "how many workouts did I skip" is not about rope skipping.
    private static readonly QuestionMeasure[] OfAll = [QuestionMeasure.Missed, QuestionMeasure.Streak, QuestionMeasure.BodyWeight, QuestionMeasure.Calories, QuestionMeasure.Frequency];

    private readonly QuestionWords words = QuestionWords.Read();
    private readonly SubjectReader subjects;

    public QuestionReader(ExerciseCatalogue catalogue) => subjects = new(catalogue, words);

    /// <summary>The frame of a question, whole enough to be answered; null when it asks for something else.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="before">What they asked before, oldest first.</param>
    public Question? Read(string text, DateOnly today, IReadOnlyList<string>? before = null)
    {
        var told = new ToldWords(text);
        if (Whole(told, today) is { } whole)
        {
            return whole;
        }

        return before is { Count: > 0 } && Earlier(before, today) is { } earlier && Leaning(told, today) is { } leaning ? leaning.After(earlier) : null;
    }

    private Question? Earlier(IReadOnlyList<string> before, DateOnly today) => Read(before[^1], today, [.. before.SkipLast(1).TakeLast(2)]);

    /// <summary>What a short question adds to the one before; null when it is none of that kind.</summary>
    private Question? Leaning(ToldWords told, DateOnly today)
    {
        if (told.Words.Count is 0 or > LongestFollowUp || words.Has(told, "act", "knowledge"))
        {
            return null;
        }

        var isBefore = words.Has(told, "period", "before");
        var slots = Slots(told, today) with { IsBefore = isBefore };
        slots = isBefore ? slots with { Period = null } : slots;

        // What is not a slot must be no more than the words that tie it to what came before.
        const int Ties = 5;
        return slots.IsEmpty || (told.Words.Count > Ties && !isBefore) ? null : slots;
    }

    private Question Slots(ToldWords told, DateOnly today)
    {
        var keys = words.Keys(told, "measure").ToList();
        QuestionMeasure? measure = Measures.FirstOrDefault(known => keys.Contains(known.Key)) is { Key: not null } found ? found.Measure : null;
        var named = measure is { } taken && OfAll.Contains(taken) ? [] : subjects.Of(told);
        var periods = PeriodReader.Of(words, told, today);
        return new()
        {
            Measure = measure,
            Subject = named.Count > 0 ? named[0] : null,
            Other = named.Count > 1 ? named[1] : null,
            Period = periods.Count > 0 ? periods[0] : null,
            OtherPeriod = periods.Count > 1 ? periods[1] : null,
        };
    }

    private Question? Whole(ToldWords told, DateOnly today)
    {
        var slots = Slots(told, today);
        var isPast = words.Has(told, "past");
        var isOwn = isPast || words.Has(told, "own") || slots.Period is { IsLastTime: false, IsEver: false };
        var isKnowledge = words.Has(told, "act", "knowledge") && !isPast;
        if (isKnowledge && !(slots is { Subject.IsExercise: true } && words.Has(told, "act", "next")))
        {
            return null;
        }

        var isNext = slots.Subject is { IsExercise: true } && !isPast && words.Has(told, "act", "next");
        return isNext && slots.Measure is (null or QuestionMeasure.Sets or QuestionMeasure.Reps)
            ? slots with { Act = QuestionAct.Next, Measure = QuestionMeasure.Load }
            : Asked(told, slots, isOwn, isPast);
    }

    private Question? Asked(ToldWords told, Question slots, bool isOwn, bool isPast)
    {
        if (!isOwn)
        {
            return null;
        }

        if (words.Has(told, "act", "compare") && (slots.Other is not null || slots.OtherPeriod is not null))
        {
            return slots with { Act = QuestionAct.Compare, Subject = slots.Subject ?? QuestionSubject.All, Measure = slots.Measure ?? (slots.Other is null ? QuestionMeasure.Count : QuestionMeasure.Sets) };
        }

        var isAskingFirst = IsAskingFirst(told);
        var isAsked = isAskingFirst || told.Text.Contains('?', StringComparison.Ordinal)
            || (slots.Period is not null && told.Words.Any(word => word.Word.StartsWith("progress", StringComparison.Ordinal)));
        if (isAsked && words.Has(told, "act", "trend") && slots.Measure is (null or QuestionMeasure.OneRepMax or QuestionMeasure.Volume or QuestionMeasure.Record or QuestionMeasure.Reps))
        {
            return Trend(told, slots);
        }

        return slots.Measure switch
        {
            // Told, these are no questions: "I missed a session", "I only have 15 minutes", "no gym, only my body weight".
            QuestionMeasure.Missed or QuestionMeasure.Minutes or QuestionMeasure.BodyWeight when !isAskingFirst => null,
            QuestionMeasure.BodyWeight => slots with { Act = QuestionAct.Trend, Subject = QuestionSubject.All },
            _ => Looked(slots, isPast, isAskingFirst),
        };
    }

    private static Question? Trend(ToldWords told, Question slots)
    {
        // Without a lift it is the strength as a whole, and only when that is what they say.
        var isOfAll = slots.Subject is null && told.Words.Any(word => word.Word.StartsWith("strong", StringComparison.Ordinal) || word.Word is "starker" or "sterker" or "fort" or "forte" or "fuerte" || word.Word.StartsWith("silniej", StringComparison.Ordinal));
        return slots.Subject is { IsExercise: true } || isOfAll
            ? slots with { Act = QuestionAct.Trend, Subject = slots.Subject ?? QuestionSubject.All, Measure = slots.Measure ?? QuestionMeasure.OneRepMax }
            : null;
    }

    private static Question? Looked(Question slots, bool isPast, bool isAskingFirst)
    {
        var subject = slots.Subject ?? QuestionSubject.All;
        return slots.Measure switch
        {
            null when subject.IsExercise && (isPast || (isAskingFirst && slots.Period is not null)) => slots with { Act = QuestionAct.LookUp, Measure = QuestionMeasure.Load, Subject = subject },
            null => null,
            QuestionMeasure.OneRepMax or QuestionMeasure.Record or QuestionMeasure.Reps when subject.IsAll => null,

            // "How many sets do I need" is not about sets that were done.
            QuestionMeasure.Sets or QuestionMeasure.Reps or QuestionMeasure.Volume or QuestionMeasure.Count when !isPast && slots.Period is null => null,
            _ => slots with { Act = QuestionAct.LookUp, Subject = subject },
        };
    }

    private bool IsAskingFirst(ToldWords told) => told.Words.Count > 0 && words.Has(new(told.Words[0].Word), "asking");
}
