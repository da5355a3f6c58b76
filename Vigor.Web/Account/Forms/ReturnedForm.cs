namespace Vigor.Web.Account.Forms;

/// <summary>A form that was refused before its page could look at it, on its way back to the person with what they typed.</summary>
/// <param name="typed">What was typed.</param>
/// <param name="sentence">What the person sees beside it.</param>
internal sealed class ReturnedForm(IFormCollection typed, string sentence)
{
    /// <summary>What the person sees beside what they typed.</summary>
    public string Sentence => sentence;

    /// <summary>Why a form comes back whose token does not hold.</summary>
    /// <param name="name">Who is signed in, if anybody is.</param>
    public static string Outdated(string? name) => name is null
        ? "This page was open for too long, or something was done in another tab meanwhile. Nothing was sent. What you typed is here; enter passwords again and send it once more."
        : $"You were signed in as {name} in another tab meanwhile. Nothing was sent. Go on as {name}, or send this once more.";

    /// <summary>Why a form comes back that was sent too often.</summary>
    /// <param name="wait">Until when it would come back again.</param>
    public static string TooOften(TimeSpan wait) =>
        $"That was tried too often from your address, and nothing was sent. Try again in {wait.TotalSeconds:0} seconds; what you typed is here, but for passwords.";

    /// <summary>The form that comes back with a request, if one does.</summary>
    public static ReturnedForm? Of(HttpContext context) => context.Features.Get<ReturnedForm>();

    /// <summary>What was typed into a field; never ask for a password.</summary>
    public string Text(string field) => typed[$"Form.{field}"].FirstOrDefault() ?? "";
}
