namespace Vigor.Core.Data;

/// <summary>
/// Ids of version 7 that sort in the order they were made here. <see cref="Guid.CreateVersion7(DateTimeOffset)"/> sorts by
/// the millisecond and by chance within it, and a clock may stand still or be set back; these count on then (RFC 9562,
/// section 6.2: the twelve bits after the milliseconds hold their fraction, and the next number when that would not grow).
/// </summary>
public sealed class OrderedIds
{
    private const int FractionBits = 12, MostFraction = 1 << FractionBits;

    private long last;

    /// <summary>The next id.</summary>
    /// <param name="now">The time, from 1970 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970.</exception>
    public Guid Next(DateTimeOffset now)
    {
        var milliseconds = now.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(now));
        var fraction = now.UtcTicks % TimeSpan.TicksPerMillisecond * MostFraction / TimeSpan.TicksPerMillisecond;
        var moment = (milliseconds << FractionBits) | fraction;
        long before, next;
        do
        {
            before = Interlocked.Read(ref last);
            next = Math.Max(moment, before + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);

        // The random end comes from an id of the platform's own.
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> FractionBits)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | ((next >> 8) & 0x0F));
        bytes[7] = (byte)next;
        return new(bytes, bigEndian: true);
    }
}
