using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Vigor.Tests.Browser;

/// <summary>Somebody who is new, where the way in is not what is looked at.</summary>
internal static class Newcomer
{
    private const string Register = "/account/register";

    extension(IPage page)
    {
        /// <summary>Creates an account with the form's request alone, and returns its name. Nothing is drawn: the first page that is asked for is the first that is.</summary>
        public async Task<string> JoinAsync(string? name = null)
        {
            name ??= $"person-{Guid.NewGuid():N}"[..20];
            var empty = await page.APIRequest.GetAsync(Register);
            var document = await new HtmlParser().ParseDocumentAsync(await empty.TextAsync());
            var form = page.APIRequest.CreateFormData();
            foreach (var input in document.QuerySelectorAll<IHtmlInputElement>($"form[action='{Register}'] input"))
            {
                form.Set(input.Name!, input.Name switch
                {
                    "Form.Email" => $"{name}@example.org",
                    "Form.Username" => name,
                    "Form.Password" or "Form.ConfirmPassword" => Person.Password,
                    _ => input.Value,
                });
            }

            var answer = await page.APIRequest.PostAsync(Register, new() { Form = form, MaxRedirects = 0 });
            Assert.EndsWith("/onboarding", answer.Headers.GetValueOrDefault("location", $"answered {answer.Status}"), StringComparison.Ordinal);
            return name;
        }
    }
}
