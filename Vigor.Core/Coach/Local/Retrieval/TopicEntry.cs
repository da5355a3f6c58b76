namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>A topic as it is searched: how often its terms are said, by where they stand.</summary>
internal sealed class TopicEntry
{
    // A word of the answer is said of the topic, but nobody asks for the topic by it.
    private const double ShareOfAnswer = 0.15;
    private const int MostOfAnswer = 3;

    public TopicEntry(Topic topic, bool isElsewhere)
    {
        (Topic, IsElsewhere) = (topic, isElsewhere);
        Counts = topic.Questions.Append(topic.Title).Append(topic.Title).SelectMany(Concepts.Default.Of)
            .Concat(Concepts.Default.Of(topic.Words))
            .GroupBy(term => term)
            .ToDictionary(term => term.Key, term => (double)term.Count(), StringComparer.Ordinal);
        Asked = Counts.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var term in Concepts.Default.Of(topic.Answer).GroupBy(term => term).Where(term => !Asked.Contains(term.Key)))
        {
            Counts.Add(term.Key, ShareOfAnswer * Math.Min(MostOfAnswer, term.Count()));
        }

        Length = Counts.Values.Sum();
    }

    /// <summary>The topic.</summary>
    public Topic Topic { get; }

    /// <summary>Whether it is none of a coach's business.</summary>
    public bool IsElsewhere { get; }

    /// <summary>How often each term is said, those of the title twice and those of the answer little.</summary>
    public Dictionary<string, double> Counts { get; }

    /// <summary>Terms that people ask with: those of title, questions and further words.</summary>
    public HashSet<string> Asked { get; }

    /// <summary>All that is said of it, in terms.</summary>
    public double Length { get; }

    /// <summary>Terms that stand for the topic by themselves: those that make up most of its title or of a question, and come back.</summary>
    public HashSet<string> Essential { get; } = new(StringComparer.Ordinal);

    /// <summary>Its questions and its title by their terms, each with the weight of all of them.</summary>
    public List<(string[] Terms, double Weight)> Samples { get; } = [];

    /// <summary>Finds out which terms stand for the topic.</summary>
    /// <param name="weight">How rare a term is among all topics.</param>
    public void Weigh(Func<string, double> weight)
    {
        const double Most = 0.6;
        foreach (var question in Topic.Questions.Append(Topic.Title))
        {
            string[] terms = [.. Concepts.Default.Of(question).Distinct()];
            var whole = terms.Sum(weight);
            Samples.Add((terms, whole));
            Essential.UnionWith(terms.Where(term => Counts[term] > 1 && weight(term) >= Most * whole));
        }
    }
}
