namespace Vigor.Core.Operations.Azure;

/// <summary>What Azure says that its services have cost this month.</summary>
/// <param name="ReadAt">When Azure said it.</param>
/// <param name="Currency">ISO code, such as USD.</param>
/// <param name="Services">Each service, the dearest first.</param>
public sealed record AzureCosts(DateTimeOffset ReadAt, string Currency, IReadOnlyList<AzureServiceCost> Services)
{
    /// <summary>All of them together.</summary>
    public decimal Total => Services.Sum(service => service.Amount);
}

/// <summary>What a service has cost.</summary>
/// <param name="Name">As Azure calls it.</param>
/// <param name="Amount">In the currency of the account.</param>
public sealed record AzureServiceCost(string Name, decimal Amount);
