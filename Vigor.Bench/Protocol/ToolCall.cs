namespace Vigor.Bench.Protocol;

/// <summary>A tool that the double wants to be called.</summary>
/// <param name="Name">Name of the tool.</param>
/// <param name="Arguments">Its arguments, a JSON object.</param>
public sealed record ToolCall(string Name, string Arguments);
