namespace Vigor.Core.Training.Import;

/// <summary>
/// What Strong, Hevy, FitNotes, Fitbod and StrongLifts call an exercise, where their words are not those of the catalogue.
/// The order of the words and their plurals do not matter.
/// </summary>
internal static class OtherNames
{
    private const string Table = """
        barbell-back-squat: squat barbell; full squat; low bar squat; squat
        air-squat: air squat
        goblet-squat: goblet squat
        kettlebell-goblet-squat: goblet squat kettlebell
        hack-squat: hack squat machine
        leg-press: horizontal leg press; seated leg press; leg press horizontal machine; seated leg press machine; sled leg press; vertical leg press
        barbell-good-morning: good morning
        cable-chest-press: bench press cable; standing chest press cable
        dumbbell-incline-press: incline bench press dumbbell; incline chest press dumbbell
        barbell-bench-press: flat barbell bench press; chest press barbell
        dumbbell-bench-press: flat dumbbell bench press; flat dumbbell press
        machine-chest-press: iso lateral chest press machine; machine bench press; hammerstrength chest press; hammer strength chest press; seated chest press machine
        dumbbell-bench-fly: chest fly dumbbell; dumbbell fly; flat dumbbell fly; dumbbell chest fly
        cable-fly: cable fly crossover; cable crossover fly; chest fly cable; cable chest fly
        chest-dip: triceps dip; parallel bar triceps dip; parallel bar dip; dips
        band-assisted-pull-up: pull up band
        machine-pulldown: lat pulldown machine; iso lateral lat pulldown machine
        lat-pulldown: lat pulldown wide grip cable; wide grip lat pulldown; wide grip lat pulldown cable
        neutral-grip-pulldown: lat pulldown close grip cable; close grip lat pulldown; v bar pulldown; v bar lat pulldown; lat pulldown v bar cable; neutral grip lat pulldown
        cable-straight-arm-pulldown: straight arm lat pulldown cable; straight arm cable pushdown; straight arm pushdown cable
        barbell-row: bent over row barbell; pendlay row barbell
        dumbbell-one-arm-row: bent over one arm row dumbbell; one arm row dumbbell; single arm dumbbell row
        cable-row: seated cable row v grip; seated row cable; seated cable row close grip; low cable row
        machine-row: seated row machine; iso lateral row machine; hammerstrength iso row; hammer strength row; diverging seated row; chest supported row machine
        dumbbell-chest-supported-row: chest supported incline row dumbbell; incline dumbbell row; incline row dumbbell
        landmine-row: t bar row
        back-extension: back extension hyperextension; weighted back extension; hyperextension; 45 degree hyperextension
        machine-leg-curl: lying leg curl machine; leg curl; lying leg curl; lying hamstring curl; hamstring curl machine; prone leg curl machine
        machine-calf-raise: standing calf raise machine; seated calf raise machine; calf raise machine
        dumbbell-calf-raise: standing calf raise dumbbell
        machine-hip-abduction: seated hip abduction machine
        machine-hip-adduction: seated hip adduction machine
        barbell-hip-thrust: hip thrust; hip thrust barbell
        barbell-overhead-press: strict military press barbell; standing military press barbell; standing military press; shoulder press barbell; standing barbell press
        dumbbell-seated-press: seated overhead press dumbbell; seated shoulder press dumbbell; seated dumbbell shoulder press
        machine-shoulder-press: shoulder press machine plate; seated shoulder press machine; hammer strength shoulder press; hammerstrength shoulder press; machine overhead press; overhead press machine
        dumbbell-lateral-raise: seated lateral raise dumbbell; dumbbell shoulder raise
        dumbbell-seated-rear-raise: rear delt reverse fly dumbbell; rear delt dumbbell raise; rear delt raise dumbbell; rear delt fly dumbbell; bent over lateral raise dumbbell; dumbbell back fly
        machine-rear-fly: reverse fly machine; rear delt reverse fly machine; rear delt fly machine
        barbell-curl: bicep curl barbell; barbell biceps curl; standing barbell curl
        dumbbell-curl: bicep curl dumbbell; seated dumbbell curl; standing dumbbell curl; alternating dumbbell curl
        ez-bar-curl: ez bar biceps curl
        dumbbell-wrist-curl: palms up dumbbell wrist curl; seated wrist curl dumbbell
        dumbbell-overhead-extension: triceps extension; triceps extension dumbbell; overhead triceps extension dumbbell; seated triceps extension dumbbell
        ez-bar-skull-crusher: skullcrusher barbell; skullcrusher; lying triceps extension barbell; ez bar lying triceps extension
        cable-pressdown: triceps pushdown cable; triceps rope pushdown; rope push down; v bar push down; cable triceps pushdown; tricep pushdown straight bar cable; tricep pressdown rope; cable rope pushdown
        close-grip-push-up: tricep push up
        ab-wheel-rollout: ab wheel; ab roller; wheel rollout
        hanging-leg-raise: toes to bar
        farmer-carry: farmers walk; farmers carry
        easy-run: running outdoor; run; running
        treadmill-run: running treadmill; treadmill; treadmill running
        treadmill-walk: walking treadmill
        brisk-walk: walking; walk; walking outdoor
        stationary-bike: cycling indoor; cycling stationary; spinning; stationary cycling; indoor cycling; spin bike; upright bike
        rowing-ergometer: rowing; rowing machine; row machine cardio; rower; rowing ergometer
        elliptical: elliptical; elliptical machine; elliptical trainer
        stair-machine: stair machine floors; stair machine steps; stair stepper; stairmaster; stair climber
        battle-ropes: battle rope
        """;

    /// <summary>Each name with the slug it means.</summary>
    public static IEnumerable<(string Slug, string Name)> All { get; } =
    [
        .. Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(';', StringSplitOptions.TrimEntries).Select(name => (parts[0], name))),
    ];
}
