using System.Globalization;
using Vigor.Core.Ai;

namespace Vigor.Core.Plans;

/// <summary>A workout that was written for somebody, checked and kept.</summary>
public sealed class Plan
{
    // Changes that are remembered in words; older ones are forgotten.
    private const int MostChanges = 30;

    private const string CopySuffix = " (copy)";

    private Plan()
    {
    }

    /// <summary>Version 7 id: sorts by time.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private init; }

    /// <summary>Where it comes from.</summary>
    public PlanOrigin Origin { get; private init; }

    /// <summary>Name, 1 to 80 characters; the owner may change it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it consists of.</summary>
    public Workout Workout { get => field.WithRampsInTheirLifts(); private set; } = null!;

    /// <summary>What was asked for.</summary>
    public PlanRequest Request { get; private set; } = null!;

    /// <summary>What the checker found.</summary>
    public PlanReport Report { get; private set; } = null!;

    /// <summary>Minutes as Vigor computes them, never a writer's claim.</summary>
    public int Minutes { get; private set; }

    /// <summary>Score of the checker, 0 to 100.</summary>
    public int Score { get; private set; }

    /// <summary>Display name of who wrote it.</summary>
    public string WrittenBy { get; private init; } = "";

    /// <summary>Model, when a provider wrote it.</summary>
    public string? Model { get; private init; }

    /// <summary>What the gateway says of the draft, over all that was asked for it; absent when nobody was asked.</summary>
    public AiReceipt? Receipt { get; private init; }

    /// <summary>What writing it cost.</summary>
    public MicroUsd Cost => Receipt?.Cost ?? MicroUsd.Zero;

    /// <summary>Version of the instructions a provider was given, when one was asked.</summary>
    public string? PromptVersion { get; private init; }

    /// <summary>The question at the gateway, when a provider was asked: ledger rows and ratings have the same id.</summary>
    public Guid? RequestId => Receipt?.RequestId;

    /// <summary>Why no provider wrote it, when one might have.</summary>
    public LocalReason? LocalReason { get; private init; }

    /// <summary>Seed of the rules planner: the same request and seed give the same workout.</summary>
    public int Seed { get; private init; }

    /// <summary>The owner's rating, 1 to 5.</summary>
    public int? Rating { get; private set; }

    /// <summary>Whether the owner marked it.</summary>
    public bool IsFavourite { get; private set; }

    /// <summary>The folder its owner laid it into, up to <see cref="PlanLimits.Folder"/> characters; absent for none.</summary>
    public string? Folder { get; private set; }

    /// <summary>Its place in the folder, counted from 0.</summary>
    public int Place { get; private set; }

    /// <summary>As it was before the last change; absent when there is none to take back.</summary>
    public PlanVersion? Before { get; private set; }

    /// <summary>Counts the changes of the workout, so that two people, or two windows, never overwrite each other unseen.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was put away; absent while it is in use.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>A plan of what was written, named as its workout is.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="written">What was written.</param>
    /// <param name="seed">Seed of the rules planner.</param>
    /// <param name="now">The moment.</param>
    public static Plan Keep(Guid userId, PlanOrigin origin, PlanRequest request, WrittenPlan written, int seed, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = userId,
        Origin = origin,
        Name = written.Workout.Name,
        Workout = written.Workout,
        Request = request,
        Report = written.Report,
        Minutes = written.Minutes,
        Score = written.Report.Score,
        WrittenBy = written.WrittenBy,
        Model = written.Model,
        PromptVersion = written.PromptVersion,
        Receipt = written.Receipt,
        LocalReason = written.LocalReason,
        Seed = seed,
        CreatedAt = now,
    };

    /// <summary>Another plan with the same exercises; it has cost nothing, and changing one leaves the other as it is.</summary>
    public Plan Copy(DateTimeOffset now)
    {
        var copy = Keep(UserId, Origin, Request, new(Workout, Report, WrittenBy, Minutes), Seed, now);
        copy.Name = Name.Cut(PlanLimits.Name - CopySuffix.Length) + CopySuffix;
        return copy;
    }

    /// <summary>Gives it another name.</summary>
    /// <exception cref="Refusal">Empty or too long.</exception>
    public void Rename(string name) => Name = PlanLimits.CheckedName(name);

    /// <summary>Notes what its owner thinks of it.</summary>
    /// <exception cref="Refusal">Not 1 to 5.</exception>
    public void Rate(int rating)
    {
        PlanLimits.CheckRating(rating);
        Rating = rating;
    }

    /// <summary>Marks it, or takes the mark away.</summary>
    public void Favour(bool isFavourite) => IsFavourite = isFavourite;

    /// <summary>Lays it into a folder that <see cref="PlanLimits.CheckedFolder"/> has let through, or into none, at a place.</summary>
    public void LieIn(string? folder, int place) => (Folder, Place) = (folder, place);

    /// <summary>Puts it away.</summary>
    public void Archive(DateTimeOffset now) => ArchivedAt = now;

    /// <summary>Takes it out again.</summary>
    public void TakeOut() => ArchivedAt = null;

    /// <summary>Changes what it consists of; what it was before can be taken back once.</summary>
    /// <param name="request">What is asked for now.</param>
    /// <param name="workout">What it consists of now.</param>
    /// <param name="report">What the checker finds.</param>
    /// <param name="minutes">How long it takes.</param>
    /// <param name="change">The change in words.</param>
    public void Change(PlanRequest request, Workout workout, PlanReport report, int minutes, string change)
    {
        Before = new(Workout, Request, Report.Changes);
        Replace(request, workout, report with { Changes = [.. Report.Changes.Append(change).TakeLast(MostChanges)] }, minutes);
    }

    /// <summary>Takes the last change back.</summary>
    /// <param name="report">What the checker finds in what it was before.</param>
    /// <param name="minutes">How long that takes.</param>
    /// <exception cref="InvalidOperationException">There is nothing to take back.</exception>
    public void TakeBack(PlanReport report, int minutes)
    {
        var before = Before ?? throw new InvalidOperationException("There is nothing to take back.");
        Before = null;
        Replace(before.Request, before.Workout, report with { Changes = before.Changes }, minutes);
    }

    private void Replace(PlanRequest request, Workout workout, PlanReport report, int minutes)
    {
        Name = Renamed(Name, Minutes, minutes);
        (Request, Workout, Minutes, Score) = (request, workout, minutes, report.Score);

        // What was wrong with the draft stays known, whatever is changed later.
        Report = report with { Violations = Report.Violations };
        Revision++;
    }

    // A name that tells the minutes goes on telling the right ones.
    private static string Renamed(string name, int before, int after)
    {
        var claim = string.Create(CultureInfo.InvariantCulture, $", {before} min");
        return name.EndsWith(claim, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{name[..^claim.Length]}, {after} min") : name;
    }
}
