namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>A provider sent more than any answer can have.</summary>
internal sealed class BodyTooLargeException(string message) : IOException(message);
