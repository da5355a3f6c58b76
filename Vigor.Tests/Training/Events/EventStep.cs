namespace Vigor.Tests.Training.Events;

internal enum EventDeed
{
    Do,
    Correct,
    TakeBack,
    BringBack,
    Rest,
    Add,
    TurnClock,
    Send,
    SendAndLoseAnswers,
    TellAgain,
    BothAtOnce,
}

/// <summary>One step of a race of two devices.</summary>
internal sealed record EventStep(EventDeed Deed, int Device, int Amount);
