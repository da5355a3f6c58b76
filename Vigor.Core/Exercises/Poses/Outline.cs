using System.Globalization;
using System.Numerics;
using System.Text;

namespace Vigor.Core.Exercises.Poses;

/// <summary>A line or a surface of a picture, step by step.</summary>
internal sealed class Outline
{
    private readonly List<(char Kind, Vector2 To, float Wide, float Tall, float Turn, int Large)> steps = [];

    /// <summary>The corners of the smallest rectangle around it.</summary>
    public (Vector2 Low, Vector2 High) Bounds { get; private set; } = (new(float.MaxValue), new(float.MinValue));

    /// <summary>A limb: round at both ends, as wide as each of them.</summary>
    public Outline Limb(Vector2 from, float thick, Vector2 to, float thin)
    {
        var way = to - from;
        var length = way.Length();
        var along = length < 0.01f ? new Vector2(0, 1) : way / length;
        var sine = Math.Clamp((thick - thin) / MathF.Max(length, 0.01f), -0.9f, 0.9f);
        var cosine = MathF.Sqrt(1 - (sine * sine));
        var left = new Vector2(along.Y, -along.X);
        var (one, other) = ((along * sine) + (left * cosine), (along * sine) - (left * cosine));
        Include(from, thick);
        Include(to, thin);
        Add('M', from + (one * thick));
        Add('L', to + (one * thin));
        Add('A', to + (other * thin), thin, thin, 0, thin > thick ? 1 : 0);
        Add('L', from + (other * thick));
        Add('A', from + (one * thick), thick, thick, 0, thin > thick ? 0 : 1);
        return this;
    }

    /// <summary>A round or oval surface.</summary>
    /// <param name="middle">Its middle.</param>
    /// <param name="wide">Half of its first axis.</param>
    /// <param name="tall">Half of its second axis.</param>
    /// <param name="turn">Degrees by which the first axis is turned.</param>
    public Outline Round(Vector2 middle, float wide, float tall, float turn = 0)
    {
        var (sine, cosine) = MathF.SinCos(turn * MathF.PI / 180);
        var reach = new Vector2(cosine, sine) * wide;
        Include(middle, MathF.Max(wide, tall));
        Add('M', middle - reach);
        Add('A', middle + reach, wide, tall, turn, 1);
        Add('A', middle - reach, wide, tall, turn, 1);
        return this;
    }

    /// <summary>Straight lines.</summary>
    public Outline Lines(bool isClosed, float thickness, params ReadOnlySpan<Vector2> points)
    {
        for (var index = 0; index < points.Length; index++)
        {
            Include(points[index], thickness / 2);
            Add(index == 0 ? 'M' : 'L', points[index]);
        }

        if (isClosed)
        {
            Add('Z', default);
        }

        return this;
    }

    /// <summary>It as the value of a path's <c>d</c>.</summary>
    /// <param name="scale">By how much it is enlarged.</param>
    /// <param name="shift">What is added after that.</param>
    public string Text(float scale, Vector2 shift)
    {
        var text = new StringBuilder();
        foreach (var (kind, to, wide, tall, turn, large) in steps)
        {
            text.Append(kind);
            if (kind is 'Z')
            {
                continue;
            }

            if (kind is 'A')
            {
                text.Append(CultureInfo.InvariantCulture, $"{Whole(wide * scale)} {Whole(tall * scale)} {Whole(turn)} {large} 1 ");
            }

            var place = (to * scale) + shift;
            text.Append(CultureInfo.InvariantCulture, $"{Whole(place.X)} {Whole(place.Y)}");
        }

        return text.ToString();
    }

    private static int Whole(float value) => (int)MathF.Round(value);

    private void Add(char kind, Vector2 to, float wide = 0, float tall = 0, float turn = 0, int large = 0) => steps.Add((kind, to, wide, tall, turn, large));

    private void Include(Vector2 place, float around) => Bounds = (Vector2.Min(Bounds.Low, place - new Vector2(around)), Vector2.Max(Bounds.High, place + new Vector2(around)));
}
