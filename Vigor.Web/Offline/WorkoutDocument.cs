using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Offline;

/// <summary>A workout as it stands, with what every device has done in it. Times are milliseconds since 1970, loads grams.</summary>
/// <param name="Id">The workout.</param>
/// <param name="Now">When it stood so.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasPlan">Whether it came of a plan that is still there.</param>
/// <param name="Revision">Counts the changes of what it consists of.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it was finished.</param>
/// <param name="Position">The exercise that was turned to last.</param>
/// <param name="Rest">The rest that runs or waits.</param>
/// <param name="Recovery">How recovered somebody felt.</param>
/// <param name="Felt">How hard it was.</param>
/// <param name="Notes">Notes of it.</param>
/// <param name="Minutes">How long it was; 0 while it goes on.</param>
/// <param name="Order">Places of the exercises in the order they are shown.</param>
/// <param name="Tag">Tells these exercises from others.</param>
/// <param name="Exercises">The exercises by their place; left out where the browser has them already.</param>
/// <param name="Sets">The sets that were done.</param>
internal sealed record WorkoutDocument(
    Guid Id,
    long Now,
    string Name,
    bool HasPlan,
    int Revision,
    double StartedAt,
    double? FinishedAt,
    int Position,
    WorkoutDocument.RestItem? Rest,
    int? Recovery,
    int? Felt,
    string? Notes,
    int Minutes,
    IReadOnlyList<int> Order,
    string Tag,
    IReadOnlyList<ExerciseItem>? Exercises,
    IReadOnlyList<WorkoutDocument.SetItem> Sets)
{
    /// <summary>How documents and events are written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const int TagBytes = 8;

    /// <summary>A workout as it stands.</summary>
    /// <param name="state">The workout.</param>
    /// <param name="now">The moment.</param>
    /// <param name="known">The tag of the exercises that the browser has.</param>
    public static WorkoutDocument Of(SessionState state, DateTimeOffset now, string? known = null)
    {
        List<ExerciseItem> exercises = state.AreExercisesSeen ? [] : [.. state.Exercises.Select(exercise => ExerciseItem.Of(exercise, state.Profile))];
        var tag = state.AreExercisesSeen && known is not null ? known : TagOf(state, exercises);
        return new(
            state.Id,
            now.ToUnixTimeMilliseconds(),
            state.Name,
            state.PlanId is not null,
            state.Progress.Revision,
            Milliseconds(state.StartedAt),
            state.Progress.FinishedAt is { } end ? Milliseconds(end) : null,
            state.Progress.Position,
            state.Progress.Rest is { } rest ? RestItem.Of(rest, now) : null,
            state.Progress.Recovery,
            state.Intensity,
            state.Notes,
            state.Minutes,
            state.Order,
            tag,
            tag == known ? null : exercises,
            [.. state.Progress.Sets.Select(set => SetItem.Of(set, state.Exercises.ElementAtOrDefault(set.Position)?.IsHelped == true))]);
    }

    /// <summary>How many changes of a workout somebody has seen who has its exercises by a tag; null when the tag is that of another workout, or none.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="workout">The workout.</param>
    public static int? SeenOf(string? tag, Guid workout) =>
        tag?.Split('.') is [var of, var changes, _] && of == NameOf(workout) && int.TryParse(changes, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;

    private static string TagOf(SessionState state, List<ExerciseItem> exercises) => string.Create(
        CultureInfo.InvariantCulture,
        $"{NameOf(state.Id)}.{state.Changes}.{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(exercises, Json)).AsSpan(0, TagBytes))}");

    // Ids begin with their time: their ends tell them apart.
    private static string NameOf(Guid workout) => workout.ToString("N")[^12..];

    private static double Milliseconds(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    /// <summary>The rest that runs or waits.</summary>
    /// <param name="EndsAt">When it ends, or would end if it went on now.</param>
    /// <param name="Seconds">Its length.</param>
    /// <param name="Left">Seconds that are left.</param>
    /// <param name="IsPaused">Whether it waits.</param>
    internal sealed record RestItem(double EndsAt, int Seconds, int Left, bool IsPaused)
    {
        /// <summary>A rest at a moment.</summary>
        public static RestItem Of(RestTimer rest, DateTimeOffset now) => new(Milliseconds(rest.EndsAt), rest.Seconds, (int)Math.Ceiling((rest.EndsAt - now).TotalSeconds), rest.IsPaused);
    }

    /// <summary>A set that was done.</summary>
    /// <param name="Id">The set.</param>
    /// <param name="Position">The exercise.</param>
    /// <param name="Number">Its number within the exercise, from 1, those that lead up first.</param>
    /// <param name="Figures">What was done.</param>
    /// <param name="At">When.</param>
    /// <param name="Records">What it beat, in words; absent when nothing.</param>
    /// <param name="IsFromOtherDevice">Whether it was logged where another device had logged another set.</param>
    internal sealed record SetItem(Guid Id, int Position, int Number, FiguresItem Figures, double At, string? Records, bool IsFromOtherDevice)
    {
        /// <summary>A set of the log.</summary>
        public static SetItem Of(LoggedSet set, bool isHelped) => new(
            set.Id,
            set.Position,
            set.SetNumber,
            FiguresItem.Of(set.Values, isHelped),
            Milliseconds(set.CompletedAt),
            set.Records == RecordKinds.None ? null : SetText.Of(set.Records),
            set.IsFromOtherDevice);
    }
}
