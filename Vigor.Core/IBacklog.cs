namespace Vigor.Core;

/// <summary>Work that waits in this process, for whoever watches over it.</summary>
public interface IBacklog
{
    /// <summary>What it is called in figures: lower case, no blanks.</summary>
    string Name { get; }

    /// <summary>How much there is, with what is being done.</summary>
    int Length { get; }

    /// <summary>How long the oldest of it has been there; zero when there is none.</summary>
    TimeSpan Age { get; }

    /// <summary>The age from which somebody should look.</summary>
    TimeSpan Bearable { get; }
}
