using System.Text;

namespace Vigor.Bench.Protocol;

/// <summary>Bytes that are no answer.</summary>
internal static class Noise
{
    private const int LongLineBytes = 10 * 1024 * 1024, GarbageBytes = 4_096;

    /// <summary>10 MB that begin like an event and have no line break.</summary>
    public static byte[] LongLine() => Encoding.ASCII.GetBytes("data: ".PadRight(LongLineBytes, 'x'));

    /// <summary>4 KB of anything.</summary>
    public static byte[] Garbage()
    {
        var bytes = new byte[GarbageBytes];
        Random.Shared.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A piece of which each § has become two bytes that are never part of UTF-8.</summary>
    public static byte[] Spoil(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        for (var at = 0; at < bytes.Length - 1; at++)
        {
            if (bytes[at] == 0xC2 && bytes[at + 1] == 0xA7)
            {
                (bytes[at], bytes[at + 1]) = (0xFF, 0xFE);
            }
        }

        return bytes;
    }
}
