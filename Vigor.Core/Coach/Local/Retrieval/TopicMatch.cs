namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>How well a topic fits a question.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">What it is ranked by.</param>
/// <param name="Coverage">Share of the question's weight that the topic holds, 0 to 1.</param>
/// <param name="Closeness">How much the question and the closest of its sample questions share, 0 to 1.</param>
/// <param name="IsTelling">Whether a word of the question stands for the topic by itself.</param>
/// <param name="IsElsewhere">Whether it is none of a coach's business.</param>
internal readonly record struct TopicMatch(Topic Topic, double Score, double Coverage, double Closeness, bool IsTelling, bool IsElsewhere)
{
    /// <summary>From this sureness on a topic is the answer.</summary>
    public const double Sure = 0.5;

    /// <summary>From this sureness on a topic is worth asking whether it is meant.</summary>
    public const double Likely = 0.2;

    /// <summary>Share of the score by which it is ahead of the next topic.</summary>
    public double Margin { get; init; }

    /// <summary>Share of the score by which it is ahead of what is asked elsewhere; less than 0 when it is behind.</summary>
    public double OfElsewhere { get; init; }

    /// <summary>
    /// How likely it is the right one, 0 to 1; 0 when the question is more of what is asked elsewhere. Logistic regression over the labelled questions of the
    /// tests, the sample questions, each fifth left out of the index, and questions that are about no topic.
    /// </summary>
    public double Sureness => OfElsewhere < 0 ? 0 : 1 / (1 + Math.Exp(5 - (2.2 * Coverage) - (0.45 * Closeness) - (6.6 * Margin) - Telling - (2.7 * OfElsewhere)));

    private double Telling => IsTelling ? 0.4 : 0;
}
