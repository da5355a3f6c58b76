using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;

namespace Vigor.Core.Training.Import;

/// <summary>What a file holds, before anything of it is stored.</summary>
/// <param name="Application">The application that wrote it.</param>
/// <param name="Workouts">Workouts in it.</param>
/// <param name="Sets">Sets that can be read.</param>
/// <param name="First">Day of the first workout.</param>
/// <param name="Last">Day of the last workout.</param>
/// <param name="Matches">What its exercises are taken for, questions first.</param>
/// <param name="SilentUnits">The unit that its loads are probably in, when the file does not say.</param>
/// <param name="Problems">Lines that cannot be read, the first <see cref="MostProblems"/> of them.</param>
/// <param name="ProblemCount">How many lines cannot be read.</param>
public sealed record ImportPreview(
    string Application,
    int Workouts,
    int Sets,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<ExerciseMatch> Matches,
    UnitSystem? SilentUnits,
    IReadOnlyList<LineProblem> Problems,
    int ProblemCount)
{
    /// <summary>Most problems that are listed.</summary>
    public const int MostProblems = 50;

    /// <summary>How many of its exercises can become the person's own: there is room for so many beside those they have.</summary>
    public int Room { get; init; } = OwnExercise.Most;

    /// <summary>Whether the file itself says what each exercise is, as Vigor's own does: then there is nothing to choose.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Days with a body weight, in a file that tells what a person weighed; such a file has no workouts.</summary>
    public int BodyWeights { get; init; }

    /// <summary>Measures of the tape, one a day and part, in such a file.</summary>
    public int BodyMeasures { get; init; }

    /// <summary>Lines that tell something else of the body, which is not kept.</summary>
    public int OtherMeasurements { get; init; }

    /// <summary>Whether the file tells of the body and not of workouts.</summary>
    public bool IsOfBody => BodyWeights > 0 || BodyMeasures > 0;

    /// <summary>It with no more of its exercises becoming the person's own than there is room for: those with the fewest sets are left out.</summary>
    internal ImportPreview Within(int room)
    {
        if (IsFixed)
        {
            return this;
        }

        var own = 0;
        return this with
        {
            Room = room,
            Matches = [.. Matches.Select(match => match.IsOwn && ++own > room ? match with { IsLeftOut = true } : match)],
        };
    }
}
