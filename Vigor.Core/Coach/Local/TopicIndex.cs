namespace Vigor.Core.Coach.Local;

/// <summary>
/// Finds the topic a question is about. BM25 (Robertson and Zaragoza 2009, k1 1.2, b 0.6) over titles, sample questions and further words; a
/// topic is only taken when it explains enough of the question, for a wrong answer is worse than none.
/// </summary>
internal sealed class TopicIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    // Share of the question's weight that the topic must hold. By the labelled questions of the tests.
    private const double LeastCoverage = 0.4;
    private const double LeastScore = 2.8;

    // One word in common with two or more that no topic knows is chance: "fix my python code".
    private const int MostUnknown = 1;

    // A slip in a shorter word makes another word.
    private const int ShortestForgiven = 5;

    // People add words that no topic knows; they speak against a match, but less than a word of another topic.
    private const double UnknownShare = 0.5;

    private readonly Entry[] entries;
    private readonly Dictionary<string, Topic> byQuestion;
    private readonly Dictionary<string, double> weights;
    private readonly double averageLength;
    private readonly double unknownWeight;

    public TopicIndex(IReadOnlyList<Topic> topics)
    {
        entries = [.. topics.Select(topic => new Entry(topic))];
        byQuestion = topics.SelectMany(topic => topic.Questions.Select(question => (Key(question), topic))).ToDictionary();
        averageLength = entries.Average(entry => entry.Length);
        weights = entries
            .SelectMany(entry => entry.Counts.Keys)
            .GroupBy(term => term)
            .ToDictionary(term => term.Key, term => Weight(term.Count()));
        unknownWeight = Weight(1) * UnknownShare;
    }

    /// <summary>The topic that lists a question word for word, as suggestions do; else null.</summary>
    public Topic? Listed(string question) => byQuestion.GetValueOrDefault(Key(question));

    /// <summary>The topic of a question, or null when none fits well enough.</summary>
    public Topic? Find(string question)
    {
        var terms = Known(question);
        var whole = terms.Sum(term => weights.GetValueOrDefault(term, unknownWeight));
        var best = entries
            .Select(entry => (Entry: entry, Score: Score(entry, terms)))
            .MaxBy(match => match.Score);
        var shared = terms.Where(best.Entry.Counts.ContainsKey).ToList();
        var isChance = shared.Count <= 1 && terms.Count(term => !weights.ContainsKey(term)) > MostUnknown;
        return best.Score >= LeastScore && shared.Sum(term => weights[term]) >= LeastCoverage * whole && !isChance ? best.Entry.Topic : null;
    }

    /// <summary>Other topics near a question, the nearest first.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="except">Title of the topic that was given.</param>
    public IEnumerable<Topic> Near(string question, string except)
    {
        const int Most = 3;
        var terms = Known(question);
        return entries
            .Where(entry => entry.Topic.Title != except)
            .Select(entry => (entry.Topic, Score: Score(entry, terms)))
            .Where(match => match.Score >= LeastScore)
            .OrderByDescending(match => match.Score)
            .Take(Most)
            .Select(match => match.Topic);
    }

    /// <summary>The words of a question, with slips of the fingers taken for the word that was meant, and without bare numbers.</summary>
    private string[] Known(string question)
    {
        var terms = Terms.Of(question);
        var words = terms.Where(term => !term.All(char.IsAsciiDigit)).ToList();
        return [.. (words.Count > 0 ? words : [.. terms]).Select(term => weights.ContainsKey(term) || term.Length < ShortestForgiven ? term : Meant(term) ?? term).Distinct()];
    }

    private string? Meant(string term) => weights.Keys.FirstOrDefault(known => known.Length >= ShortestForgiven && Wording.AreOneSlipApart(term, known));

    private static string Key(string question) => string.Join(' ', Wording.Words(question));

    private double Score(Entry entry, string[] terms) => terms.Sum(term =>
    {
        if (!entry.Counts.TryGetValue(term, out var count))
        {
            return 0;
        }

        var length = 1 - LengthShare + (LengthShare * entry.Length / averageLength);
        return weights[term] * count * (Saturation + 1) / (count + (Saturation * length));
    });

    private double Weight(int documents) => Math.Log(1 + ((entries.Length - documents + 0.5) / (documents + 0.5)));

    private sealed class Entry
    {
        public Entry(Topic topic)
        {
            Topic = topic;
            Counts = topic.Questions.Append(topic.Title).Append(topic.Title).Append(topic.Words)
                .SelectMany(Terms.Of)
                .GroupBy(term => term)
                .ToDictionary(term => term.Key, term => term.Count());
            Length = Counts.Values.Sum();
        }

        public Topic Topic { get; }

        public Dictionary<string, int> Counts { get; }

        public int Length { get; }
    }
}
