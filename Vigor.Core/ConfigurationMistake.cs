namespace Vigor.Core;

/// <summary>A configuration value that Vigor cannot run with. The start ends with its one sentence, which names the key.</summary>
/// <param name="key">The configuration key, such as <c>Ai:Providers:openai:Kind</c>.</param>
/// <param name="sentence">What is wrong with the value and what would be right; never the value of a secret.</param>
public sealed class ConfigurationMistake(string key, string sentence) : Exception($"{key}: {sentence}")
{
    /// <summary>The configuration key.</summary>
    public string Key { get; } = key;
}
