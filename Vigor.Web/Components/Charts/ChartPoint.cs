using System.Globalization;
using System.Text.Json;

namespace Vigor.Web.Components.Charts;

/// <summary>A value of a chart that answers a finger.</summary>
/// <param name="X">Its place from the left, in percent of the drawing.</param>
/// <param name="Y">Its place from the top, in percent.</param>
/// <param name="Text">What it says, such as "4 Sep: 102.5 kg".</param>
internal readonly record struct ChartPoint(double X, double Y, string Text)
{
    /// <summary>Points as the script reads them.</summary>
    public static string Json(IEnumerable<ChartPoint> points) => $"[{string.Join(',', points.Select(point =>
        $"[{Share(point.X)},{Share(point.Y)},\"{JsonEncodedText.Encode(point.Text)}\"]"))}]";

    private static string Share(double percent) => percent.ToString("0.#", CultureInfo.InvariantCulture);
}
