using Vigor.Core;

namespace Vigor.Web.Components.Fields;

/// <summary>What stands in a field for a number, a day or a time, and what it reads as.</summary>
/// <param name="Text">What was typed, as it was typed.</param>
/// <param name="Value">What it reads as; absent when the field is empty or cannot be read.</param>
/// <param name="Problem">Why it cannot be read; absent when it can.</param>
public readonly record struct Entry<T>(string? Text, T? Value, string? Problem = null)
    where T : struct
{
    /// <summary>A value as it is written into a field.</summary>
    public static implicit operator Entry<T>(T? value) => new(EntryReader.Write(value), value);

    /// <summary>The value; absent when the field is empty.</summary>
    /// <param name="field">What the refusal calls the field.</param>
    /// <exception cref="Refusal">Something is in it that cannot be read.</exception>
    public T? Read(string field) => Problem is null ? Value : throw Refusal.Invalid(field, Problem);
}
