namespace Vigor.Core.People;

/// <summary>What somebody may use of the paid providers.</summary>
public enum Tier
{
    /// <summary>10 coach chats and 5 generated plans a calendar month (UTC) with AI providers.</summary>
    Free,

    /// <summary>No monthly count, only a budget.</summary>
    Premium,

    /// <summary>No monthly count, only a budget.</summary>
    Admin,
}
