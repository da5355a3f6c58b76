namespace Vigor.Core.People;

/// <summary>A body weight on a day.</summary>
/// <param name="Day">The person's calendar day.</param>
/// <param name="Grams">Grams, 30 to 300 kg.</param>
public sealed record BodyWeight(DateOnly Day, int Grams);
