namespace Vigor.Core.People;

/// <summary>What each feature tells of somebody to the people who help them.</summary>
public interface IActivitySource
{
    /// <summary>Whether it is told only when the person has agreed.</summary>
    bool NeedsConsent { get; }

    /// <summary>What they did last, the newest first.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="most">Most of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<PersonalActivity>> RecentAsync(Guid userId, int most, CancellationToken cancellationToken);
}
