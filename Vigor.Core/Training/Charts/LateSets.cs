namespace Vigor.Core.Training.Charts;

/// <summary>Sets of one exercise in a workout of the last days.</summary>
/// <param name="StartedAt">When the workout began.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Slug">Slug of the exercise.</param>
/// <param name="Sets">How many, warm-ups left out.</param>
internal sealed record LateSets(DateTimeOffset StartedAt, int Minutes, string Slug, int Sets)
{
    /// <summary>When it was over: from then on muscles rest.</summary>
    public DateTimeOffset EndedAt => StartedAt.AddMinutes(Minutes);
}
