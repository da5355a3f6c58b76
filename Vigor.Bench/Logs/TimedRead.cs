using Vigor.Core.People;

namespace Vigor.Bench.Logs;

/// <summary>Something that a page asks of the database.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="RunAsync">Asks it, for a person.</param>
/// <param name="Prepare">What must be there before, and is not timed.</param>
internal sealed record TimedRead(string Name, Func<Actor, Task> RunAsync, Func<Actor, Task>? Prepare = null)
{
    public Task PrepareAsync(Actor actor) => Prepare?.Invoke(actor) ?? Task.CompletedTask;
}
