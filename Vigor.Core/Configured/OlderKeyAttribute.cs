namespace Vigor.Core.Configured;

/// <summary>The key that stood for an option before, and is read while the option itself is not given.</summary>
/// <param name="key">The whole key.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OlderKeyAttribute(string key) : Attribute
{
    /// <summary>The whole key.</summary>
    public string Key { get; } = key;
}
