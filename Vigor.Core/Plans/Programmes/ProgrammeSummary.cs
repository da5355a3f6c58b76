namespace Vigor.Core.Plans.Programmes;

/// <summary>A programme in a list.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weeks">How many weeks it has.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="Sessions">Sessions in all.</param>
/// <param name="Done">Sessions done.</param>
/// <param name="ToCome">Sessions still to come.</param>
/// <param name="NextOn">The day of the next one.</param>
/// <param name="Score">Score of its poorest week, 0 to 100.</param>
public sealed record ProgrammeSummary(Guid Id, string Name, int Weeks, DateOnly StartsOn, int Sessions, int Done, int ToCome, DateOnly? NextOn, int Score)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool IsFinished => ToCome == 0;
}
