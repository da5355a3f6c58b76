namespace Vigor.Core.People;

/// <summary>Plates of one weight.</summary>
/// <param name="Grams">Weight of one, 0.1 to 60 kg.</param>
/// <param name="Pairs">How many pairs there are, 0 to <see cref="PlateRack.MostPairs"/>.</param>
public sealed record PlatePairs(int Grams, int Pairs);
