using System.ComponentModel.DataAnnotations;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account.Forms;

/// <summary>An address that mail can be sent to.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailAttribute() : ValidationAttribute("Enter an e-mail address such as name@example.org.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || Letter.CanBeAddressedTo((value as string)?.Trim());
}
