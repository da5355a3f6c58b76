using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Responses;
using Vigor.Bench.Protocol;

namespace Vigor.Tests.Protocol;

#pragma warning disable OPENAI001 // Responses are experimental; the package is pinned.

/// <summary>The double's Responses, with what Perplexity adds, as the real client reads them.</summary>
public sealed class ResponsesProviderDoubleTests : IAsyncLifetime
{
    private readonly Asker asker = new();
    private ProviderDouble provider = null!;

    public async ValueTask InitializeAsync() => provider = await asker.StartAsync();

    public ValueTask DisposeAsync() => asker.DisposeAsync();

    [Fact]
    public async Task A_response_names_its_sources_and_its_cost()
    {
        using var client = asker.Client(Wire.Responses);

        var updates = await client.GetStreamingResponseAsync("How?").ToListAsync();

        Assert.Equal(ChatFinishReason.Stop, updates.Last(update => update.FinishReason is not null).FinishReason);
        var completed = updates.Select(update => update.RawRepresentation).OfType<StreamingResponseCompletedUpdate>().Single();
        using var json = JsonDocument.Parse(ModelReaderWriter.Write(completed.Response));
        var output = json.RootElement.GetProperty("output");
        Assert.Equal("search_results", output[0].GetProperty("type").GetString());
        Assert.Equal("https://example.org/training", output[0].GetProperty("results")[0].GetProperty("url").GetString());
        Assert.Equal("url_citation", output[1].GetProperty("content")[0].GetProperty("annotations")[0].GetProperty("type").GetString());

        // (900 × 0.25 + 300 × 0.0625 + 240 × 2.5) / 1,000,000 + 0.005
        Assert.Equal(0.00584375m, json.RootElement.GetProperty("usage").GetProperty("cost").GetProperty("total_cost").GetDecimal());
    }

    [Theory]
    [InlineData(Fault.LengthLimit, "max_output_tokens", "one two three four")]
    [InlineData(Fault.AnswerFiltered, "content_filter", "")]
    public async Task A_response_that_is_incomplete_says_why(Fault fault, string reason, string text)
    {
        provider.Enqueue(fault);
        using var client = asker.Client(Wire.Responses);

        var updates = await client.GetStreamingResponseAsync("How?").ToListAsync();

        // The common shape leaves the reason and the tokens out.
        var incomplete = updates.Select(update => update.RawRepresentation).OfType<StreamingResponseIncompleteUpdate>().Single();
        Assert.Equal((reason, 240), (incomplete.Response.IncompleteStatusDetails.Reason?.ToString(), incomplete.Response.Usage.OutputTokenCount));
        Assert.Equal(text, updates.ToChatResponse().Text);
    }

    [Fact]
    public async Task A_response_refuses_with_a_part_of_its_own()
    {
        provider.Enqueue(Fault.RefusedAnswer, Fault.RefusedAnswer);
        using var client = asker.Client(Wire.Responses);

        foreach (var response in new[] { await client.GetResponseAsync("How?"), await client.GetStreamingResponseAsync("How?").ToChatResponseAsync() })
        {
            Assert.Equal("", response.Text);
            Assert.Contains(response.Messages.SelectMany(message => message.Contents), content => content is ErrorContent { ErrorCode: "Refusal" });
        }
    }

    [Fact]
    public async Task A_failed_response_has_an_error_and_then_the_failure()
    {
        provider.Enqueue(Fault.ErrorEvent);
        using var client = asker.Client(Wire.Responses);

        var updates = await client.GetStreamingResponseAsync("How?").ToListAsync();

        Assert.Contains(updates, update => update.Contents.OfType<ErrorContent>().Any());
        Assert.Contains(updates, update => update.RawRepresentation is StreamingResponseFailedUpdate);
    }

    [Fact]
    public async Task Events_of_a_response_are_named_and_numbered()
    {
        var lines = (await asker.TextAsync(Wire.Responses)).Split('\n');

        var data = lines.Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonElement.Parse(line[6..])).ToList();
        Assert.Equal(lines.Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line[7..]), data.Select(Type));
        Assert.Equal(Enumerable.Range(0, data.Count), data.Select(item => item.GetProperty("sequence_number").GetInt32()));
        Assert.Equal(
            [
                "response.created", "response.in_progress", "response.output_item.added", "response.output_item.done", "response.output_item.added",
                "response.content_part.added", "response.output_text.delta", "response.output_text.done", "response.content_part.done",
                "response.output_item.done", "response.completed",
            ],
            data.Select(Type).Where((type, at) => at == 0 || type != Type(data[at - 1])));

        static string Type(JsonElement item) => item.GetProperty("type").GetString()!;
    }
}
