using System.Text.Json;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;

namespace Vigor.Web.Offline;

/// <summary>An event as a browser tells it. Which members count depends on its type; the README has the table.</summary>
public sealed record SentEvent : SentFigures
{
    /// <summary>The last second of the year 9999, which is the last there is.</summary>
    private const double Latest = 253_402_300_799_000;

    /// <summary>Made by the browser once for this event; of a set that is done, the set's id as well.</summary>
    public required Guid Id { get; init; }

    /// <summary>The workout.</summary>
    public required Guid Workout { get; init; }

    /// <summary>What happened, as <c>set-done</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When, in milliseconds since 1970 by our clock as the browser reckons it from the time it was told.</summary>
    public double At { get; init; }

    /// <summary>The browser, by an id it made.</summary>
    public Guid? Device { get; init; }

    /// <summary>The exercise: its place in the workout from 0, or the id of the event that added it.</summary>
    public JsonElement? Exercise { get; init; }

    /// <summary>Number of the set within the exercise, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The set that is corrected, taken back or brought back.</summary>
    public Guid? Set { get; init; }

    /// <summary>How many places an exercise is moved down; negative is up.</summary>
    public int By { get; init; }

    /// <summary>Sets of an exercise.</summary>
    public int Sets { get; init; }

    /// <summary>The exercise that is added or put in the stead of another.</summary>
    public string? Slug { get; init; }

    /// <summary>The plan a workout is begun of.</summary>
    public Guid? Plan { get; init; }

    /// <summary>The past workout that is done again.</summary>
    public Guid? Past { get; init; }

    /// <summary>The session of a programme that a workout is begun of.</summary>
    public Guid? Scheduled { get; init; }

    /// <summary>What a workout consisted of that was begun without a connection, by slug.</summary>
    public IReadOnlyList<string>? Known { get; init; }

    /// <summary>How recovered somebody feels, or how hard it was.</summary>
    public int? Felt { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether a set is written down after the workout.</summary>
    public bool Afterwards { get; init; }

    /// <summary>Whether the plan is to consist of what the workout came to consist of.</summary>
    public bool Keep { get; init; }

    /// <summary>Minutes of a finished workout.</summary>
    public int Minutes { get; init; }

    /// <summary>The bar of an exercise, in grams.</summary>
    public int? Bar { get; init; }

    /// <summary>Warning signs that are true, by their place in the list that is asked.</summary>
    public IReadOnlyList<int>? Signs { get; init; }

    /// <summary>Name of the workout.</summary>
    public string? Name { get; init; }

    /// <summary>The event as the log takes it.</summary>
    /// <exception cref="Refusal">Its type is not known, or a member is missing or past belief.</exception>
    public WorkoutEvent ToEvent() => Read() with { Id = Id, Workout = Workout, At = DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Clamp(At, 0, Latest)), Device = Device };

    private WorkoutEvent Read() => Type switch
    {
        "started" => new WorkoutEvent.Started(Plan, Past, Scheduled, Known, Name),
        "set-done" => new WorkoutEvent.SetDone(Place(), Number, ToValues(), Afterwards),
        "set-corrected" => new WorkoutEvent.SetCorrected(Meant(), ToValues()),
        "set-taken-back" => new WorkoutEvent.SetTurned(Meant(), IsBack: false),
        "set-brought-back" => new WorkoutEvent.SetTurned(Meant(), IsBack: true),
        "rest-started" => Rest(EventKind.RestStarted),
        "rest-moved" => Rest(EventKind.RestMoved),
        "rest-paused" => Rest(EventKind.RestPaused),
        "rest-resumed" => Rest(EventKind.RestResumed),
        "rest-skipped" => Rest(EventKind.RestSkipped),
        "exercise-chosen" => new WorkoutEvent.ExerciseChosen(Place()),
        "exercise-added" => new WorkoutEvent.Changed(null, _ => new SessionEdit.Add(Slug ?? "")),
        "exercise-swapped" => Change(place => new SessionEdit.Swap(place, Slug ?? "")),
        "exercise-removed" => Change(place => new SessionEdit.Remove(place)),
        "exercise-moved" => Change(place => new SessionEdit.Move(place, By)),
        "dose-changed" => Change(place => new SessionEdit.Dose(place, Sets, WholeSeconds())),
        "superset-made" => Change(place => new SessionEdit.Superset(place, IsJoined: true)),
        "superset-undone" => Change(place => new SessionEdit.Superset(place, IsJoined: false)),
        "recovery-told" => new WorkoutEvent.RecoveryTold(Felt ?? 0),
        "noted" => new WorkoutEvent.Noted(Notes ?? ""),
        "finished" => new WorkoutEvent.Finished(Name, Felt, Notes, Keep),
        "reopened" => new WorkoutEvent.Reopened(),
        "described" => new WorkoutEvent.Described(Name ?? "", Minutes, Felt, Notes),
        "ramp-made" => Change(place => new SessionEdit.Ramp(place, IsLed: true)),
        "ramp-undone" => Change(place => new SessionEdit.Ramp(place, IsLed: false)),
        "exercise-noted" => new WorkoutEvent.ExerciseKept(Place(), kept => kept with { Note = Notes }),
        "exercise-units-chosen" => new WorkoutEvent.ExerciseKept(Place(), kept => kept with { Units = Units }),
        "exercise-bar-chosen" => new WorkoutEvent.ExerciseKept(Place(), kept => kept with { BarGrams = Bar is >= 0 and <= Load.MaximumGrams ? Bar : null }),
        "pain-told" => new WorkoutEvent.PainTold(Place(), Signs ?? [], IsOver: false),
        "pain-over" => new WorkoutEvent.PainTold(Place(), Signs ?? [], IsOver: true),
        "discarded" => new WorkoutEvent.Discarded(),
        _ => throw Refusal.Invalid(nameof(Type), "Vigor does not know this kind of entry. Reload the page: it may be older than the server."),
    };

    private WorkoutEvent.RestTurned Rest(EventKind kind) => new(kind, WholeSeconds());

    private WorkoutEvent.Changed Change(Func<int, SessionEdit> edit) => new(Place(), edit);

    private int WholeSeconds() => Seconds is null ? 0 : (int)Math.Clamp(Seconds.Value, int.MinValue / 2, int.MaxValue / 2);

    private Guid Meant() => Set ?? throw Refusal.Invalid(nameof(Set), "Say which set.");

    private ExercisePlace Place() => Exercise switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var position) => new(position, null),
        { ValueKind: JsonValueKind.String } text when text.TryGetGuid(out var added) => new(null, added),
        _ => throw Refusal.Invalid(nameof(Exercise), "Say which exercise."),
    };
}
