using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Vigor.Tests.Hosting;

/// <summary>A browser without JavaScript: keeps cookies, reads pages, fills their forms in and sends them.</summary>
public sealed class FormClient : IDisposable
{
    private readonly HttpClient client;
    private IHtmlDocument? page;
    private string address = "/";

    public FormClient(HttpClient client)
    {
        this.client = client;
        client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    /// <summary>The page that is open.</summary>
    public IHtmlDocument Page => page ?? throw new InvalidOperationException("No page is open.");

    /// <summary>Text of the page that is open.</summary>
    public string Text => Page.Body!.TextContent;

    public async Task<HttpResponseMessage> OpenAsync(string path)
    {
        address = path;
        return await ReadAsync(await client.GetAsync(path));
    }

    /// <summary>Sends the form that has the given button, with what its fields hold and what is typed over it by label.</summary>
    public Task<HttpResponseMessage> SendAsync(string button, params (string Label, string Value)[] typed) => SendAsync(button, typed, pressed: null);

    /// <summary>As the other, with what the pressed button itself says.</summary>
    public async Task<HttpResponseMessage> SendAsync(string button, IReadOnlyList<(string Label, string Value)> typed, (string Name, string Value)? pressed)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.QuerySelectorAll("button").Any(element => element.TextContent.Trim() == button));
        foreach (var (label, value) in typed)
        {
            var field = Field(label);
            if (field.Type == "checkbox")
            {
                field.IsChecked = value == "on";
            }
            else
            {
                field.Value = value;
            }
        }

        var values = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Name is not null && (input.Type != "checkbox" || input.IsChecked))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        var said = pressed is var (name, content) ? [KeyValuePair.Create(name, content)] : Enumerable.Empty<KeyValuePair<string, string>>();
        return await ReadAsync(await client.PostAsync(form.GetAttribute("action") ?? address, new FormUrlEncodedContent([.. values, .. said])));
    }

    /// <summary>Sends the form that has the given button with what is chosen among its radio buttons.</summary>
    public async Task<HttpResponseMessage> ChooseAsync(string button, params (string Name, string Value)[] chosen)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.QuerySelectorAll("button").Any(element => element.TextContent.Trim() == button));
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return await ReadAsync(await client.PostAsync(address, new FormUrlEncodedContent([.. hidden, .. chosen.Select(one => KeyValuePair.Create(one.Name, one.Value))])));
    }

    /// <summary>The input with a label.</summary>
    public IHtmlInputElement Field(string label)
    {
        var element = Page.QuerySelectorAll<IHtmlLabelElement>("label").Single(element => element.TextContent.Trim() == label);
        return (IHtmlInputElement)(element.Control ?? element.QuerySelector("input") ?? throw new InvalidOperationException($"No input is labelled {label}."));
    }

    /// <summary>The sentence beside an input that is read out with it and is not its hint, or null.</summary>
    public string? Problem(string label) => Field(label).GetAttribute("aria-describedby")?.Split(' ')
        .Select(id => Page.GetElementById(id))
        .FirstOrDefault(element => element?.ClassList.Contains("field-problem") == true)?
        .TextContent;

    /// <summary>The page at large: what alerts say.</summary>
    public string? Alert => Page.QuerySelector("[role=alert]")?.TextContent is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> ReadAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.RedirectMethod))
        {
            page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
        }

        return answer;
    }
}
