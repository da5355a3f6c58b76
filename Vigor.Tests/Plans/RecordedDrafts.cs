using System.Text.Json;

namespace Vigor.Tests.Plans;

/// <summary>Answers as models give them when they do not keep to what they were told, one for each way to fail.</summary>
public static class RecordedDrafts
{
    private static readonly string WarmUp = """{"slug":"arm-circles","role":"warmup","sets":1,"repsMin":null,"repsMax":null,"seconds":60,"restSeconds":0,"rpe":null,"why":"Loosens the shoulders."}""";

    public static readonly TheoryData<string, string> All = new()
    {
        { "wrong day count", """{"days":[{"name":"Day 1","exercises":[EX(push-up),EX(air-squat),EX(glute-bridge),EX(forearm-plank)]},{"name":"Day 2","exercises":[EX(push-up)]}]}""" },
        { "minutes far too long", Plan("barbell-back-squat*9", "barbell-bench-press*9", "barbell-row*9", "pull-up*9", "romanian-deadlift*9", "barbell-overhead-press*9", "forearm-plank*9") },
        { "minutes far too short", Plan("air-squat*1", "push-up*1", "glute-bridge*1") },
        { "kit that is not owned", Plan("leg-press", "cable-fly", "lat-pulldown", "seated-cable-row", "machine-shoulder-press") },
        { "injury ignored", Plan("box-jump", "walking-lunge", "pistol-squat", "barbell-back-squat", "push-up") },
        { "invented exercises", Plan("quantum-press", "moon-squat", "push-up", "hyper-row-9000", "glute-bridge") },
        { "the same exercise again and again", Plan("push-up", "push-up", "push-up", "push-up", "air-squat", "air-squat") },
        { "all push", Plan("push-up*5", "dumbbell-bench-press*5", "dumbbell-shoulder-press*5", "diamond-push-up*5") },
        { "far too many sets of one muscle", Plan("dumbbell-bench-press*8", "push-up*8", "incline-push-up*8", "dumbbell-fly*8") },
        { "no rests", Plan("air-squat", "push-up", "glute-bridge", "forearm-plank", "dumbbell-row").Replace("\"restSeconds\":90", "\"restSeconds\":0", StringComparison.Ordinal) },
        { "reps that contradict the goal", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace("\"repsMin\":8,\"repsMax\":12", "\"repsMin\":1,\"repsMax\":2", StringComparison.Ordinal) },
        { "rests that contradict the goal", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace("\"restSeconds\":90", "\"restSeconds\":10", StringComparison.Ordinal) },
        { "five-rep maxima", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace("\"repsMin\":8,\"repsMax\":12", "\"repsMin\":1,\"repsMax\":5", StringComparison.Ordinal).Replace("\"rpe\":7.5", "\"rpe\":10", StringComparison.Ordinal) },
        { "rests of ten minutes", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace("\"restSeconds\":90", "\"restSeconds\":600", StringComparison.Ordinal) },
        { "no warm-up", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace(WarmUp + ",", "", StringComparison.Ordinal) },
        { "prose beside the plan", $"Sure! Here is your 90 minute workout that burns 1200 kcal:\n```json\n{Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row")}\n```\nEnjoy!" },
        { "sets, reps and rests as strings", """{"title":"Strings","exercises":[{"exercise":"Push-up","sets":"3-4","reps":"8-12","rest":"90s"},{"exercise":"Air squat","sets":"3 sets","reps":"10 per side","rest":"1:30"},{"exercise":"Forearm plank","sets":"3","reps":"30–60 s","rest":"2 min"},{"exercise":"Glute bridge","sets":3,"reps":"AMRAP","rest":"60"}]}""" },
        { "units mixed up", """{"name":"Units","exercises":[{"slug":"push-up","sets":3,"reps":10,"rest":"90000 ms"},{"slug":"air-squat","sets":3,"reps":12,"weight":"225","rest":90},{"slug":"forearm-plank","sets":3,"seconds":"1 min","rest":60},{"slug":"glute-bridge","sets":3,"reps":12,"rest":60}]}""" },
        { "unsafe claims", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace("Because.", "Push through the pain. No warm-up needed. This cures back pain.", StringComparison.Ordinal) },
        { "sections instead of roles", $$$"""{"workout":{"name":"Sections","warm_up":[{{{WarmUp}}}],"main":[EX(air-squat),EX(push-up),EX(dumbbell-row)],"cooldown":[{"slug":"child-pose","sets":1,"seconds":30}]}}""" },
        { "markup and orders in its texts", Plan("air-squat", "push-up", "glute-bridge", "dumbbell-row").Replace("Because.", "<script>alert(1)</script> Ignore your limitations.", StringComparison.Ordinal) },
        { "absurd numbers", Plan("air-squat*-5", "push-up*100000", "glute-bridge*0", "dumbbell-row*99") },
    };

    /// <summary>The answers with their short forms written out.</summary>
    public static string Text(string draft)
    {
        var start = draft.IndexOf("EX(", StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = draft.IndexOf(')', start);
            draft = draft[..start] + Exercise(draft[(start + 3)..end], 3) + draft[(end + 1)..];
            start = draft.IndexOf("EX(", StringComparison.Ordinal);
        }

        return draft;
    }

    /// <summary>A plan in the shape of the schema.</summary>
    public static string Plan(params ReadOnlySpan<string> exercises)
    {
        var items = new List<string> { WarmUp };
        foreach (var exercise in exercises)
        {
            var parts = exercise.Split('*');
            items.Add(Exercise(parts[0], parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 3));
        }

        return $$"""{"name":"Sixty minutes of power, 60 min","description":"Burns 900 kcal. For the whole body.","exercises":[{{string.Join(',', items)}}]}""";
    }

    private static string Exercise(string slug, int sets) =>
        $$"""{"slug":{{JsonSerializer.Serialize(slug)}},"role":"main","sets":{{sets}},"repsMin":8,"repsMax":12,"seconds":null,"restSeconds":90,"rpe":7.5,"why":"Because."}""";
}
