using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account.Forms;

/// <summary>An address that mail can be sent to, and that is what it looks like.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailAttribute() : ValidationAttribute("Enter an e-mail address such as name@example.org.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || (value is string text && IsPlain(text.Trim()) && Letter.CanBeAddressedTo(text.Trim()));

    // Letters that nobody sees, and dots and letters that look like others, make two addresses of one.
    private static bool IsPlain(string address)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..];
        return address.EnumerateRunes().All(IsSeen)
            && address.IsNormalized(NormalizationForm.FormKC)
            && domain.EnumerateRunes().All(letter => Rune.IsLetterOrDigit(letter) || letter.Value is '-' or '.');
    }

    private static bool IsSeen(Rune letter) => Rune.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
