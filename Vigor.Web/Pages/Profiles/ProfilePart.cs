namespace Vigor.Web.Pages.Profiles;

/// <summary>The parts of a profile, each of which is opened by itself. Their names, in lower case, are what addresses say.</summary>
public enum ProfilePart
{
    /// <summary>Body weight, height, age and sex.</summary>
    About,

    /// <summary>Goals and level.</summary>
    Training,

    /// <summary>Days, minutes and the time of the day.</summary>
    Schedule,

    /// <summary>What is at hand, with bars and plates.</summary>
    Equipment,

    /// <summary>What training has to spare.</summary>
    Limitations,

    /// <summary>The questions before training.</summary>
    Readiness,

    /// <summary>Units, effort, week and time zone.</summary>
    Units,

    /// <summary>Reminders.</summary>
    Reminders,

    /// <summary>The coach's language and what it remembers.</summary>
    Coach,

    /// <summary>Light or dark.</summary>
    Appearance,

    /// <summary>Who gets to see what.</summary>
    Privacy,

    /// <summary>Files to take away.</summary>
    Export,
}
