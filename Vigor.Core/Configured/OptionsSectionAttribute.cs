namespace Vigor.Core.Configured;

/// <summary>Where options stand in the configuration; each property is a key below it, with its usual value, unit and range.</summary>
/// <param name="path">The section, such as <c>Ai:Limits</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OptionsSectionAttribute(string path) : Attribute
{
    /// <summary>The section.</summary>
    public string Path { get; } = path;
}
