using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Training.Import.Files;

/// <summary>Where a file goes: the log of one person, and what they weigh and measure.</summary>
/// <param name="Actor">Whose log it becomes.</param>
/// <param name="Contexts">The database.</param>
/// <param name="Shipped">The catalogue that Vigor comes with.</param>
/// <param name="OwnExercises">Keeps the exercises that the catalogue does not have.</param>
/// <param name="BodyWeights">Keeps what somebody weighed.</param>
/// <param name="BodyMeasures">Keeps what somebody measured.</param>
/// <param name="Time">Tells what day it is.</param>
internal sealed record ImportTarget(
    Actor Actor,
    IDbContextFactory<VigorDb> Contexts,
    ExerciseCatalogue Shipped,
    OwnExerciseService OwnExercises,
    BodyWeightService BodyWeights,
    BodyMeasureService BodyMeasures,
    TimeProvider Time);
