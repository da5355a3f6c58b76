namespace Vigor.Tests.Coach.Races;

/// <summary>Something that happens in a race over answers.</summary>
/// <param name="Deed">What.</param>
/// <param name="Process">In which of the two processes.</param>
/// <param name="Amount">How much of it: steps of time, for instance.</param>
internal sealed record RaceStep(RaceDeed Deed, int Process, int Amount);
