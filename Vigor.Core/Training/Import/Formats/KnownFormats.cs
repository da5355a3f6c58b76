namespace Vigor.Core.Training.Import.Formats;

/// <summary>The applications whose tables are read.</summary>
internal static class KnownFormats
{
    /// <summary>A fresh format for a table, or null when no application that is known writes such a one.</summary>
    public static LogFormat? Of(LogColumns columns)
    {
        LogFormat[] all =
        [
            new VigorTable(),
            new Strong(columns),
            new Hevy(columns),
            new FitNotes(columns),
            new FitNotesForIos(),
            new Fitbod(columns),
            new StrongLifts(columns),
            new EarlyStrongLifts(columns),
            new Liftosaur(),
            new BodyMeasurements(columns),
        ];
        return Array.Find(all, format => format.Fits(columns));
    }
}
