namespace Vigor.Core.Ai.Providers;

/// <summary>What a call taught about its model.</summary>
/// <param name="Fault">What went wrong; absent when the answer is complete or nobody wants the rest.</param>
/// <param name="IsSlow">Whether the first piece took nearly as long as it may.</param>
/// <param name="ProvedNothing">Whether the caller left before the first piece.</param>
internal readonly record struct CallEnd(ProviderFault? Fault, bool IsSlow, bool ProvedNothing);
