namespace Vigor.Tests.Coach.Races;

/// <summary>What can happen in a race over answers.</summary>
internal enum RaceDeed
{
    /// <summary>A question is asked.</summary>
    Ask,

    /// <summary>The last question is sent once more, as a browser does that did not hear whether it arrived.</summary>
    AskTheSame,

    /// <summary>The first question is asked anew.</summary>
    AskAnew,

    /// <summary>The last answer is tried again.</summary>
    Retry,

    /// <summary>Somebody taps on Stop.</summary>
    Stop,

    /// <summary>The conversation is read.</summary>
    Read,

    /// <summary>The last answer is followed to its end.</summary>
    Follow,

    /// <summary>Time goes by.</summary>
    GoOn,

    /// <summary>Time goes by for everybody but one process.</summary>
    Pause,

    /// <summary>A process is shut down in order, and another one takes its place.</summary>
    Restart,

    /// <summary>A process is killed, and another one takes its place.</summary>
    Kill,
}
