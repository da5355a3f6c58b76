namespace Vigor.Core.Ai;

/// <summary>The one row of settings. Each change, of an override too, raises its revision, so that every process sees that there is something new.</summary>
public sealed record StoredAiSettings
{
    /// <summary>The only id.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Number of the last change, from 1.</summary>
    public int Revision { get; init; }

    /// <summary>What was decided.</summary>
    public AiSettings Settings { get; init; } = new();

    /// <summary>The row after a change.</summary>
    /// <param name="settings">What is decided now.</param>
    public StoredAiSettings Next(AiSettings settings) => this with { Settings = settings, Revision = Revision + 1 };
}
