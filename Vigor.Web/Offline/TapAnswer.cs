using System.Text.Json.Serialization;

namespace Vigor.Web.Offline;

/// <summary>What became of a tap that had waited in the browser.</summary>
/// <param name="Id">The tap.</param>
/// <param name="State">What became of it.</param>
/// <param name="Message">Why it was refused, for a person; absent when it is stored.</param>
internal sealed record TapAnswer(Guid Id, TapState State, string? Message = null);

/// <summary>What became of a tap.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TapState>))]
internal enum TapState
{
    /// <summary>It is in the log, by this sending or an earlier one.</summary>
    Stored,

    /// <summary>Another device had stored a set in this place; that one stays.</summary>
    Merged,

    /// <summary>It cannot be stored, now or later.</summary>
    Refused,
}
