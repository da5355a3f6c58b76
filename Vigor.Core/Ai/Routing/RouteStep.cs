using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Routing;

/// <summary>One provider on the way of a question, with those of its models that may answer, the preferred one first.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Models">Its models.</param>
/// <param name="Economy">Why the economical model is the preferred one; absent when it is not.</param>
internal sealed record RouteStep(AiProvider Provider, IReadOnlyList<ProviderModel> Models, EconomyReason? Economy);
