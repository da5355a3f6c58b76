namespace Vigor.Core.People.SignIns;

/// <summary>Where a request came from.</summary>
/// <param name="Device">What the browser calls itself, in a word or two.</param>
/// <param name="Network">An address of IPv4 or a /64 of IPv6; absent when nobody knows.</param>
public sealed record Origin(string Device, string? Network);
