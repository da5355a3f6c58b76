namespace Vigor.Bench.Chaos;

/// <summary>Something that goes wrong for a while.</summary>
/// <param name="Name">What.</param>
/// <param name="BeginAsync">Makes it go wrong.</param>
/// <param name="EndAsync">Puts it right again, as an operator or the weather would; the process itself is not touched unless that is what went wrong.</param>
internal sealed record ChaosPhase(string Name, Func<Task> BeginAsync, Func<Task> EndAsync);
