using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Vigor.Core.Data;

/// <summary>Instants as whole microseconds since 1970 (UTC): they compare and sort in SQL, at the precision PostgreSQL keeps.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => Stored(instant),
    stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond))
{
    /// <summary>An instant as it is stored, for statements written by hand.</summary>
    public static long Stored(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
