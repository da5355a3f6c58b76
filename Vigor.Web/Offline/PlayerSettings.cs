using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Web.Offline;

/// <summary>A workout with all that the player's page goes by and that does not change while it is open.</summary>
/// <param name="Owner">Whose workout it is: another person's browser never sends their sets.</param>
/// <param name="Now">The server's clock, in milliseconds since 1970.</param>
/// <param name="Units">The person's unit.</param>
/// <param name="Effort">How they say how hard a set was.</param>
/// <param name="IsAfterwards">Whether a finished workout is changed.</param>
/// <param name="Limits">What is believed of each figure of a set.</param>
/// <param name="Bounds">The most of what else is typed.</param>
/// <param name="Racks">Bars and plates, by unit.</param>
/// <param name="Signs">Warning signs that are asked for when something hurts.</param>
/// <param name="Urgency">Places in <paramref name="Signs"/>, the most urgent first.</param>
/// <param name="Workout">The workout.</param>
internal sealed record PlayerSettings(
    Guid Owner,
    long Now,
    string Units,
    string Effort,
    bool IsAfterwards,
    IReadOnlyDictionary<string, SetLimit> Limits,
    PlayerSettings.MostOf Bounds,
    IReadOnlyDictionary<string, PlateRack> Racks,
    IReadOnlyList<string> Signs,
    IReadOnlyList<int> Urgency,
    WorkoutDocument Workout)
{
    /// <summary>A workout as it is opened.</summary>
    public static PlayerSettings Of(SessionState state, DateTimeOffset now) => new(
        state.Profile.UserId,
        now.ToUnixTimeMilliseconds(),
        state.Units.ToString(),
        state.Profile.EffortScale.ToString(),
        state.Progress.FinishedAt is not null,
        SetBounds.All,
        new(PlanLimits.Sets, Session.MaxName, Session.MaxNotes, ExercisePreference.MaxNote, Session.MaxMinutes),
        Enum.GetValues<UnitSystem>().ToDictionary(units => units.ToString(), units => state.Profile.Plates ?? PlateRack.Usual(units)),
        [.. PainSigns.All.Select(sign => sign.Question)],
        [.. PainSigns.All.Index().OrderBy(sign => sign.Item.Finding.Tier).Select(sign => sign.Index)],
        WorkoutDocument.Of(state, now));

    /// <summary>The most sets of an exercise that a plan holds, characters of names and notes, and minutes.</summary>
    internal sealed record MostOf(int Sets, int Name, int Notes, int Note, int Minutes);
}
