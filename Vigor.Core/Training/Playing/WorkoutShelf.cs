using Vigor.Core.People;

namespace Vigor.Core.Training.Playing;

/// <summary>What somebody can begin without asking anybody: kept by their browser for when there is no network.</summary>
/// <param name="Profile">Who would train.</param>
/// <param name="Day">Their calendar day.</param>
/// <param name="Workouts">Sessions of programmes in the coming week, the next first, then plans: favourites, then the newest.</param>
/// <param name="Exercises">Exercises that can be added to a workout: those of the plans and of the last months, then the best known.</param>
public sealed record WorkoutShelf(Profile Profile, DateOnly Day, IReadOnlyList<ReadyWorkout> Workouts, IReadOnlyList<ExerciseState> Exercises)
{
    /// <summary>Most plans on it.</summary>
    public const int MostPlans = 20;

    /// <summary>Most sessions of programmes on it.</summary>
    public const int MostSessions = 7;

    /// <summary>Most exercises on it.</summary>
    public const int MostExercises = 80;
}
