using Vigor.Core;

namespace Vigor.Web.Hosting;

/// <summary>Registers the error envelope.</summary>
internal static class ErrorEnvelopeHosting
{
    /// <summary>Adds the handler.</summary>
    public static IServiceCollection AddErrorEnvelope(this IServiceCollection services) => services
        .AddSingleton<ErrorEnvelopeWriter>()
        .AddExceptionHandler<ErrorEnvelopeWriter>()
        .AddSingleton<FaultRecorder>()
        .AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<FaultRecorder>())
        .AddHostedService(provider => provider.GetRequiredService<FaultRecorder>());

    /// <summary>Catches what is thrown below, and shows the page for addresses that lead nowhere.</summary>
    public static void UseErrorEnvelope(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // The writer handles everything; the framework insists on a fallback all the same.
            ExceptionHandler = _ => Task.CompletedTask,
            SuppressDiagnosticsCallback = handled => handled.Exception is Refusal,
        });

        // Not within a branch, where the second round would not be routed again; programs have their answer by then.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(
            context => !PlainPage.IsWanted(context.Request),
            programs => programs.UseStatusCodePages(async empty =>
            {
                var context = empty.HttpContext;
                if (context.Response.StatusCode == StatusCodes.Status404NotFound)
                {
                    var writer = context.RequestServices.GetRequiredService<ErrorEnvelopeWriter>();
                    await writer.WriteAsync(context, new Refusal(RefusalCode.NotFound, "Nothing is at this address."), context.RequestAborted);
                }
            }));
    }
}
