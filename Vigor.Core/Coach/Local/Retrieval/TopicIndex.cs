namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>
/// Finds the topic a question is about. Each topic that shares a word with it gets points: BM25 (Robertson and Zaragoza 2009, k1 1.2, b 0.6) over title, sample
/// questions, further words and, little, the answer; how much of the question it covers; and how near the question comes to one of its samples.
/// The points are chances, together with the chance that it is about none: what only shares a common word with a question is not taken for its
/// answer, but offered or left.
/// </summary>
internal sealed class TopicIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    // Points for each figure, by multinomial logistic regression over the labelled questions of the tests, what is asked elsewhere, and the sample
    // questions, each fifth left out of the index and asked of the rest.
    private const double WordsPoints = 0.58, CoveragePoints = 2.41, UncoveredPoints = -0.23, PairsPoints = 0.75, SamplePoints = 0.42, EssentialPoints = 2.59, ElsewherePoints = 2.66, NonePoints = 3.37;

    // A slip in a shorter word makes another word.
    private const int ShortestForgiven = 5;

    // People add words that no topic knows; they speak against a match, but less than a word of another topic.
    private const double UnknownShare = 0.5;

    // Nobody asks for a topic by a word of its answer.
    private const double ShareOfAnswer = 0.5;

    private const int ShortestTelling = 3;

    private readonly TopicEntry[] entries;
    private readonly Dictionary<string, Topic> byQuestion;
    private readonly Dictionary<string, Topic> byTerms;
    private readonly Dictionary<string, double> weights;
    private readonly IReadOnlySet<string> names;
    private readonly double averageLength;
    private readonly double unknownWeight;

    /// <summary>An index of topics.</summary>
    /// <param name="topics">What can be found.</param>
    /// <param name="elsewhere">What is asked and is about none of them.</param>
    /// <param name="names">Words of the names of exercises, stemmed: they are right as they stand, however near a word of a topic they are.</param>
    public TopicIndex(IReadOnlyList<Topic> topics, IReadOnlyList<Topic> elsewhere, IReadOnlySet<string> names)
    {
        this.names = names;
        entries = [.. topics.Select(topic => new TopicEntry(topic, isElsewhere: false)), .. elsewhere.Select(topic => new TopicEntry(topic, isElsewhere: true))];
        byQuestion = topics.SelectMany(topic => topic.Questions.Select(question => (PlainWords.Line(question), topic))).ToDictionary();
        byTerms = topics
            .SelectMany(topic => topic.Questions.Select(question => (Key: InOrder(Concepts.Default.Of(question)), Topic: topic)))
            .GroupBy(pair => pair.Key)
            .Where(same => same.Select(pair => pair.Topic).Distinct().Count() == 1)
            .ToDictionary(same => same.Key, same => same.First().Topic, StringComparer.Ordinal);
        averageLength = entries.Average(entry => entry.Length);
        weights = entries
            .SelectMany(entry => entry.Asked)
            .GroupBy(term => term)
            .ToDictionary(term => term.Key, term => Weight(term.Count()), StringComparer.Ordinal);
        unknownWeight = Weight(1) * UnknownShare;
        foreach (var entry in entries)
        {
            entry.Weigh(term => weights[term]);
        }
    }

    /// <summary>The topic that lists a question word for word, as suggestions do; else null.</summary>
    public Topic? Listed(string question) => byQuestion.GetValueOrDefault(PlainWords.Line(question));

    /// <summary>The topic with a title; null when there is none.</summary>
    public Topic? Named(string title) => Array.Find(entries, entry => entry.Topic.Title == title)?.Topic;

    /// <summary>The topic of a question, or null when none fits well enough.</summary>
    /// <param name="question">The question.</param>
    /// <param name="least">How sure it has to be, 0 to 1.</param>
    public Topic? Find(string question, double least = TopicMatch.Sure)
    {
        if (byTerms.TryGetValue(InOrder(Known(question)), out var same))
        {
            return same;
        }

        return Best(question) is [var first, ..] && first.Sureness >= least ? first.Topic : null;
    }

    /// <summary>The topics that a question which is not understood comes nearest to, at most three; none when it is about something else.</summary>
    public IReadOnlyList<Topic> Nearest(string question)
    {
        const int Most = 3;
        const double Beside = 0.2;
        var best = Best(question);
        return best is [var first, ..] && first.Sureness >= TopicMatch.Likely ? [.. best.TakeWhile(match => match.Sureness >= Beside * first.Sureness).Take(Most).Select(match => match.Topic)] : [];
    }

    /// <summary>Whether a word stands for a topic in whatever language it is said, such as "RPE" or "HIIT".</summary>
    public bool IsTelling(string word) =>
        word.Length >= ShortestTelling && !Tongue.IsSmall(word) && entries.Any(entry => !entry.IsElsewhere && entry.Essential.Contains(Terms.Stem(word)));

    /// <summary>Whether some topic is asked for with a word.</summary>
    public bool IsKnown(string word) => weights.ContainsKey(Terms.Stem(word));

    /// <summary>Other topics near a question, the nearest first.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="except">Title of the topic that was given.</param>
    public IEnumerable<Topic> Near(string question, string except)
    {
        const int Most = 3;
        return Best(question).Where(match => match.Topic.Title != except).Take(Most).Select(match => match.Topic);
    }

    /// <summary>The topics that a question is most likely about, the likeliest first.</summary>
    public IReadOnlyList<TopicMatch> Best(string question)
    {
        const int Most = 5;
        var asked = new Asked(Known(question), term => weights.GetValueOrDefault(term, unknownWeight));
        var points = entries.Select(entry => (Entry: entry, Points: PointsOf(entry, asked))).Where(match => match.Points is not null).Select(match => (match.Entry, Likely: Math.Exp(match.Points!.Value))).ToList();
        var whole = Math.Exp(NonePoints) + points.Sum(match => match.Likely);
        return [.. points.Where(match => !match.Entry.IsElsewhere).OrderByDescending(match => match.Likely).Take(Most).Select(match => new TopicMatch(match.Entry.Topic, match.Likely / whole))];
    }

    /// <summary>What speaks for a topic; null when no word of the question is said of it.</summary>
    private double? PointsOf(TopicEntry entry, Asked asked)
    {
        double words = 0, covered = 0, essential = 0;
        var length = 1 - LengthShare + (LengthShare * entry.Length / averageLength);
        for (var index = 0; index < asked.Terms.Length; index++)
        {
            var (term, weight) = (asked.Terms[index], asked.Weights[index]);
            if (!entry.Counts.TryGetValue(term, out var count))
            {
                continue;
            }

            words += weight * (count * (Saturation + 1) / (count + (Saturation * length)));
            covered += weight * (entry.Asked.Contains(term) ? 1 : ShareOfAnswer);
            essential += entry.Essential.Contains(term) ? weight : 0;
        }

        if (words == 0)
        {
            return null;
        }

        var (pairs, sample) = NearestSample(entry, asked);
        var elsewhere = entry.IsElsewhere ? ElsewherePoints : 0;
        return (WordsPoints * words) + (CoveragePoints * covered / asked.Whole) + (UncoveredPoints * (asked.Whole - covered)) + (PairsPoints * pairs) + (SamplePoints * sample)
            + (EssentialPoints * essential / asked.Whole) + elsewhere;
    }

    /// <summary>The share of the question's pairs of neighbouring words that one sample has, and the share of one sample's weight that the question has.</summary>
    private (double Pairs, double Sample) NearestSample(TopicEntry entry, Asked asked)
    {
        double pairs = 0, whole = 0;
        foreach (var sample in entry.Samples)
        {
            whole = Math.Max(whole, sample.Terms.Where(asked.Terms.Contains).Sum(term => weights[term]) / sample.Weight);
            pairs = Math.Max(pairs, asked.Pairs.Count == 0 ? 0 : sample.Terms.Zip(sample.Terms.Skip(1)).Count(asked.Pairs.Contains) / (double)asked.Pairs.Count);
        }

        return (pairs, whole);
    }

    /// <summary>The words of a question, with slips of the fingers taken for the word that was meant, and without bare numbers.</summary>
    private string[] Known(string question) => [.. Concepts.Default.Of(question).Select(term => weights.ContainsKey(term) || names.Contains(term) || term.Length < ShortestForgiven ? term : Meant(term) ?? term).Distinct()];

    private string? Meant(string term) =>
        weights.Keys.FirstOrDefault(known => known.Length >= ShortestForgiven && (Slips.AreOneApart(term, known) || Slips.AreFirstAmiss(term, known)))
        ?? weights.Keys.Where(known => IsKin(term, known)).MinBy(known => Math.Abs(known.Length - term.Length));

    // "Stagnated" and "stagnant": the beginning that is left when endings differ.
    private static bool IsKin(string term, string known)
    {
        const int Beginning = 6, Ending = 3;
        return term.Length >= Beginning && known.Length >= Beginning && Math.Abs(term.Length - known.Length) <= Ending
            && term.AsSpan().CommonPrefixLength(known) >= Math.Max(Beginning, Math.Min(term.Length, known.Length) - 2);
    }

    private static string InOrder(IEnumerable<string> terms) => string.Join(' ', terms.Distinct().Order(StringComparer.Ordinal));

    private double Weight(int documents) => Math.Log(1 + ((entries.Length - documents + 0.5) / (documents + 0.5)));

    /// <summary>A question as it is compared.</summary>
    private sealed class Asked
    {
        public Asked(string[] terms, Func<string, double> weight)
        {
            Terms = terms;
            Weights = [.. terms.Select(weight)];
            Whole = Math.Max(Weights.Sum(), double.Epsilon);
            Pairs = [.. terms.Zip(terms.Skip(1))];
        }

        public string[] Terms { get; }

        public double[] Weights { get; }

        public double Whole { get; }

        public HashSet<(string, string)> Pairs { get; }
    }
}
