using System.Net;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Account;

/// <summary>What people do on the account pages.</summary>
internal static class AccountJourney
{
    public const string Password = "correct horse battery";

    extension(FormClient browser)
    {
        public async Task<HttpResponseMessage> RegisterAsync(string name, string? email = null, string password = Password, string? again = null)
        {
            await browser.OpenAsync("/account/register");
            return await browser.SendAsync(
                "Create account",
                ("Email", email ?? $"{name}@example.org"),
                ("Username", name),
                ("Password", password),
                ("Confirm password", again ?? password));
        }

        public async Task<HttpResponseMessage> SignInAsync(string email, string password = Password, string returnUrl = "", bool keep = false)
        {
            await browser.OpenAsync($"/account/login{returnUrl}");
            return await browser.SendAsync("Sign in", ("Email", email), ("Password", password), ("Keep me signed in", keep ? "on" : ""));
        }

        public Task<HttpResponseMessage> SendWishAsync(string wish, string password) =>
            browser.SendAsync("Switch the authenticator off", [("Password", password)], ("Wish", wish));

        public async Task<bool> IsSignedInAsync()
        {
            using var answer = await browser.OpenAsync("/account/manage");
            return answer.StatusCode == HttpStatusCode.OK;
        }
    }

    public static string Target(this HttpResponseMessage answer) => answer.Headers.Location?.ToString() ?? $"nowhere ({(int)answer.StatusCode})";
}
