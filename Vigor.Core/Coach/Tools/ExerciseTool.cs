using System.ComponentModel;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Tools;

/// <summary>Looks up an exercise of the catalogue, and whether it suits the person.</summary>
internal sealed class ExerciseTool(CoachFacts facts, ExerciseFinder finder)
{
    [Description("What Vigor's library says of an exercise: muscles, equipment, how it is done, and whether it suits this person.")]
    public string Read([Description("Name of the exercise")] string exercise)
    {
        if (finder.Find(exercise) is not { } found)
        {
            return "There is no such exercise in the library.";
        }

        var profile = facts.Profile;
        var against = profile.Limitations
            .Select(limitation => (limitation.Area, Rule: ContraindicationTable.For(found, limitation.Area, limitation.Severity)))
            .Where(pair => pair.Rule is not null)
            .Select(pair => $"{pair.Area}: {pair.Rule!.Action}");
        return ToolText.Data(
        [
            $"{found.Name} ({found.Pattern}, {found.Mechanic}, from level {found.Level})",
            $"Muscles: {string.Join(", ", found.Primary)}; also {string.Join(", ", found.Secondary)}",
            $"How: {found.Instructions}",
            $"Mistakes: {string.Join(" ", found.Mistakes)}",
            $"Their equipment is enough: {(found.CanBeDoneWith(profile.Equipment) ? "yes" : "no")}",
            $"Their limitations: {(string.Join("; ", against) is { Length: > 0 } rules ? rules : "nothing against it")}",
        ]);
    }
}
