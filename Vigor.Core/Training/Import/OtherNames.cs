namespace Vigor.Core.Training.Import;

/// <summary>
/// What Strong, Hevy, FitNotes, Fitbod and StrongLifts call an exercise, where their words are not those of the catalogue,
/// and what <see cref="ForeignNames"/> adds in other languages.
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
        machine-incline-press: hammerstrength incline chest press; hammer strength incline press; iso lateral incline chest press machine; incline press machine
        machine-chest-fly: butterfly pec deck; seated machine fly; pec fly; pec fly machine; chest fly pec deck
        dumbbell-incline-fly: incline fly dumbbell
        bench-dip: triceps bench dip; bench triceps dip
        machine-assisted-dip: triceps dip assisted; chest dip assisted; dip assisted; dip assisted machine
        chest-dip: triceps dip; parallel bar triceps dip; parallel bar dip; dips
        band-assisted-pull-up: pull up band
        machine-pulldown: lat pulldown machine; iso lateral lat pulldown machine
        machine-assisted-pull-up: pull up assisted machine; gravitron pull up; gravitron
        machine-assisted-chin-up: chin up assisted machine
        cable-underhand-pulldown: reverse grip lat pulldown; reverse grip lat pulldown cable; underhand grip lat pulldown
        lat-pulldown: lat pulldown wide grip cable; wide grip lat pulldown; wide grip lat pulldown cable
        neutral-grip-pulldown: lat pulldown close grip cable; close grip lat pulldown; v bar pulldown; v bar lat pulldown; lat pulldown v bar cable; neutral grip lat pulldown
        cable-straight-arm-pulldown: straight arm lat pulldown cable; straight arm cable pushdown; straight arm pushdown cable
        barbell-row: bent over row barbell; pendlay row barbell
        dumbbell-one-arm-row: bent over one arm row dumbbell; one arm row dumbbell; single arm dumbbell row
        smith-machine-row: bent over row smith machine
        cable-row: seated cable row v grip; seated cable row bar grip; seated row cable; seated cable row close grip; low cable row
        machine-row: seated row machine; iso lateral row machine; hammerstrength iso row; hammer strength row; diverging seated row; chest supported row machine
        dumbbell-chest-supported-row: chest supported incline row dumbbell; incline dumbbell row; incline row dumbbell
        landmine-row: t bar row
        back-extension: back extension hyperextension; weighted back extension; hyperextension; 45 degree hyperextension
        machine-leg-curl: leg curl; hamstring curl machine; seated hamstring curl
        machine-lying-leg-curl: lying hamstring curl; prone hamstring curl
        machine-calf-raise: standing calf raise machine; calf raise machine
        machine-seated-calf-raise: seated calf raise plate loaded; seated calf raise plate; barbell seated calf raise
        leg-press-calf-raise: calf press on seated leg press; calf extension machine; calf extension; seated calf press
        smith-machine-calf-raise: standing calf raise smith machine
        dumbbell-calf-raise: standing calf raise dumbbell
        single-leg-calf-raise: single leg standing calf raise
        machine-hip-abduction: seated hip abduction machine
        machine-hip-adduction: seated hip adduction machine
        cable-glute-kickback: glute kickback cable; standing cable glute kickback; standing glute kickback cable
        machine-glute-kickback: standing glute kickback machine
        barbell-hip-thrust: hip thrust; hip thrust barbell
        barbell-overhead-press: strict military press barbell; standing military press barbell; standing military press; shoulder press barbell; standing barbell press
        dumbbell-seated-press: seated overhead press dumbbell; seated shoulder press dumbbell; seated dumbbell shoulder press
        smith-machine-shoulder-press: seated overhead press smith machine; seated shoulder press smith machine
        barbell-seated-press: seated overhead press barbell; seated shoulder press barbell; seated military press barbell
        machine-shoulder-press: shoulder press machine plate; shoulder press plate loaded; seated shoulder press machine; hammer strength shoulder press; hammerstrength shoulder press; machine overhead press; overhead press machine
        dumbbell-lateral-raise: seated lateral raise dumbbell; dumbbell shoulder raise
        dumbbell-seated-rear-raise: rear delt reverse fly dumbbell; rear delt dumbbell raise; rear delt raise dumbbell; rear delt fly dumbbell; bent over lateral raise dumbbell; dumbbell back fly
        machine-rear-fly: reverse fly machine; rear delt reverse fly machine; rear delt fly machine
        cable-reverse-fly: rear delt reverse fly cable; rear delt fly cable
        barbell-curl: bicep curl barbell; barbell biceps curl; standing barbell curl
        dumbbell-curl: bicep curl dumbbell; seated dumbbell curl; standing dumbbell curl; alternating dumbbell curl
        ez-bar-curl: ez bar biceps curl
        dumbbell-incline-curl: incline bicep curl dumbbell; incline biceps curl dumbbell; seated incline bicep curl dumbbell
        cable-hammer-curl: rope cable curl; hammer curl rope cable
        dumbbell-wrist-curl: palms up dumbbell wrist curl; seated wrist curl dumbbell
        dumbbell-overhead-extension: triceps extension; triceps extension dumbbell; overhead triceps extension dumbbell; seated triceps extension dumbbell
        ez-bar-skull-crusher: skullcrusher barbell; skullcrusher; lying triceps extension barbell; ez bar lying triceps extension
        cable-pressdown: triceps pushdown cable; triceps rope pushdown; rope push down; v bar push down; cable triceps pushdown; tricep pushdown straight bar cable; tricep pressdown rope; cable rope pushdown; cable rope tricep extension
        cable-overhead-extension: triceps extension cable; cable rope overhead triceps extension; overhead rope triceps extension
        close-grip-push-up: tricep push up
        ab-wheel-rollout: ab wheel; ab roller; wheel rollout
        hanging-leg-raise: toes to bar
        lying-leg-raise: leg raise
        captains-chair-knee-raise: knee raise captains chair; knee raise parallel bars; vertical knee raise
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
        .. $"{Table}\n{ForeignNames.Table}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(';', StringSplitOptions.TrimEntries).Select(name => (parts[0], name))),
    ];
}
