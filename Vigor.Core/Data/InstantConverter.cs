using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Vigor.Core.Data;

/// <summary>Instants as whole microseconds since 1970 (UTC): they compare and sort in SQL, at the precision PostgreSQL keeps.</summary>
public sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));
