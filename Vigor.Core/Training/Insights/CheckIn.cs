namespace Vigor.Core.Training.Insights;

/// <summary>How recovered somebody felt before a workout.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Recovery"><see cref="Session.MinRecovery"/> to <see cref="Session.MaxRecovery"/>.</param>
public sealed record CheckIn(DateOnly Day, int Recovery);
