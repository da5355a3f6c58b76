using Bunit;
using Vigor.Core.Coach;
using Vigor.Web.Components.Coach;

namespace Vigor.Tests.Components;

public sealed class StoppedLineTests : BunitContext
{
    [Theory]
    [InlineData(null, "Stopped.")]
    [InlineData(StopCause.Restart, "Cut off: Vigor was restarted.")]
    [InlineData(StopCause.WriterLost, "Cut off: the server that wrote it went down.")]
    [InlineData(StopCause.Failure, "Cut off: something went wrong.")]
    public void It_says_why_and_takes_another_try(StopCause? cause, string why)
    {
        var tries = 0;
        var line = Render<StoppedLine>(parameters => parameters.Add(shown => shown.By, cause).Add(shown => shown.OnRetry, () => tries++));

        Assert.Equal(why, line.Find("span").TextContent);
        line.Find("button").Click();
        Assert.Equal(1, tries);
    }
}
