namespace Vigor.Core.People.Safety;

/// <summary>What a message says of a red flag.</summary>
/// <param name="Outcome">What is done with the message.</param>
/// <param name="Finding">
/// The most urgent red flag with the text that answers: help when it stops, the question back when it is asked, and the sign to watch for
/// when somebody only wants to know about one. Null when none is mentioned.
/// </param>
public sealed record HealthReading(HealthOutcome Outcome, SafetyFinding? Finding)
{
    /// <summary>Whether what is mentioned is told of somebody else.</summary>
    public bool IsOfSomebodyElse { get; init; }

    /// <summary>Nothing of the kind is mentioned.</summary>
    public static HealthReading Nothing { get; } = new(HealthOutcome.Go, null);

    /// <summary>The red flag that stops; null when the message goes on or is asked about.</summary>
    public SafetyFinding? Stopped => Outcome == HealthOutcome.Stop ? Finding : null;
}
