namespace Vigor.Core.Data.Files;

/// <summary>A database that could not be copied or put back. The message is a sentence for whoever operates Vigor.</summary>
public sealed class DatabaseCopyFailure(string message, Exception? innerException = null) : Exception(message, innerException);
