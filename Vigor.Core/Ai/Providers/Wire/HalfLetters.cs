using System.Globalization;
using System.Text;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// Puts letters together that were cut in the middle. Letters beyond the first 65,536 are two escapes in JSON, of which one alone
/// can be read by nobody; a model that writes half an emoji a token sends them in two events.
/// </summary>
internal sealed class HalfLetters
{
    private const int EscapeLength = 6;

    private string? held;

    /// <summary>The event with whole letters only: a half at its end waits for the next event, and one that stays alone is U+FFFD.</summary>
    public ReadOnlySpan<byte> Join(ReadOnlySpan<byte> data)
    {
        if (data.IndexOf("\\ud"u8) < 0 && data.IndexOf("\\uD"u8) < 0)
        {
            return data;
        }

        var whole = new List<byte>(data.Length + EscapeLength);
        for (var at = 0; at < data.Length;)
        {
            var length = data[at] == '\\' ? 2 : 1;
            if (At(data, at) is not { } letter || !char.IsSurrogate(letter))
            {
                whole.AddRange(data.Slice(at, Math.Min(length, data.Length - at)));
                at += length;
            }
            else if (char.IsHighSurrogate(letter) && At(data, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                whole.AddRange(data.Slice(at, 2 * EscapeLength));
                at += 2 * EscapeLength;
            }
            else
            {
                AddHalf(whole, data, at, letter);
                at += EscapeLength;
            }
        }

        return whole.ToArray();
    }

    private void AddHalf(List<byte> whole, ReadOnlySpan<byte> data, int at, char half)
    {
        if (char.IsHighSurrogate(half) && at + EscapeLength < data.Length && data[at + EscapeLength] == '"')
        {
            held = Encoding.ASCII.GetString(data.Slice(at, EscapeLength));
            return;
        }

        if (char.IsLowSurrogate(half) && held is not null && at > 0 && data[at - 1] == '"')
        {
            whole.AddRange(Encoding.ASCII.GetBytes(held));
            whole.AddRange(data.Slice(at, EscapeLength));
            held = null;
            return;
        }

        whole.AddRange("\\ufffd"u8);
    }

    private static char? At(ReadOnlySpan<byte> data, int at) =>
        at + EscapeLength <= data.Length && data[at] == '\\' && data[at + 1] == 'u'
        && ushort.TryParse(data.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter)
            ? (char)letter
            : null;
}
