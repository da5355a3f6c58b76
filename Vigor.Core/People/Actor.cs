namespace Vigor.Core.People;

/// <summary>Who acts. Every service method takes it first and reaches only this person's rows.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="Role">What they may see of others.</param>
/// <param name="Tier">What they may use of the paid providers.</param>
public sealed record Actor(Guid UserId, Role Role = Role.User, Tier Tier = Tier.Free);
