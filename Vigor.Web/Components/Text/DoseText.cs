using System.Globalization;
using Vigor.Core.Plans;

namespace Vigor.Web.Components.Text;

/// <summary>A dose as trainers write it: "3 × 8–12 @ RPE 8, rest 2:00".</summary>
internal static class DoseText
{
    public static string Of(PlannedExercise planned, bool perSide)
    {
        var amount = planned.Reps is { } reps ? reps.ToString() : Duration(planned.Seconds ?? 0);
        var text = planned.Sets == 1 ? amount : $"{planned.Sets} × {amount}";
        text += planned is { Reps: not null, Sets: 1 } ? " reps" : "";
        text += perSide ? " a side" : "";
        text += planned.TargetRpe is { } rpe ? string.Create(CultureInfo.InvariantCulture, $" @ RPE {rpe:0.#}") : "";
        text += planned.TargetLoad is { } load ? $", {load}" : "";
        return planned.RestSeconds > 0 ? $"{text}, rest {planned.RestSeconds / 60}:{planned.RestSeconds % 60:00}" : text;
    }

    private static string Duration(int seconds) => seconds >= 120 && seconds % 60 == 0 ? $"{seconds / 60} min" : $"{seconds} s";
}
