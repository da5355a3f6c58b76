using Vigor.Core.Exercises;
using Vigor.Core.Plans.Editing;

namespace Vigor.Core.Plans.Routines;

/// <summary>
/// A small library of ways to train that people know by name. The order of movements is common knowledge; the exercises are
/// chosen by kit and limitations, and the doses are those of our own rules (ACSM 2009 and 2026).
/// </summary>
public static class RoutineLibrary
{
    private const int Mains = 2;

    // Movements by what one may have for them, the heaviest first.
    private static readonly string[] Squat = ["barbell-back-squat", "leg-press", "goblet-squat", "kettlebell-goblet-squat", "band-squat", "air-squat"],
        Hinge = ["barbell-romanian-deadlift", "dumbbell-romanian-deadlift", "kettlebell-deadlift", "band-good-morning", "glute-bridge"],
        Deadlift = ["barbell-deadlift", "trap-bar-deadlift", "dumbbell-deadlift", "kettlebell-deadlift", "band-good-morning", "single-leg-glute-bridge"],
        Lunge = ["dumbbell-bulgarian-split-squat", "dumbbell-reverse-lunge", "kettlebell-reverse-lunge", "reverse-lunge"],
        Bench = ["barbell-bench-press", "machine-chest-press", "dumbbell-bench-press", "dumbbell-floor-press", "push-up", "knee-push-up"],
        Incline = ["dumbbell-incline-press", "machine-incline-press", "barbell-incline-press", "incline-push-up", "decline-push-up", "push-up"],
        Press = ["barbell-overhead-press", "dumbbell-shoulder-press", "machine-shoulder-press", "kettlebell-press", "band-shoulder-press", "pike-push-up", "knee-pike-push-up"],
        Row = ["barbell-row", "cable-row", "machine-row", "dumbbell-one-arm-row", "kettlebell-row", "band-seated-row", "prone-elbow-row"],
        OtherRow = ["cable-row", "dumbbell-chest-supported-row", "dumbbell-bent-over-row", "machine-row", "band-split-stance-row", "prone-w-row"],
        Pull = ["lat-pulldown", "machine-pulldown", "pull-up", "band-assisted-pull-up", "band-lat-pulldown", "dumbbell-pullover", "prone-pulldown"],
        Curl = ["barbell-curl", "dumbbell-curl", "cable-curl", "band-curl", "self-resisted-curl"],
        Triceps = ["cable-pressdown", "dumbbell-overhead-extension", "band-pressdown", "close-grip-push-up", "kneeling-triceps-push-up"],
        Side = ["dumbbell-lateral-raise", "cable-lateral-raise", "band-lateral-raise", "wall-side-raise-press"],
        Rear = ["cable-face-pull", "machine-rear-fly", "dumbbell-seated-rear-raise", "band-pull-apart", "prone-t-raise"],
        LegCurl = ["machine-leg-curl", "machine-lying-leg-curl", "dumbbell-leg-curl", "heel-slide-curl"],
        Calf = ["machine-calf-raise", "dumbbell-calf-raise", "single-leg-calf-raise", "calf-raise"],
        Core = ["cable-crunch", "hanging-knee-raise", "plank", "dead-bug"];

    private static readonly string[] HomeSquat = ["goblet-squat", "dumbbell-squat", "air-squat"], HomePress = ["dumbbell-floor-press", "push-up", "knee-push-up"], HomeRow = ["dumbbell-one-arm-row", "prone-elbow-row"],
        HomeHinge = ["dumbbell-romanian-deadlift", "glute-bridge"], HomeShoulder = ["dumbbell-shoulder-press", "pike-push-up"], HomePull = ["dumbbell-pullover", "prone-pulldown"], HomeLunge = ["dumbbell-reverse-lunge", "reverse-lunge"];

    /// <summary>All templates.</summary>
    public static IReadOnlyList<RoutineTemplate> All { get; } =
    [
        new("full-body", "Full body, two workouts", "Everything in every workout, with two workouts that alternate. Good for two to four days a week, and for whoever begins.",
            [new("Full body A", [Squat, Bench, Row, Hinge, Side, Core]), new("Full body B", [Deadlift, Press, Pull, Lunge, Curl, Core])]),
        new("upper-lower", "Upper and lower", "Two days for the upper body and two for the legs, each trained twice a week. For four days and some months of training.",
            [
                new("Upper A", [Bench, Row, Press, Pull, Curl, Triceps]), new("Lower A", [Squat, Hinge, Lunge, LegCurl, Calf]),
                new("Upper B", [Press, Pull, Incline, OtherRow, Side, Rear]), new("Lower B", [Deadlift, Squat, Lunge, Calf, Core]),
            ]),
        new("push-pull-legs", "Push, pull, legs", "What pushes, what pulls, and the legs on days of their own. Three days once round, six days twice.",
            [new("Push", [Bench, Press, Incline, Side, Triceps]), new("Pull", [Row, Pull, OtherRow, Rear, Curl]), new("Legs", [Squat, Hinge, Lunge, LegCurl, Calf])]),
        new("five-by-five", "Fives", "Two short workouts of three big lifts, five sets of five, a little more weight each time. Three days a week, in turns.",
            [new("Fives A", [Squat, Bench, Row], 5, 5), new("Fives B", [Squat, Press, Deadlift], 5, 5)]),
        new("three-day-minimal", "Three short days", "Three movements a day, done well, in about half an hour. For weeks in which little else fits.",
            [new("Short A", [Squat, Bench, Row]), new("Short B", [Deadlift, Press, Pull]), new("Short C", [Lunge, Incline, OtherRow])]),
        new("home-dumbbell", "At home with dumbbells", "The whole body with a pair of dumbbells and the floor, two workouts that alternate.",
            [new("Home A", [HomeSquat, HomePress, HomeRow, HomeHinge, Curl, Core]), new("Home B", [HomeLunge, HomeShoulder, HomePull, HomeSquat, Triceps, Core])]),
    ];

    /// <summary>The workouts of a template for somebody: each place has the first exercise that they have the kit for and that nothing rules out.</summary>
    /// <param name="template">The template.</param>
    /// <param name="known">The exercises.</param>
    /// <param name="brief">Kit, limitations, goals.</param>
    public static IReadOnlyList<Workout> For(RoutineTemplate template, ExerciseCatalogue known, PlanBrief brief) =>
        [.. template.Days.Select(day => Built(template, day, known, brief)).Where(workout => workout.Exercises.Count > 0)];

    private static Workout Built(RoutineTemplate template, RoutineDay day, ExerciseCatalogue known, PlanBrief brief)
    {
        var exercises = new List<PlannedExercise>();
        foreach (var slot in day.Slots)
        {
            var exercise = slot.Select(known.Find).OfType<Exercise>().FirstOrDefault(candidate => Suits(candidate, brief) && exercises.TrueForAll(planned => planned.Slug != candidate.Slug));
            if (exercise is not null)
            {
                var planned = PlanSwaps.Fresh(brief, exercise, exercises.Count < Mains ? ExerciseRole.Main : ExerciseRole.Accessory);
                exercises.Add(planned.Reps is not null && day.Reps is { } reps ? planned with { Sets = day.Sets ?? planned.Sets, Reps = new(reps, reps) } : planned);
            }
        }

        return new() { Name = day.Name, Description = template.Description, Exercises = exercises };
    }

    private static bool Suits(Exercise exercise, PlanBrief brief) =>
        exercise.Level <= brief.Level && exercise.CanBeDoneWith(brief.Equipment) && Suitability.Of(brief, exercise)?.Action is not ContraindicationAction.Exclude;
}
