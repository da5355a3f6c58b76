namespace Vigor.Web.Components.Fields;

/// <summary>What the browser tells of a field for a day or a time: whether something is in it that is none.</summary>
public sealed class UnreadableEventArgs : EventArgs
{
    /// <summary>Whether something is in it that cannot be read.</summary>
    public bool IsUnreadable { get; set; }
}
