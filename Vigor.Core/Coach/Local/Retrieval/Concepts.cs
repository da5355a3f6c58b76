using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>
/// Ways of saying the same thing, as <c>concepts.txt</c> beside this class lists them: topics and questions are read in the same terms, so that
/// what people type in many ways is compared as one.
/// </summary>
internal sealed class Concepts
{
    private const char Gap = '~', Exact = '=', Adding = '+', Not = '!', End = '$', Either = '|';

    private readonly FrozenDictionary<string, Way[]> byFirst;
    private readonly Way[] byPattern;

    private Concepts(IEnumerable<Way> ways)
    {
        // The longest first; what begins with a pattern is looked for everywhere.
        var ordered = ways.OrderByDescending(way => way.Length).ToList();
        byFirst = ordered
            .Where(way => way.First.Pattern is null)
            .SelectMany(way => way.First.Stems.Select(stem => (stem, way)))
            .GroupBy(pair => pair.stem)
            .ToFrozenDictionary(same => same.Key, same => same.Select(pair => pair.way).ToArray(), StringComparer.Ordinal);
        byPattern = [.. ordered.Where(way => way.First.Pattern is not null)];
    }

    /// <summary>The ways shipped with Vigor.</summary>
    public static Concepts Default { get; } = Read();

    /// <summary>The terms of a text in order, those of ways of saying in place of their words; all of its words when none is left otherwise.</summary>
    /// <param name="text">A question, or what a topic says.</param>
    public IReadOnlyList<string> Of(string text)
    {
        var words = PlainWords.Sentences(text.Replace("%", " percent ", StringComparison.Ordinal)).Select(word => new Said(word.Word, Terms.Stem(word.Word), word.Sentence)).ToArray();
        var isTaken = new bool[words.Length];
        List<string> terms = [];
        for (var place = 0; place < words.Length; place++)
        {
            if (isTaken[place])
            {
                continue;
            }

            if (WayAt(words, isTaken, place) is var (way, places))
            {
                places.ForEach(taken => isTaken[taken] = true);
                terms.AddRange(way.IsAdding ? [.. places.Select(taken => words[taken].Stem), .. way.Means] : way.Means);
            }
            else if (Terms.IsTelling(words[place].Word, words[place].Stem) && !words[place].Word.All(char.IsAsciiDigit))
            {
                terms.Add(words[place].Stem);
            }
        }

        return terms.Count > 0 ? terms : [.. words.Select(word => word.Stem)];
    }

    private (Way Way, List<int> Places)? WayAt(Said[] words, bool[] isTaken, int place)
    {
        var word = words[place];
        foreach (var way in byFirst.GetValueOrDefault(word.Stem, []).Concat(byPattern.Where(way => way.First.Is(word))))
        {
            List<int> places = [place];
            if (way.Goes(words, isTaken, places))
            {
                return (way, places);
            }
        }

        return null;
    }

    private static Concepts Read()
    {
        using var reader = new StreamReader(typeof(Concepts).Assembly.GetManifestResourceStream("concepts")!);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .SelectMany(cells => cells[1].Split(", "), (cells, said) => new Way(said, [.. PlainWords.Of(cells[0]).Select(Terms.Stem)], cells[0].EndsWith(Adding))));
    }

    private readonly record struct Said(string Word, string Stem, int Sentence);

    /// <summary>A place of a way: one of some words, whatever their endings, or a pattern.</summary>
    private sealed class Step
    {
        private readonly int gap;

        public Step(string said, int gap)
        {
            this.gap = gap;
            Stems = [.. said.Split(Either).Select(Terms.Stem)];
            Pattern = said.AsSpan().ContainsAny("=#[*")
                ? new Regex($"^(?:{said.TrimStart(Exact).Replace("#", @"\d", StringComparison.Ordinal).Replace("*", @"\w*", StringComparison.Ordinal)})$", RegexOptions.CultureInvariant)
                : null;
        }

        public string[] Stems { get; }

        public Regex? Pattern { get; }

        public bool Is(Said word) => Pattern?.IsMatch(word.Word) ?? Stems.Contains(word.Stem);

        /// <summary>Where it stands, at most its gap behind a place and in the same sentence; -1 when nowhere.</summary>
        public int After(Said[] words, int place)
        {
            for (var next = place + 1; next < words.Length && next <= place + 1 + gap && words[next].Sentence == words[place].Sentence; next++)
            {
                if (Is(words[next]))
                {
                    return next;
                }
            }

            return -1;
        }
    }

    private sealed class Way
    {
        private readonly List<Step> steps = [];
        private readonly Step? not;
        private readonly bool isLast;

        public Way(string said, string[] means, bool isAdding)
        {
            (Means, IsAdding) = (means, isAdding);
            var gap = 0;
            foreach (var part in said.Split(' '))
            {
                switch (part[0])
                {
                    case Gap:
                        gap = part[1] - '0';
                        break;
                    case Not:
                        not = new(part[1..], 0);
                        break;
                    case End:
                        isLast = true;
                        break;
                    default:
                        steps.Add(new(part, gap));
                        gap = 0;
                        break;
                }
            }
        }

        public string[] Means { get; }

        public bool IsAdding { get; }

        public Step First => steps[0];

        public int Length => steps.Count;

        /// <summary>Whether it goes on from its first place as words do; their places are added.</summary>
        public bool Goes(Said[] words, bool[] isTaken, List<int> places)
        {
            foreach (var step in steps.Skip(1))
            {
                if (step.After(words, places[^1]) is var next and >= 0 && !isTaken[next])
                {
                    places.Add(next);
                }
                else
                {
                    return false;
                }
            }

            var isEnd = places[^1] + 1 == words.Length || words[places[^1] + 1].Sentence != words[places[^1]].Sentence;
            return isEnd || (!isLast && not?.Is(words[places[^1] + 1]) != true);
        }
    }
}
