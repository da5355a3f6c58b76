using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>A new password: long enough to be strong, and more than one key held down.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PasswordAttribute : ValidationAttribute
{
    /// <summary>What is asked, for the hint beside the field.</summary>
    public static string Rule { get; } = $"{AccountHosting.MinPassword} to {AccountHosting.MaxPassword} characters. A few unrelated words make a good one.";

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var sentence = value switch
        {
            null or "" => null,
            string { Length: < AccountHosting.MinPassword } => $"Use at least {AccountHosting.MinPassword} characters.",
            string { Length: > AccountHosting.MaxPassword } => $"Use at most {AccountHosting.MaxPassword} characters.",
            string text when text.Distinct().Count() < AccountHosting.MinDistinct => $"Use at least {AccountHosting.MinDistinct} different characters.",
            _ => null,
        };
        return sentence is null ? ValidationResult.Success : new(sentence, [validationContext.MemberName!]);
    }
}
