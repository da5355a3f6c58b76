using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.AI;
using Vigor.Bench.Protocol;

namespace Vigor.Tests.Protocol;

/// <summary>The double is what its protocols say, to the real client or to the bytes. What the gateway makes of it is tested elsewhere.</summary>
public sealed class ProviderDoubleTests : IAsyncLifetime
{
    private const string Refusal = "I cannot help with that.";

    private readonly Asker asker = new();
    private ProviderDouble provider = null!;

    public async ValueTask InitializeAsync() => provider = await asker.StartAsync();

    public ValueTask DisposeAsync() => asker.DisposeAsync();

    [Theory]
    [InlineData(Wire.ChatCompletions)]
    [InlineData(Wire.Azure)]
    [InlineData(Wire.Responses)]
    public async Task The_real_client_reads_text_end_and_tokens(Wire wire)
    {
        using var client = asker.Client(wire);

        foreach (var response in new[] { await client.GetResponseAsync("How?"), await client.GetStreamingResponseAsync("How?").ToChatResponseAsync() })
        {
            Assert.Equal(Asker.Text, response.Text);
            Assert.Equal((1_200, 300, 240, 90), (response.Usage!.InputTokenCount, response.Usage.CachedInputTokenCount, response.Usage.OutputTokenCount, response.Usage.ReasoningTokenCount));
        }

        Assert.All(provider.Calls, call =>
        {
            Assert.Equal((wire, "some-model", "Bearer secret", Fault.None, Asker.Tokens), (call.Wire, call.Model, call.Authorization, call.Fault, call.Reported));
        });
        Assert.Equal(2, provider.CallCount);
    }

    [Fact]
    public async Task The_real_client_reads_a_refusal()
    {
        provider.Enqueue(Fault.RefusedAnswer, Fault.RefusedAnswer);
        using var client = asker.Client(Wire.ChatCompletions);

        var whole = await client.GetResponseAsync("How?");
        var updates = await client.GetStreamingResponseAsync("How?").ToListAsync();

        // The common shape leaves a streamed refusal out.
        Assert.Equal(Refusal, Assert.IsType<OpenAI.Chat.ChatCompletion>(whole.RawRepresentation).Refusal);
        Assert.Equal(Refusal, string.Concat(updates.Select(update => update.RawRepresentation).OfType<OpenAI.Chat.StreamingChatCompletionUpdate>().Select(update => update.RefusalUpdate)));
    }

    [Fact]
    public async Task Azure_begins_with_its_filter_and_takes_its_own_header_and_deployments()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(provider.AzureEndpoint, "/openai/deployments/mine!LengthLimit/chat/completions?api-version=2024-10-21"))
        {
            Content = JsonContent.Create(new { stream = true, messages = new[] { new { role = "user", content = "How?" } } }),
        };
        request.Headers.Add("api-key", "secret");
        using var response = await asker.Http.SendAsync(request);

        var first = Asker.Data(await response.Content.ReadAsStringAsync())[0];
        Assert.Equal(0, first.GetProperty("choices").GetArrayLength());
        Assert.Equal(1, first.GetProperty("prompt_filter_results").GetArrayLength());
        var call = Assert.Single(provider.Calls);
        Assert.Equal((Wire.Azure, "mine", "secret", Fault.LengthLimit), (call.Wire, call.Model, call.Authorization, call.Fault));
    }

    [Theory]
    [InlineData(Wire.ChatCompletions)]
    [InlineData(Wire.Gemini)]
    [InlineData(Wire.Responses)]
    public async Task Wrong_encoding_is_on_the_wire(Wire wire)
    {
        provider.Enqueue(Fault.WrongEncoding, Fault.WrongEncoding);
        foreach (var stream in new[] { true, false })
        {
            using var response = await asker.SendAsync(wire, stream);

            var bytes = await response.Content.ReadAsByteArrayAsync();
            Assert.True(bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xFE }) > 0);
            Assert.Equal(Asker.Tokens, provider.Calls[^1].Reported);
        }
    }

    [Theory]
    [InlineData(Fault.Endless)]
    [InlineData(Fault.EndlessKeepAlive)]
    public async Task What_has_no_end_ends_when_the_caller_hangs_up(Fault fault)
    {
        foreach (var wire in Enum.GetValues<Wire>())
        {
            provider.Enqueue(fault, fault);
            foreach (var stream in new[] { true, false })
            {
                using (var response = await asker.SendAsync(wire, stream))
                using (var body = await response.Content.ReadAsStreamAsync())
                {
                    await body.ReadExactlyAsync(new byte[1_000].AsMemory(0, stream ? 1_000 : 20));
                }

                await provider.Calls[^1].Aborted.WaitAsync(TimeSpan.FromMinutes(1));
            }
        }
    }

    [Fact]
    public async Task Every_fault_can_be_played_on_every_wire()
    {
        Fault[] withoutEnd = [Fault.StallAtOnce, Fault.StallWithin, Fault.Endless, Fault.EndlessKeepAlive];
        foreach (var (wire, fault, stream) in
            from wire in Enum.GetValues<Wire>()
            from fault in Enum.GetValues<Fault>().Except(withoutEnd)
            from stream in new[] { true, false }
            select (wire, fault, stream))
        {
            try
            {
                using var response = await asker.SendAsync(wire, stream, $"some-model!{fault}");
                await response.Content.ReadAsByteArrayAsync();

                // What the double itself fails at would be a 500 without a body.
                Assert.True(response.StatusCode != HttpStatusCode.InternalServerError || fault == Fault.ServerError, $"{wire} {fault}");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                Assert.True(fault is Fault.Cut or Fault.EmptyThenCut || (fault == Fault.EndEarly && !stream), $"{wire} {fault}: {exception.Message}");
            }

            Assert.Equal(fault, provider.Calls[^1].Fault);
        }
    }

    [Fact]
    public async Task Calls_can_be_counted_without_being_kept()
    {
        provider.KeepCalls = false;

        await asker.TextAsync(Wire.ChatCompletions);

        Assert.Empty(provider.Calls);
        Assert.Equal(1, provider.CallCount);
    }
}
