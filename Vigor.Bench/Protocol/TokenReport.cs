namespace Vigor.Bench.Protocol;

/// <summary>Tokens that the double claims.</summary>
/// <param name="Input">Tokens read, cached ones included.</param>
/// <param name="Cached">Of these, cached.</param>
/// <param name="Output">Tokens written, reasoning included.</param>
/// <param name="Reasoning">Of these, reasoning.</param>
public sealed record TokenReport(int Input, int Cached, int Output, int Reasoning);
