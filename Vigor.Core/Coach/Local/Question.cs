using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Local;

/// <summary>A question about one's own training, as a frame whose slots are filled by its words and by what was asked before.</summary>
internal sealed record Question
{
    /// <summary>What it wants; absent when the words leave it open.</summary>
    public QuestionAct? Act { get; init; }

    /// <summary>What it measures.</summary>
    public QuestionMeasure? Measure { get; init; }

    /// <summary>What it is about.</summary>
    public QuestionSubject? Subject { get; init; }

    /// <summary>What that is compared with.</summary>
    public QuestionSubject? Other { get; init; }

    /// <summary>Which days.</summary>
    public QuestionPeriod? Period { get; init; }

    /// <summary>The days those are compared with.</summary>
    public QuestionPeriod? OtherPeriod { get; init; }

    /// <summary>A load that is to be lifted one day.</summary>
    public Load? Goal { get; init; }

    /// <summary>Whether the days are those before the ones asked about before: "and the week before?".</summary>
    public bool IsBefore { get; init; }

    /// <summary>Whether anything of a question is there.</summary>
    public bool IsEmpty => this is { Measure: null, Subject: null, Period: null, IsBefore: false };

    /// <summary>The question with what it leaves open taken from the one before.</summary>
    public Question After(Question before) => before with
    {
        Measure = Measure ?? before.Measure,
        Subject = Subject ?? before.Subject,
        Other = Other ?? (Subject is null ? before.Other : null),
        Period = IsBefore ? before.Period?.Before() : Period ?? before.Period,
        OtherPeriod = IsBefore || Period is not null ? null : before.OtherPeriod,
    };
}
