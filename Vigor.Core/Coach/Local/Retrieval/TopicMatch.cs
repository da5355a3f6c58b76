namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>How well a topic fits a question.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sureness">How likely it is the one that is asked for, 0 to 1; what is left is of other topics and of none.</param>
internal readonly record struct TopicMatch(Topic Topic, double Sureness)
{
    /// <summary>From this sureness on a topic is the answer: there more questions are answered right, and fewer wrong, than anywhere above 0.5 of the measure before.</summary>
    public const double Sure = 0.4;

    /// <summary>From this sureness on a topic is worth asking whether it is meant.</summary>
    public const double Likely = 0.15;
}
