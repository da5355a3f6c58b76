namespace Vigor.Core.People.Safety;

/// <summary>What is done with a message after it was read for red flags.</summary>
public enum HealthOutcome
{
    /// <summary>It is answered.</summary>
    Go,

    /// <summary>It may hold a red flag: the person is asked whether it happens now.</summary>
    Ask,

    /// <summary>It holds a red flag: a fixed text answers, and nobody else sees it before.</summary>
    Stop,
}
