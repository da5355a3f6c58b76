using System.Text;

namespace Vigor.Core.Training.Import.Files;

/// <summary>The beginning of a file: enough to tell what it is.</summary>
/// <param name="Bytes">Its first bytes.</param>
/// <param name="Encoding">How its letters are written.</param>
internal sealed record FileHead(byte[] Bytes, Encoding Encoding)
{
    private const int MostBytes = 1 << 16;

    /// <summary>The letters, without the mark before them; the last may be cut.</summary>
    public string Text { get; } = Encoding.GetString(Bytes).TrimStart('\uFEFF');

    /// <summary>Reads it.</summary>
    /// <param name="file">The file; it is left open.</param>
    public static FileHead Of(Stream file)
    {
        file.Position = 0;
        var head = new byte[Math.Min(MostBytes, file.Length)];
        file.ReadExactly(head);
        return new(head, EncodingOf(head));
    }

    /// <summary>What the marks at the beginning say; without them UTF-8, or Windows' Western letters when that does not decode.</summary>
    internal static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        // Letters of two bytes without a mark: every second one is nought.
        if (head.Length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
        {
            return Encoding.Unicode;
        }

        // The head of a large file may end within a letter, which has up to four bytes.
        for (var cut = 0; cut <= (head.Length < MostBytes ? 0 : 3); cut++)
        {
            try
            {
                new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(head[..^cut]);
                return Encoding.UTF8;
            }
            catch (DecoderFallbackException)
            {
                // Not to be read as UTF-8 up to here.
            }
        }

        return Encoding.Latin1;
    }
}
