namespace Vigor.Core.People.Push;

/// <summary>What a push service made of a message.</summary>
internal enum PushOutcome
{
    /// <summary>It takes care of it.</summary>
    Taken,

    /// <summary>The browser does not take messages any more, or the address must not be asked at all.</summary>
    Gone,

    /// <summary>It can be tried again.</summary>
    Later,

    /// <summary>It never will be taken.</summary>
    Refused,
}
