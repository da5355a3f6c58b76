namespace Vigor.Core.Plans.Programmes;

/// <summary>What to do after time away from training; conservative practice.</summary>
public static class TrainingBreak
{
    /// <summary>What to do after a break of any length.</summary>
    public const string Advice =
        "After one or two weeks away take 10 % off the weights, after two to four weeks 20 %, after more than four begin light and build up again.";

    /// <summary>What to do after a number of days without training; null when there was no break.</summary>
    public static string? After(int days) => days switch
    {
        > 28 => "More than four weeks without training: begin light, with weights that feel easy, and build up again.",
        > 14 => "Two weeks or more without training: take 20 % off the weights you used last, then go on as planned.",
        > 10 => "More than a week without training: take 10 % off the weights you used last, then go on as planned.",
        _ => null,
    };
}
