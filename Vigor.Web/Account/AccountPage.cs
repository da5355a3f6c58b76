using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Vigor.Core;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Account;

/// <summary>
/// A page of accounts. It is drawn once, without a circuit: what fails is said above the forms, which stand there to be
/// sent again.
/// </summary>
public abstract class AccountPage : ComponentBase
{
    /// <summary>Why it could not be done just now.</summary>
    protected Failure? Failure { get; private set; }

    /// <summary>The request that is answered.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>Does something that may fail. Nothing is done after a failure: a form without its account cannot be judged.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="form">The form that asks for it: what is refused of one of its fields is said there.</param>
    protected async Task TryAsync(Func<Task> work, EditContext? form = null)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            await work();
        }
        catch (Refusal refusal) when (form is not null && refusal.Field is not null)
        {
            new ValidationMessageStore(form).Add(form.Field(refusal.Field), refusal.Message);
            form.NotifyValidationStateChanged();
        }
        catch (Exception exception) when (exception is not NavigationException && !Http.RequestAborted.IsCancellationRequested)
        {
            Failure = Failure.From(exception, Logs.CreateLogger(GetType()));
            Http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
