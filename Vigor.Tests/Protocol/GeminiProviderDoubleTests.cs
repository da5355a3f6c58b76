using System.Text;
using System.Text.Json;
using Vigor.Bench.Protocol;

namespace Vigor.Tests.Protocol;

/// <summary>The double's Gemini, byte for byte: the gateway's own client is no proof of it.</summary>
public sealed class GeminiProviderDoubleTests : IAsyncLifetime
{
    private readonly Asker asker = new();
    private ProviderDouble provider = null!;

    public async ValueTask InitializeAsync() => provider = await asker.StartAsync();

    public ValueTask DisposeAsync() => asker.DisposeAsync();

    [Fact]
    public async Task Gemini_counts_in_every_chunk_and_up_to_the_end()
    {
        var chunks = Asker.Data(await asker.TextAsync(Wire.Gemini));

        Assert.Equal(Asker.Text, string.Concat(chunks.SkipLast(1).Select(chunk => chunk.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString())));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 150], chunks.Select(chunk => chunk.GetProperty("usageMetadata").GetProperty("candidatesTokenCount").GetInt32()));
        Assert.All(chunks, chunk => Assert.Equal(90, chunk.GetProperty("usageMetadata").GetProperty("thoughtsTokenCount").GetInt32()));
        Assert.Equal("STOP", chunks[^1].GetProperty("candidates")[0].GetProperty("finishReason").GetString());
        var call = Assert.Single(provider.Calls);
        Assert.Equal((Wire.Gemini, "some-model", "secret", Asker.Tokens), (call.Wire, call.Model, call.Authorization, call.Reported));
    }

    [Theory]
    [InlineData(Fault.NoUsage, false)]
    [InlineData(Fault.Cut, true)]
    public async Task Gemini_has_claimed_what_went_out_before_the_end(Fault fault, bool claims)
    {
        provider.Enqueue(fault);
        using var response = await asker.SendAsync(Wire.Gemini, stream: true);
        using var body = await response.Content.ReadAsStreamAsync();
        var read = new MemoryStream();
        try
        {
            await body.CopyToAsync(read);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
        }

        Assert.Equal(claims, Encoding.UTF8.GetString(read.ToArray()).Contains("usageMetadata", StringComparison.Ordinal));
        Assert.Equal(claims ? Asker.Tokens with { Output = 96 } : null, Assert.Single(provider.Calls).Reported);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gemini_answers_a_blocked_question_without_candidates(bool stream)
    {
        provider.Enqueue(Fault.PromptFiltered);

        var text = await asker.TextAsync(Wire.Gemini, stream);

        var chunk = stream ? Assert.Single(Asker.Data(text)) : JsonElement.Parse(text);
        Assert.Equal("SAFETY", chunk.GetProperty("promptFeedback").GetProperty("blockReason").GetString());
        Assert.False(chunk.TryGetProperty("candidates", out _));
    }

    [Theory]
    [InlineData(Fault.RateLimited, 429, "RESOURCE_EXHAUSTED", "\"retryDelay\":\"30s\"")]
    [InlineData(Fault.RateLimitedMilliseconds, 429, "RESOURCE_EXHAUSTED", "\"retryDelay\":\"1.5s\"")]
    [InlineData(Fault.DailyQuota, 429, "RESOURCE_EXHAUSTED", "\"quotaId\":\"GenerateRequestsPerDayPerProjectPerModel")]
    [InlineData(Fault.Unauthorized, 401, "UNAUTHENTICATED", "")]
    [InlineData(Fault.BadRequest, 400, "INVALID_ARGUMENT", "")]
    public async Task Gemini_refuses_in_its_own_shape(Fault fault, int code, string status, string detail)
    {
        using var response = await asker.SendAsync(Wire.Gemini, stream: true, $"some-model!{fault}");

        var body = await response.Content.ReadAsStringAsync();
        var error = JsonElement.Parse(body).GetProperty("error");
        Assert.Equal((code, code, status), ((int)response.StatusCode, error.GetProperty("code").GetInt32(), error.GetProperty("status").GetString()));
        Assert.Contains(detail, body, StringComparison.Ordinal);
        Assert.Null(response.Headers.RetryAfter);
    }
}
