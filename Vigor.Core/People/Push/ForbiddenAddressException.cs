namespace Vigor.Core.People.Push;

/// <summary>An address that must not be connected to.</summary>
internal sealed class ForbiddenAddressException() : Exception("This address does not lie in the public internet.");
