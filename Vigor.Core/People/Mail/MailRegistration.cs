using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.People.Mail;

/// <summary>Registers mail.</summary>
public static class MailRegistration
{
    /// <summary>Adds the mail server when <c>Smtp:Host</c> names one, else the mail folder.</summary>
    /// <exception cref="ConfigurationMistake">A value of the section <c>Smtp</c> cannot be used.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        if (SmtpOptions.Read(configuration) is { } options)
        {
            return services.AddSingleton(options).AddSingleton<IMailer, SmtpMailer>();
        }

        return services.AddSingleton<IMailer, FileMailer>();
    }
}
