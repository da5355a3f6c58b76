using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People.Push;

/// <summary>A push service on loopback and the browsers that subscribe at it: what is sent to them is read with their keys.</summary>
internal sealed class LoopbackPushService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, BrowserKeys> browsers = new();
    private WebApplication? app;

    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Next()}/");

    /// <summary>What came, as the browsers read it.</summary>
    public ConcurrentQueue<Received> Messages { get; } = new();

    /// <summary>What to answer instead of 201; with a wait of so many seconds.</summary>
    public (int Status, int? Wait)? Answer { get; set; }

    /// <summary>Requests, those that were refused as well.</summary>
    public int Asked { get; private set; }

    public static async Task<LoopbackPushService> StartAsync()
    {
        var service = new LoopbackPushService();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(service.Address.ToString());
        service.app = builder.Build();
        service.app.Run(service.TakeAsync);
        await service.app.StartAsync();
        return service;
    }

    /// <summary>Another browser.</summary>
    /// <returns>Its address and its keys, as it tells a page of them.</returns>
    public (string Endpoint, string Key, string Secret) NewBrowser()
    {
        var (name, keys) = (Guid.NewGuid().ToString("N"), BrowserKeys.New());
        browsers[$"/{name}"] = keys;
        return (new Uri(Address, name).AbsoluteUri, keys.PublicText, keys.SecretText);
    }

    /// <summary>Lets a browser take reminders for somebody.</summary>
    public async Task<string> SubscribeAsync(PushService push, Actor actor, Guid? signIn = null)
    {
        var (endpoint, key, secret) = NewBrowser();
        await push.SubscribeAsync(actor, signIn, endpoint, key, secret);
        return endpoint;
    }

    public async ValueTask DisposeAsync() => await (app?.DisposeAsync() ?? ValueTask.CompletedTask);

    private async Task TakeAsync(HttpContext context)
    {
        lock (browsers)
        {
            Asked++;
        }

        if (Answer is var (status, wait))
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = wait?.ToString(CultureInfo.InvariantCulture);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        Assert.Equal(("POST", "aes128gcm"), (context.Request.Method, headers.ContentEncoding.ToString()));
        var text = browsers[context.Request.Path].Read(body.ToArray());
        using var read = JsonDocument.Parse(text);
        Messages.Enqueue(new(
            read.RootElement.GetProperty("title").GetString()!,
            [.. read.RootElement.EnumerateObject().Select(property => property.Name)],
            new Uri(Address, context.Request.Path).AbsoluteUri,
            int.Parse(headers["TTL"].ToString(), CultureInfo.InvariantCulture),
            headers["Topic"].ToString(),
            headers["Urgency"].ToString(),
            headers.Authorization.ToString()));
        context.Response.StatusCode = StatusCodes.Status201Created;
    }

    /// <summary>A message as its browser got it.</summary>
    internal sealed record Received(string Title, IReadOnlyList<string> Members, string Endpoint, int TimeToLive, string Topic, string Urgency, string Authorization);
}
