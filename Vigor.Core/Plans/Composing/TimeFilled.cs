namespace Vigor.Core.Plans.Composing;

/// <summary>What the minutes went to that more lifting would not have helped.</summary>
internal enum TimeFilled
{
    /// <summary>There were none.</summary>
    Nothing,

    /// <summary>Easy cardio.</summary>
    Cardio,

    /// <summary>Mobility.</summary>
    Mobility,

    /// <summary>Easy cardio and mobility.</summary>
    Both,
}
