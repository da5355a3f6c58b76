namespace Vigor.Bench.Protocol;

/// <summary>How an answer ends.</summary>
internal enum Finish
{
    /// <summary>Complete.</summary>
    Stop,

    /// <summary>At its length limit.</summary>
    Length,

    /// <summary>Taken back by the filter.</summary>
    Filtered,
}
