using Vigor.Core.Plans;

namespace Vigor.Core.Training;

/// <summary>A workout while it is done and afterwards. Only finishing it ends it: no clock, reload or second device does.</summary>
public sealed class Session
{
    /// <summary>Most characters of the notes.</summary>
    public const int MaxNotes = 2000;

    /// <summary>Most characters of the name.</summary>
    public const int MaxName = 80;

    /// <summary>Longest workout in minutes.</summary>
    public const int MaxMinutes = 600;

    /// <summary>Recovery of somebody who could not be less, and not more recovered.</summary>
    public const int MinRecovery = 1, MaxRecovery = 5;

    /// <summary>Recovery up to which somebody is worn out, as coaching applications set it: ease off.</summary>
    public const int WornOut = 2;

    /// <summary>How hard a workout felt: least and most.</summary>
    public const int MinIntensity = 1, MaxIntensity = 10;

    /// <summary>Longest pause after the last set that still counts as training when the workout is finished.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private Session()
    {
    }

    /// <summary>Version 7 id: sorts by time.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who trains.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The plan it was started from, while that exists.</summary>
    public Guid? PlanId { get; private init; }

    /// <summary>Name, 1 to <see cref="MaxName"/> characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>
    /// The workout as it stood at the start, and what was added since: a plan that is changed later does not change what
    /// was done. An exercise keeps its place in the list for ever, because sets are stored under it.
    /// </summary>
    public Workout Workout { get; private set; } = null!;

    /// <summary>Places of the exercises in the order they are shown; absent while all of them are shown as they stand.</summary>
    public IReadOnlyList<int>? Order { get; private set; }

    /// <summary>Counts the changes of workout and order, so that two devices cannot overwrite each other's.</summary>
    public int Revision { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The person's calendar day when it began; days, weeks and streaks are counted by it.</summary>
    public DateOnly LocalDay { get; private init; }

    /// <summary>IANA id of the zone it was done in; absent when it is not known, as in most files of other applications.</summary>
    public string? Zone { get; private init; }

    /// <summary>When it was finished; absent while it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whole minutes from the start to the end, 1 to 600; 0 while it goes on.</summary>
    public int Minutes { get; private set; }

    /// <summary>The exercise that is on, counted from 0 in the workout.</summary>
    public int CurrentPosition { get; private set; }

    /// <summary>When the running rest ends; absent when none runs. Absolute, so that sleep, reload and a second device cannot drift it.</summary>
    public DateTimeOffset? RestEndsAt { get; private set; }

    /// <summary>Seconds that were left when the rest was paused; absent while it runs or none does.</summary>
    public int? RestPausedAt { get; private set; }

    /// <summary>Length of the running or last rest in seconds.</summary>
    public int RestSeconds { get; private set; }

    /// <summary>How recovered the person felt when it began, <see cref="MinRecovery"/> to <see cref="MaxRecovery"/>; absent when they did not say.</summary>
    public int? Recovery { get; private set; }

    /// <summary>How hard it felt as a whole, <see cref="MinIntensity"/> to <see cref="MaxIntensity"/>.</summary>
    public int? Intensity { get; private set; }

    /// <summary>What the person noted, up to <see cref="MaxNotes"/> characters.</summary>
    public string? Notes { get; private set; }

    /// <summary>Knows a workout again that came from a file, so that reading the file twice adds nothing; absent for all others.</summary>
    public string? ImportKey { get; private init; }

    /// <summary>When it was deleted; it can be brought back for a day.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>A workout that begins. Its name is one that is kept already, or that was checked by <see cref="CheckedName"/>.</summary>
    public static Session Start(Guid userId, string name, Workout workout, LocalStart start, Guid? planId = null, string? importKey = null, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(start.At),
        UserId = userId,
        PlanId = planId,
        Name = name,
        Workout = workout,
        StartedAt = start.At,
        LocalDay = start.Day,
        Zone = start.Zone,
        ImportKey = importKey,
    };

    /// <summary>A workout of the past.</summary>
    /// <param name="userId">Who trained.</param>
    /// <param name="name">As for <see cref="Start"/>.</param>
    /// <param name="workout">What it consisted of.</param>
    /// <param name="start">When it began.</param>
    /// <param name="minutes">How long it was.</param>
    /// <param name="importKey">Knows it again, when it comes from a file.</param>
    /// <param name="finishedAt">When somebody said that it was over; after those minutes when absent.</param>
    /// <exception cref="Refusal">The minutes are not 1 to <see cref="MaxMinutes"/>.</exception>
    public static Session Past(Guid userId, string name, Workout workout, LocalStart start, int minutes, string? importKey = null, DateTimeOffset? finishedAt = null)
    {
        var session = Start(userId, name, workout, start, importKey: importKey);
        session.Minutes = CheckedMinutes(minutes);
        session.FinishedAt = finishedAt ?? start.At.AddMinutes(minutes);
        return session;
    }

    /// <summary>Places of the exercises that are part of the workout, in the order they are shown.</summary>
    public IReadOnlyList<int> Shown() => Order ?? [.. Enumerable.Range(0, Workout.Exercises.Count)];

    /// <summary>The rest at a moment, or null when none runs or waits.</summary>
    public RestTimer? Rest(DateTimeOffset now) => RestTimer.Of(RestEndsAt, RestPausedAt, RestSeconds, now);

    /// <summary>
    /// Ends it. Minutes run to the last set and at most <see cref="LongestPause"/> beyond it, so a workout that is finished
    /// the next morning is not a night long.
    /// </summary>
    public void Finish(DateTimeOffset lastSet, DateTimeOffset now)
    {
        var end = now - lastSet > LongestPause ? lastSet + LongestPause : now;
        Minutes = Math.Clamp((int)Math.Ceiling((end - StartedAt).TotalMinutes), 1, MaxMinutes);
        FinishedAt = now;
        StopRest();
    }

    /// <summary>Goes on with it after it was finished.</summary>
    public void Reopen() => (FinishedAt, Minutes) = (null, 0);

    /// <summary>Notes how it was; what is left out stays.</summary>
    /// <exception cref="Refusal">The intensity is not 1 to 10, or the notes are too long.</exception>
    public void Remark(int? intensity, string? notes) =>
        (Intensity, Notes) = (CheckedIntensity(intensity) ?? Intensity, CheckedNotes(notes) ?? Notes);

    /// <summary>Corrects what is said about it; what is left out is taken away.</summary>
    /// <exception cref="Refusal">A value is out of range; names its field.</exception>
    public void Describe(string name, int minutes, int? intensity, string? notes) =>
        (Name, Minutes, Intensity, Notes) = (CheckedName(name), CheckedMinutes(minutes), CheckedIntensity(intensity), CheckedNotes(notes));

    /// <summary>Gives it another name.</summary>
    /// <exception cref="Refusal">As <see cref="CheckedName"/>.</exception>
    public void Rename(string name) => Name = CheckedName(name);

    /// <summary>Notes how recovered somebody felt when it began.</summary>
    /// <exception cref="Refusal">Not <see cref="MinRecovery"/> to <see cref="MaxRecovery"/>.</exception>
    public void CheckIn(int recovery) => Recovery = recovery is >= MinRecovery and <= MaxRecovery
        ? recovery
        : throw Refusal.Invalid(nameof(Recovery), $"Choose {MinRecovery} to {MaxRecovery}.");

    /// <summary>Turns to an exercise.</summary>
    public void TurnTo(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        CurrentPosition = position;
    }

    /// <summary>Changes what it consists of.</summary>
    /// <param name="workout">The exercises with what was added.</param>
    /// <param name="order">Places in the order they are shown.</param>
    /// <param name="position">The exercise to turn to.</param>
    public void Revise(Workout workout, IReadOnlyList<int> order, int position)
    {
        TurnTo(position);
        (Workout, Order) = (workout, order);
        Revision++;
    }

    /// <summary>Starts a rest; one that would be over by now does not run, and none runs in a finished workout.</summary>
    /// <param name="seconds">Its length.</param>
    /// <param name="since">When it began.</param>
    /// <param name="now">The moment.</param>
    public void StartRest(int seconds, DateTimeOffset since, DateTimeOffset now)
    {
        StopRest();
        RestSeconds = seconds;
        var end = since.AddSeconds(seconds);
        RestEndsAt = end > now && FinishedAt is null ? end : null;
    }

    /// <summary>Makes the rest longer or shorter; without one, a longer rest starts from now.</summary>
    public void AdjustRest(int seconds, DateTimeOffset now)
    {
        var rest = Rest(now);
        var (end, latest) = ((rest?.EndsAt ?? now).AddSeconds(seconds), now.AddSeconds(RestTimer.MaxSeconds));
        end = end > latest ? latest : end;
        Keep(end > now ? new RestTimer(end, Math.Max((rest?.Seconds ?? 0) + seconds, 1), rest?.IsPaused == true) : null, now);
    }

    /// <summary>Stops the rest where it is, or lets a paused one go on; without one nothing happens.</summary>
    public void PauseRest(bool isPaused, DateTimeOffset now) => Keep(Rest(now) is { } rest ? rest with { IsPaused = isPaused } : null, now);

    /// <summary>Ends the rest.</summary>
    public void SkipRest()
    {
        StopRest();
        RestSeconds = 0;
    }

    /// <summary>Deletes it, for a day.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt = now;

    /// <summary>Brings it back.</summary>
    public void BringBack() => DeletedAt = null;

    /// <summary>A name as it is kept.</summary>
    /// <exception cref="Refusal">Empty, too long or with characters that are none.</exception>
    public static string CheckedName(string name)
    {
        var kept = name.Trim();
        return kept.Length is >= 1 and <= MaxName && !kept.Any(char.IsControl)
            ? kept
            : throw Refusal.Invalid(nameof(Name), $"Give it a name of 1 to {MaxName} characters.");
    }

    private void Keep(RestTimer? rest, DateTimeOffset now)
    {
        SkipRest();
        if (rest is { IsPaused: true })
        {
            RestPausedAt = (int)Math.Ceiling((rest.EndsAt - now).TotalSeconds);
        }

        RestEndsAt = rest is { IsPaused: false } ? rest.EndsAt : null;
        RestSeconds = rest?.Seconds ?? 0;
    }

    private void StopRest() => (RestEndsAt, RestPausedAt) = (null, null);

    private static int CheckedMinutes(int minutes) => minutes is >= 1 and <= MaxMinutes
        ? minutes
        : throw Refusal.Invalid(nameof(Minutes), $"A workout lasts 1 to {MaxMinutes} minutes.");

    private static int? CheckedIntensity(int? intensity) => intensity is null or (>= MinIntensity and <= MaxIntensity)
        ? intensity
        : throw Refusal.Invalid(nameof(Intensity), $"Intensity goes from {MinIntensity} to {MaxIntensity}.");

    private static string? CheckedNotes(string? notes)
    {
        var text = string.IsNullOrWhiteSpace(notes) ? null : notes.Trim();
        return text is null or { Length: <= MaxNotes }
            ? text
            : throw Refusal.Invalid(nameof(Notes), "Notes can be up to 2,000 characters long.");
    }
}
