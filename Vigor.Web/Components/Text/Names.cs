using System.Collections.Concurrent;
using System.Text;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;

namespace Vigor.Web.Components.Text;

/// <summary>How the values of enumerations are shown: one place, so that a thing has one name on every page.</summary>
public static class Names
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new(new Dictionary<Enum, string>
    {
        [EquipmentItem.EzBar] = "EZ bar",
        [EquipmentItem.Band] = "Resistance band",
        [EquipmentItem.Cable] = "Cable station",
        [EquipmentItem.Machine] = "Weight machines",
        [EquipmentItem.PullUpBar] = "Pull-up bar",
        [EquipmentItem.Box] = "Box or step",
        [EquipmentItem.Rower] = "Rowing machine",
        [EquipmentItem.InclineBench] = "Adjustable bench",
        [Muscle.FrontDelts] = "Front shoulder",
        [Muscle.SideDelts] = "Side shoulder",
        [Muscle.RearDelts] = "Rear shoulder",
        [BodyArea.Hypertension] = "High blood pressure",
        [BodyArea.Ankle] = "Ankle or foot",
        [BodyArea.Hip] = "Hip or groin",
        [BodyArea.Wrist] = "Wrist or hand",
        [MovementPattern.IsolationUpper] = "Upper-body isolation",
        [MovementPattern.IsolationLower] = "Lower-body isolation",
        [ExerciseRole.Warmup] = "Warm-up",
        [ExerciseRole.Cooldown] = "Cool-down",
        [SetKind.WarmUp] = "Warm-up",
        [Sex.Unspecified] = "Not said",
        [TimeOfDay.Any] = "Any time",
        [UnitSystem.Metric] = "Kilograms",
        [UnitSystem.Imperial] = "Pounds",
    });

    /// <summary>The name of a value, in sentence case: <c>WeightLoss</c> is "Weight loss".</summary>
    public static string Of(Enum value) => Known.GetOrAdd(value, unknown => Split(unknown.ToString()));

    /// <summary>The names of values, separated by commas.</summary>
    public static string Of<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(value => Of(value)));

    /// <summary>The name within a sentence: lower case unless it is an abbreviation.</summary>
    public static string InSentence(Enum value) => InWords.InSentence(Of(value));

    /// <summary>How much an area limits somebody; for pregnancy the severity stands for how far it has come.</summary>
    public static string Of(LimitationSeverity severity, BodyArea area) => area != BodyArea.Pregnancy
        ? Of(severity)
        : severity switch
        {
            LimitationSeverity.Mild => "First trimester",
            LimitationSeverity.Moderate => "Second trimester",
            _ => "Third trimester",
        };

    private static string Split(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }
}
