using System.Collections.Frozen;

namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>
/// Ways of saying the same thing, as <c>concepts.txt</c> beside this class lists them: topics and questions are read in the same terms, so that
/// what people type in many ways is compared as one.
/// </summary>
internal sealed class Concepts
{
    // A pattern that begins with a digit of some kind is looked for by this one.
    private const char AnyDigit = '0';

    private const char Gap = '~', Exact = '=', Adding = '+', Not = '!', End = '$', Either = '|';

    private readonly FrozenDictionary<string, Way[]> byFirst;
    private readonly FrozenDictionary<char, Way[]> byLetter;

    private Concepts(IEnumerable<Way> ways)
    {
        // The longest first.
        var ordered = ways.OrderByDescending(way => way.Length).ToList();
        byFirst = ordered
            .Where(way => way.First.Pattern is null)
            .SelectMany(way => way.First.Stems.Select(stem => (stem, way)))
            .GroupBy(pair => pair.stem)
            .ToFrozenDictionary(same => same.Key, same => same.Select(pair => pair.way).ToArray(), StringComparer.Ordinal);
        byLetter = ordered
            .Where(way => way.First.Pattern is not null)
            .GroupBy(way => LetterOf(way.First.Pattern![0]))
            .ToFrozenDictionary(same => same.Key, same => same.ToArray());
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
                terms.AddRange(way.IsAdding ? [.. places.Where(taken => words[taken].IsTelling).Select(taken => words[taken].Stem), .. way.Means] : way.Means);
            }
            else if (words[place].IsTelling)
            {
                terms.Add(words[place].Stem);
            }
        }

        return terms.Count > 0 ? terms : [.. words.Select(word => word.Stem)];
    }

    private (Way Way, List<int> Places)? WayAt(Said[] words, bool[] isTaken, int place)
    {
        var word = words[place];
        foreach (var way in byFirst.GetValueOrDefault(word.Stem, []).Concat(byLetter.GetValueOrDefault(LetterOf(word.Word[0]), []).Where(way => way.First.Is(word))))
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

    private static char LetterOf(char first) => first is '#' or '[' || char.IsAsciiDigit(first) ? AnyDigit : first;

    private readonly record struct Said(string Word, string Stem, int Sentence)
    {
        public bool IsTelling => Terms.IsTelling(Word, Stem) && !Word.All(char.IsAsciiDigit);
    }

    /// <summary>A place of a way: one of some words, whatever their endings, or a pattern.</summary>
    private sealed class Step
    {
        // "[5-9]".
        private const int Range = 5;

        private readonly int gap;

        public Step(string said, int gap)
        {
            this.gap = gap;
            Stems = [.. said.Split(Either).Select(Terms.Stem)];
            Pattern = said.AsSpan().ContainsAny("=#[*") ? said.TrimStart(Exact) : null;
        }

        public string[] Stems { get; }

        public string? Pattern { get; }

        public bool Is(Said word) => Pattern is null ? Stems.Contains(word.Stem) : Fits(Pattern, word.Word);

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

        private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
        {
            while (!pattern.IsEmpty && pattern[0] != '*')
            {
                var isRange = pattern[0] == '[';
                if (word.IsEmpty || !(isRange ? word[0] >= pattern[1] && word[0] <= pattern[3] : IsLetter(pattern[0], word[0])))
                {
                    return false;
                }

                pattern = pattern[(isRange ? Range : 1)..];
                word = word[1..];
            }

            return word.IsEmpty || !pattern.IsEmpty;
        }

        private static bool IsLetter(char pattern, char letter) => pattern == '#' ? char.IsAsciiDigit(letter) : pattern == letter;
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
