using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Programmes;

/// <summary>What a pregnancy means for a programme: it ends with the due date, and every week of it is right for the last one.</summary>
internal static class PregnantProgramme
{
    // Without a date nobody knows how far the last week will be.
    private const int LongestWithoutDate = ProgrammeLimits.MinWeeks;

    /// <summary>The request as long as it may be.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="limitations">What the person has to be careful with.</param>
    /// <param name="start">Its first day.</param>
    /// <exception cref="Refusal">Fewer weeks are left than a programme has.</exception>
    public static ProgrammeRequest Shortened(ProgrammeRequest request, IReadOnlyList<Limitation> limitations, DateOnly start)
    {
        if (limitations.FirstOrDefault(limitation => limitation.Area == BodyArea.Pregnancy) is not { } pregnancy)
        {
            return request;
        }

        var left = pregnancy.DueOn is { } due ? (due.DayNumber - start.DayNumber) / 7 : LongestWithoutDate;
        if (left < ProgrammeLimits.MinWeeks)
        {
            throw Refusal.Invalid(nameof(ProgrammeRequest.Weeks), $"A programme has {ProgrammeLimits.MinWeeks} weeks at least, and your due date comes first. Single workouts fit better now.");
        }

        return request with { Weeks = Math.Min(request.Weeks, left) };
    }

    /// <summary>Limitations as they will be in the last week; without a date a pregnancy counts as a third further on.</summary>
    public static IReadOnlyList<Limitation> AtTheEnd(IReadOnlyList<Limitation> limitations, DateOnly lastDay) =>
    [
        .. limitations.Select(limitation => limitation is { Area: BodyArea.Pregnancy, DueOn: null }
            ? limitation with { Severity = (LimitationSeverity)Math.Min((int)limitation.Severity + 1, (int)LimitationSeverity.Severe) }
            : limitation.On(lastDay)),
    ];
}
