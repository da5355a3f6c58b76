using System.Globalization;

namespace Vigor.Core.Training;

/// <summary>Where a page of the history ends: the next one begins behind it, whatever was added in front meanwhile.</summary>
/// <param name="StartedAt">Start of the last workout shown.</param>
/// <param name="Id">Its id.</param>
public sealed record HistoryCursor(DateTimeOffset StartedAt, Guid Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartedAt.UtcTicks}-{Id:N}");

    /// <summary>From an address; null when it is no cursor.</summary>
    public static HistoryCursor? Parse(string? text) =>
        text?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && start <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "N", out var session)
            ? new(new DateTimeOffset(start, TimeSpan.Zero), session)
            : null;
}
