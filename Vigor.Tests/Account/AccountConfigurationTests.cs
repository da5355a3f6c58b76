using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

public sealed class AccountConfigurationTests
{
    [Theory]
    [InlineData("Vigor:Admins", "not an address")]
    [InlineData("Vigor:PublicUrl", "vigor.example.org")]
    [InlineData("Smtp:Host", "smtp://mail.example.org")]
    public async Task A_broken_value_stops_the_start_with_one_sentence_that_names_the_key(string key, string value)
    {
        var (exitCode, output) = await VigorProcess.RunToEndAsync(new Dictionary<string, string> { [key] = value });

        Assert.Equal(78, exitCode);
        Assert.Contains(key, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
